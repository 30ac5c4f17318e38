package eightbells.company.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries, newest first. There is no way to change or to remove one. */
@ApplicationScoped
public class AuditEntries {
    private final EntityManager entities;

    AuditEntries(EntityManager entities) {
        this.entities = entities;
    }

    void keep(AuditEntry entry) {
        entities.persist(entry);
    }

    /** @param before those older than this one; null: from the newest on */
    public List<AuditEntry> newest(AuditQuery sought, @Nullable AuditCursor before, int most) {
        AuditQuery.Conditions conditions = sought.conditions();
        if (before != null) {
            conditions.all().add("(e.at < :at or e.at = :at and e.id < :id)");
            conditions.values().put("at", before.at());
            conditions.values().put("id", before.id());
        }
        String where = conditions.all().isEmpty() ? "" : " where " + String.join(" and ", conditions.all());
        TypedQuery<AuditEntry> query =
                entities.createQuery("from AuditEntry e" + where + " order by e.at desc, e.id desc", AuditEntry.class);
        conditions.values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}

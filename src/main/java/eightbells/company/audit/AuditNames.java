package eightbells.company.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** Replaces a name in the entries: the one change that the database lets pass, because it counts itself. */
@ApplicationScoped
class AuditNames {
    private static final int AT_ONCE = 500;

    private final EntityManager entities;

    AuditNames(EntityManager entities) {
        this.entities = entities;
    }

    /** @return how many entries had it */
    int replace(String handle, String neutral) {
        HandleRewriting rewriting = new HandleRewriting(handle, neutral);
        entities.flush();
        int rewritten = 0;
        long last = Long.MIN_VALUE;
        List<AuditEntry> some;
        do {
            some = naming(handle, last);
            for (AuditEntry entry : some) {
                rewritten += rewrite(entry, rewriting);
                last = entry.id;
                entities.detach(entry);
            }
        } while (some.size() == AT_ONCE);
        return rewritten;
    }

    private List<AuditEntry> naming(String handle, long after) {
        String like = "%" + handle.replace("_", "\\_") + "%";
        return entities.createQuery(
                        "from AuditEntry where id > ?1 and (who like ?2 escape '\\' or about like ?2 escape '\\'"
                                + " or was like ?2 escape '\\' or became like ?2 escape '\\') order by id",
                        AuditEntry.class)
                .setParameter(1, after)
                .setParameter(2, like)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private int rewrite(AuditEntry entry, HandleRewriting rewriting) {
        String who = rewriting.of(entry.who);
        String about = rewriting.of(entry.about);
        String was = rewriting.of(entry.was);
        String became = rewriting.of(entry.became);
        boolean same = entry.who.equals(who)
                && entry.about.equals(about)
                && Objects.equals(entry.was, was)
                && Objects.equals(entry.became, became);
        if (same) return 0;
        return entities.unwrap(Session.class)
                .createNativeMutationQuery("update audit_entry set who = :who, about = :about, was = :was,"
                        + " became = :became, rewrites = rewrites + 1 where id = :id")
                .setParameter("who", who)
                .setParameter("about", about)
                .setParameter("was", was, String.class)
                .setParameter("became", became, String.class)
                .setParameter("id", entry.id)
                .executeUpdate();
    }
}

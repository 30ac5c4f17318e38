package eightbells.rota.schedule;

import eightbells.platform.database.BatchedQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers the edits of the rota, and keeps what each touched: by this, nodes hear of each other's. */
@ApplicationScoped
public class RotaChanges {
    /** In place of slugs: names everywhere were rewritten, in the record as well. */
    public static final String ALL = "*";

    /** So many edits may be under way at once, on all nodes together: a later number may be committed first. */
    private static final int UNDER_WAY = 64;

    /** What is older than this many edits has been heard of by every node that is alive. */
    private static final int KEPT = 10_000;

    private final EntityManager entities;

    RotaChanges(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An edit.
     *
     * @param teams the slugs of those that it touched, and {@code people} the handles
     * @param routes whether the routes of alerts may have changed
     */
    record RotaChange(long revision, Set<String> teams, Set<String> people, boolean routes) {}

    /** @return the number of this edit, which its transaction commits */
    public long record(Collection<String> teams, Collection<String> people, boolean routes) {
        long revision = number("select nextval('rota_change_seq')");
        entities.createNativeQuery("insert into rota_change (revision, teams, people, routes) values (?1, ?2, ?3, ?4)")
                .setParameter(1, revision)
                .setParameter(2, String.join(" ", teams))
                .setParameter(3, String.join(" ", people))
                .setParameter(4, routes)
                .executeUpdate();
        mark("update Team set revision = ?1 where slug in ?2", revision, teams);
        mark("update Person set revision = ?1 where handle in ?2", revision, people);
        if (revision % KEPT == 0) {
            entities.createNativeQuery("delete from rota_change where revision <= ?1")
                    .setParameter(1, revision - KEPT)
                    .executeUpdate();
        }
        return revision;
    }

    private void mark(String statement, long revision, Collection<String> names) {
        BatchedQuery.update(names, some -> entities.createQuery(statement)
                .setParameter(1, revision)
                .setParameter(2, some)
                .executeUpdate());
    }

    /** An edit after which everything is read anew. */
    public long recordAll() {
        return record(List.of(ALL), List.of(), true);
    }

    /** The number of the newest edit; 0 before the first. */
    long newest() {
        return number("select coalesce(max(revision), 0) from rota_change");
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    /** The edits that a node may not have heard of which knows of none newer than {@code newest}. */
    List<RotaChange> since(long newest) {
        List<?> rows = entities.createNativeQuery(
                        "select revision, teams, people, routes from rota_change where revision > ?1 order by revision")
                .setParameter(1, newest - UNDER_WAY)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new RotaChange(((Number) row[0]).longValue(), names(row[1]), names(row[2]), (Boolean) row[3]))
                .toList();
    }

    private static Set<String> names(Object text) {
        return Stream.of(((String) text).split(" "))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}

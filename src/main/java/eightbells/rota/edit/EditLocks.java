package eightbells.rota.edit;

import eightbells.platform.database.BatchedQuery;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps two editors of the same team or person apart. All lock in one order, so that none waits in a circle. */
@ApplicationScoped
class EditLocks {
    private final EntityManager entities;
    private final Event<EditScopeAsked> touching;

    EditLocks(EntityManager entities, Event<EditScopeAsked> touching) {
        this.entities = entities;
        this.touching = touching;
    }

    /**
     * The teams whose schedules an edit can change: those that it names, those that name people whom it names, and what
     * is bound to these.
     */
    Set<String> teams(EditScope touched, Instant now) {
        Set<String> slugs = new HashSet<>(touched.teams());
        if (!touched.people().isEmpty()) slugs.addAll(naming(touched.people(), now));
        touching.fire(new EditScopeAsked(slugs));
        return slugs;
    }

    /** Locks until the transaction ends; first the teams, then the people, then the routes, each by their ids. */
    void lock(Collection<String> slugs, EditScope touched) {
        lock("team", ids("select id from Team where slug in ?1", slugs));
        lock("person", ids("select id from Person where handle in ?1", touched.people()));
        if (touched.routes()) {
            entities.createNativeQuery("select id from routes_lock for update").getResultList();
        }
    }

    /** Reads no entities: each query that follows would look through all of them for changes. */
    private void lock(String table, List<Long> ids) {
        BatchedQuery.update(ids, some -> entities.createNativeQuery(
                        "select id from " + table + " where id in ?1 order by id for update")
                .setParameter(1, some)
                .getResultList());
    }

    /** Ascending. */
    private List<Long> ids(String query, Collection<String> names) {
        return BatchedQuery.query(names, some -> entities.createQuery(query, Long.class)
                        .setParameter(1, some)
                        .getResultList())
                .stream()
                .sorted()
                .toList();
    }

    /** Whether the rota in memory has these as they are in the database. */
    boolean are(Rota rota, Collection<String> slugs, Collection<String> handles) {
        return revisions("select slug, revision from Team where slug in ?1", slugs).entrySet().stream()
                        .allMatch(team -> rota.revisionOf(team.getKey()) == team.getValue())
                && revisions("select handle, revision from Person where handle in ?1", handles).entrySet().stream()
                        .allMatch(person -> rota.revisionOfPerson(person.getKey()) == person.getValue());
    }

    private Map<String, Long> revisions(String query, Collection<String> names) {
        return BatchedQuery.query(names, some -> entities.createQuery(query, Object[].class)
                        .setParameter(1, some)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Found from the people on, by an index: it costs as many schedules as name them, however many there are. */
    private Set<String> naming(Collection<String> handles, Instant now) {
        Set<String> slugs = new HashSet<>();
        BatchedQuery.update(ids("select id from Person where handle in ?1", handles), some -> {
            slugs.addAll(entities.createQuery(
                            "select distinct r.schedule.team.slug from Rotation r join r.seats seat"
                                    + " where seat.person.id in ?1 and r.schedule.active",
                            String.class)
                    .setParameter(1, some)
                    .getResultList());
            for (String named : List.of("person", "instead")) {
                slugs.addAll(entities.createQuery(
                                "select distinct o.schedule.team.slug from ScheduleOverride o where o." + named
                                        + ".id in ?1 and o.ends > ?2 and o.schedule.active",
                                String.class)
                        .setParameter(1, some)
                        .setParameter(2, now)
                        .getResultList());
            }
        });
        return slugs;
    }
}

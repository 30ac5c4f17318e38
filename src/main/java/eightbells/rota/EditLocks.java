package eightbells.rota;

import eightbells.person.People;
import eightbells.schedule.Rota;
import eightbells.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
    private final Teams teams;
    private final People people;
    private final Event<Touching> touching;

    EditLocks(EntityManager entities, Teams teams, People people, Event<Touching> touching) {
        this.entities = entities;
        this.teams = teams;
        this.people = people;
        this.touching = touching;
    }

    /**
     * The teams whose schedules an edit can change: those that it names, those that name people whom it names, and what
     * is bound to these.
     */
    Set<String> teams(Touched touched, Instant now) {
        Set<String> slugs = new HashSet<>(touched.teams());
        if (!touched.people().isEmpty()) slugs.addAll(naming(touched.people(), now));
        touching.fire(new Touching(slugs));
        return slugs;
    }

    /** Locks until the transaction ends; first the teams, then the people, then the routes, each by their ids. */
    void lock(Collection<String> slugs, Touched touched) {
        if (!slugs.isEmpty()) {
            teams.find("slug in ?1 order by id", slugs)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
        if (!touched.people().isEmpty()) {
            people.find("handle in ?1 order by id", touched.people())
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
        if (touched.routes()) {
            entities.createNativeQuery("select id from routes_lock for update").getResultList();
        }
    }

    /** Whether the rota in memory has these as they are in the database. */
    boolean are(Rota rota, Collection<String> slugs, Collection<String> handles) {
        return revisions("select slug, revision from Team where slug in ?1", slugs).entrySet().stream()
                        .allMatch(team -> rota.revisionOf(team.getKey()) == team.getValue())
                && revisions("select handle, revision from Person where handle in ?1", handles).entrySet().stream()
                        .allMatch(person -> rota.revisionOfPerson(person.getKey()) == person.getValue());
    }

    private Map<String, Long> revisions(String query, Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        return entities.createQuery(query, Object[].class).setParameter(1, names).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Found from the people on, by an index: it costs as many schedules as name them, however many there are. */
    private Set<String> naming(Collection<String> handles, Instant now) {
        List<Long> ids = entities.createQuery("select id from Person where handle in ?1", Long.class)
                .setParameter(1, handles)
                .getResultList();
        Set<String> slugs = new HashSet<>();
        if (ids.isEmpty()) return slugs;
        slugs.addAll(entities.createQuery(
                        "select distinct r.schedule.team.slug from Rotation r join r.seats seat"
                                + " where seat.person.id in ?1 and r.schedule.active",
                        String.class)
                .setParameter(1, ids)
                .getResultList());
        for (String named : List.of("person", "instead")) {
            slugs.addAll(entities.createQuery(
                            "select distinct o.schedule.team.slug from ScheduleOverride o where o." + named
                                    + ".id in ?1 and o.ends > ?2 and o.schedule.active",
                            String.class)
                    .setParameter(1, ids)
                    .setParameter(2, now)
                    .getResultList());
        }
        return slugs;
    }
}

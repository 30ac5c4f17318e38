package eightbells.rota.schedule;

import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.database.DeferredFlush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads teams with their schedules, and people, from the database, within the caller's transaction. */
@ApplicationScoped
public class RotaLoader {
    private final EntityManager entities;
    private final People people;
    private final Teams teams;
    private final Schedules schedules;
    private final RecordedShifts record;

    RotaLoader(EntityManager entities, People people, Teams teams, Schedules schedules, RecordedShifts record) {
        this.entities = entities;
        this.people = people;
        this.teams = teams;
        this.schedules = schedules;
        this.record = record;
    }

    /** What was read: of a rota, the teams and people that it has otherwise or not at all. */
    public record Reading(List<TeamDefinition> teams, List<Rota.Member> people) {
        /** The same, changed last by the edit of this number. */
        public Reading at(long revision) {
            return new Reading(
                    teams.stream().map(team -> team.at(revision)).toList(),
                    people.stream().map(member -> member.at(revision)).toList());
        }

        public Rota in(Rota rota) {
            return rota.with(teams, people);
        }
    }

    Reading all() {
        return DeferredFlush.during(entities, () -> {
            List<Rota.Member> members =
                    people.everybody().stream().map(RotaLoader::member).toList();
            return new Reading(definitions(teams.listAll(), List.of()), members);
        });
    }

    /**
     * Reads these teams and people as they are in the caller's session, whether written to the database already or not.
     *
     * @param slugs of teams, and {@code handles} of people; who is not there is left out
     * @param fresh schedules that were made in this transaction
     */
    public Reading of(Collection<String> slugs, Collection<String> handles, Collection<Schedule> fresh) {
        return DeferredFlush.during(entities, () -> {
            BatchedQuery.query(handles, some -> people.list("handle in ?1", some));
            BatchedQuery.query(slugs, some -> teams.list("slug in ?1", some));
            List<Team> those =
                    slugs.stream().flatMap(slug -> teams.bySlug(slug).stream()).toList();
            return new Reading(
                    definitions(those, fresh),
                    handles.stream()
                            .flatMap(handle -> people.byHandle(handle).stream())
                            .map(RotaLoader::member)
                            .toList());
        });
    }

    private List<TeamDefinition> definitions(List<Team> those, Collection<Schedule> fresh) {
        if (those.isEmpty()) return List.of();
        Map<Long, List<Schedule>> schedules = schedules(those, fresh);
        Map<Long, Set<String>> served = served(those);
        return those.stream()
                .map(team -> new TeamDefinition(
                        team.id,
                        team.slug,
                        team.name,
                        team.active,
                        team.revision,
                        schedules.getOrDefault(team.id, List.of()).stream()
                                .map(schedule -> definition(schedule, served.getOrDefault(schedule.id, Set.of())))
                                .toList()))
                .toList();
    }

    private Map<Long, List<Schedule>> schedules(List<Team> those, Collection<Schedule> fresh) {
        Set<Schedule> found = new LinkedHashSet<>();
        BatchedQuery.update(those, some -> found.addAll(schedules.list("team in ?1 order by id", some)));
        found.addAll(fresh);
        return found.stream()
                .filter(schedule -> schedule.active)
                .collect(Collectors.groupingBy(schedule -> schedule.team.id));
    }

    private Map<Long, Set<String>> served(List<Team> those) {
        Map<Long, Set<String>> served = new HashMap<>();
        BatchedQuery.update(those.stream().map(team -> team.id).toList(), some -> {
            List<?> rows = entities.createNativeQuery("select r.schedule_id, r.person from recorded_person r"
                            + " join schedule s on s.id = r.schedule_id where s.team_id in ?1")
                    .setParameter(1, some)
                    .getResultList();
            for (Object found : rows) {
                Object[] row = (Object[]) found;
                served.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
                        .add((String) row[1]);
            }
        });
        return served;
    }

    private ScheduleDefinition definition(Schedule schedule, Set<String> served) {
        return new ScheduleDefinition(
                schedule.id,
                schedule.slug,
                schedule.duty,
                schedule.zoneId(),
                schedule.layers(),
                schedule.waiting(),
                schedule.overrides.stream().map(ScheduleOverride::made).toList(),
                record.of(schedule.id, schedule.recordedUntil),
                schedule.madeAt,
                served);
    }

    private static Rota.Member member(PersonEntity person) {
        return new Rota.Member(
                person.handle,
                person.name,
                person.email,
                person.zoneId(),
                person.active,
                person.toCore(),
                person.revision);
    }
}

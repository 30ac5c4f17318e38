package eightbells.schedule;

import eightbells.core.rota.Assignment;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Everybody;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Shift;
import eightbells.person.People;
import eightbells.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a {@link Rota} from the database, within the caller's transaction. */
@ApplicationScoped
public class RotaLoader {
    private final EntityManager entities;
    private final People people;
    private final Schedules schedules;

    RotaLoader(EntityManager entities, People people, Schedules schedules) {
        this.entities = entities;
        this.people = people;
        this.schedules = schedules;
    }

    long revision() {
        return entities.createQuery("select r.revision from RotaRevision r", Long.class)
                .getSingleResult();
    }

    /** The moment of the oldest last edit of any schedule in service; the epoch where none was ever edited. */
    Instant recordedUntil() {
        Instant oldest = entities.createQuery(
                        "select min(recordedUntil) from Schedule where active and team.active", Instant.class)
                .getSingleResult();
        return oldest == null ? Instant.EPOCH : oldest;
    }

    /**
     * Keeps every other editor out until the transaction ends, and counts the edit.
     *
     * @return the revision that stood before
     */
    public long beginEdit() {
        return entities.find(RotaRevision.class, RotaRevision.THE_ONE, LockModeType.PESSIMISTIC_WRITE).revision++;
    }

    /**
     * What is read here is not looked through for changes with each query.
     *
     * @param knownSince how far back the record is read
     */
    public Rota load(Instant knownSince) {
        entities.flush();
        FlushModeType before = entities.getFlushMode();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return read(knownSince);
        } finally {
            entities.setFlushMode(before);
        }
    }

    private Rota read(Instant knownSince) {
        // First: what another node commits while this reads makes it older than it says, and it is read again.
        long revision = revision();
        List<Person> everybody = people.everybody();
        Everybody core = new Everybody(everybody.stream().map(Person::toCore).toList());
        Map<String, Rota.Member> members =
                everybody.stream().collect(Collectors.toMap(p -> p.handle, RotaLoader::member));
        Map<Long, List<RecordedShift>> records = records(knownSince);
        List<Schedule> inService = schedules.inService();
        Map<Schedule, Plan> plans = new HashMap<>();
        for (Schedule schedule : inService) {
            List<RecordedShift> record = records.getOrDefault(schedule.id, List.of());
            plans.put(schedule, schedule.toCore(core, past(schedule, record, served -> true)));
        }
        List<Rota.Watch> watches = new ArrayList<>();
        for (Schedule schedule : inService) {
            List<RecordedShift> record = records.getOrDefault(schedule.id, List.of());
            Past couldAct = past(schedule, record, RecordedShift.Served::laptop);
            Readiness readiness = readiness(schedule, inService, plans, core);
            watches.add(watch(schedule, plans.get(schedule), readiness, couldAct));
        }
        return new Rota(revision, knownSince, List.copyOf(watches), Map.copyOf(members));
    }

    private static Readiness readiness(
            Schedule schedule, List<Schedule> all, Map<Schedule, Plan> plans, Everybody people) {
        List<Plan> laptops = all.stream()
                .filter(s -> s.team.equals(schedule.team) && s.duty == Duty.LAPTOP)
                .map(plans::get)
                .toList();
        return new Readiness(laptops, people);
    }

    private Map<Long, List<RecordedShift>> records(Instant knownSince) {
        return entities
                .createQuery(
                        "from RecordedShift where ends > ?1 and schedule.active and schedule.team.active"
                                + " order by starts",
                        RecordedShift.class)
                .setParameter(1, knownSince)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(shift -> shift.schedule.id));
    }

    private static Past past(Schedule schedule, List<RecordedShift> record, Predicate<RecordedShift.Served> counts) {
        if (schedule.recordedUntil == null) return Past.NONE;
        List<Shift> shifts = new ArrayList<>();
        for (RecordedShift row : record) {
            Cover cover = Cover.of(row.served.stream()
                    .filter(counts)
                    .map(served -> new Assignment(served.person(), served.source()))
                    .toList());
            shifts.add(new Shift(new Interval(row.starts, row.ends), cover));
        }
        return new Past(schedule.recordedUntil, shifts);
    }

    private static Rota.Watch watch(Schedule schedule, Plan plan, Readiness readiness, Past couldAct) {
        return new Rota.Watch(
                schedule.id,
                schedule.team.slug,
                schedule.team.name,
                schedule.slug,
                schedule.duty,
                schedule.zoneId(),
                schedule.layers(),
                schedule.overrides.stream().map(ScheduleOverride::made).toList(),
                plan,
                readiness,
                couldAct);
    }

    private static Rota.Member member(Person person) {
        return new Rota.Member(
                person.handle, person.name, person.email, person.zoneId(), person.active, person.toCore());
    }
}

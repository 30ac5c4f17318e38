package eightbells.rota.warnings;

import eightbells.core.interval.Intervals;
import eightbells.delivery.contact.Reachability;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The warnings of each schedule, kept until it changes or the hour does. */
@ApplicationScoped
public class Warnings {
    private final Rotas rotas;
    private final People people;
    private final Reachability reachability;
    private final WarningLimits limits;
    private final Map<Long, Found> found = new ConcurrentHashMap<>();

    Warnings(Rotas rotas, People people, Reachability reachability, WarningLimits limits) {
        this.rotas = rotas;
        this.people = people;
        this.reachability = reachability;
        this.limits = limits;
    }

    /** What was found of a schedule as it stood in an hour. */
    private record Found(Rota.ScheduleSnapshot watch, Instant hour, List<ScheduleWarning> warnings) {
        public boolean of(Rota.ScheduleSnapshot another, Instant when) {
            return watch == another && hour.equals(when);
        }
    }

    /**
     * What of the coming 90 days is to be said about a schedule: the soonest first, what somebody decided last. Those
     * who are on call without a laptop are one warning, for it is the two duties that part.
     */
    public List<ScheduleWarning> of(Rota.ScheduleSnapshot watch, Instant now) {
        List<ScheduleWarning> all = each(watch, now);
        List<ScheduleWarning> apart = all.stream()
                .filter(w -> w.kind() == ScheduleWarning.Kind.CANNOT_ACT)
                .toList();
        if (apart.size() < 2) return all;
        List<ScheduleWarning> fewer = new ArrayList<>(all);
        fewer.set(all.indexOf(apart.get(0)), ScheduleWarning.together(apart));
        fewer.removeAll(apart);
        return fewer;
    }

    private List<ScheduleWarning> each(Rota.ScheduleSnapshot watch, Instant now) {
        return found(watch, now).stream()
                .map(warning -> warning.ahead(now))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((ScheduleWarning w) -> w.kind() == ScheduleWarning.Kind.LEFT_EMPTY)
                        .thenComparing(w -> Intervals.later(now, w.first().start()))
                        .thenComparing(ScheduleWarning::kind))
                .toList();
    }

    /** Warnings of the coming 90 days; a gap that somebody decided is none. */
    public int count(Rota.ScheduleSnapshot watch, Instant now) {
        return (int) of(watch, now).stream()
                .filter(warning -> warning.kind() != ScheduleWarning.Kind.LEFT_EMPTY)
                .count();
    }

    public WarningLimits limits() {
        return limits;
    }

    /** Looked for again where the schedule, or anybody whom it names, was edited; and every hour. */
    private List<ScheduleWarning> found(Rota.ScheduleSnapshot watch, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Found known = found.get(watch.id());
        if (known != null && known.of(watch, hour)) return known.warnings;
        Rota rota = rotas.current();
        Found fresh = new Found(watch, hour, WarningFinder.of(rota, watch, reaching(watch), limits, hour));
        if (found.size() > 2 * rota.watches().size()) found.clear();
        found.put(watch.id(), fresh);
        return fresh.warnings;
    }

    private WarningFinder.Reaching reaching(Rota.ScheduleSnapshot watch) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<PersonEntity> named =
                    people.list("handle in ?1", watch.definition().named());
            Set<String> reached = handles(named, reachability::reaches);
            Set<String> disabled = handles(named, person -> person.disabled);
            return new WarningFinder.Reaching(reached::contains, disabled::contains);
        });
    }

    private static Set<String> handles(List<PersonEntity> named, Predicate<PersonEntity> those) {
        return named.stream().filter(those).map(person -> person.handle).collect(Collectors.toSet());
    }
}

package eightbells.coverage;

import eightbells.page.Pager;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.schedule.WarningsAhead;
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
class Warnings implements WarningsAhead {
    private final Rotas rotas;
    private final People people;
    private final Pager pager;
    private final Limits limits;
    private final Map<Long, Found> found = new ConcurrentHashMap<>();

    Warnings(Rotas rotas, People people, Pager pager, Limits limits) {
        this.rotas = rotas;
        this.people = people;
        this.pager = pager;
        this.limits = limits;
    }

    /** What was found of a schedule as it stood in an hour. */
    private record Found(Rota.Watch watch, Instant hour, List<Warning> warnings) {
        boolean of(Rota.Watch another, Instant when) {
            return watch == another && hour.equals(when);
        }
    }

    /**
     * What of the coming 90 days is to be said about a schedule: the soonest first, what somebody decided last. Those
     * who are on call without a laptop are one warning, for it is the two duties that part.
     */
    List<Warning> of(Rota.Watch watch, Instant now) {
        List<Warning> all = each(watch, now);
        List<Warning> apart =
                all.stream().filter(w -> w.kind() == Warning.Kind.CANNOT_ACT).toList();
        if (apart.size() < 2) return all;
        List<Warning> fewer = new ArrayList<>(all);
        fewer.set(all.indexOf(apart.get(0)), Warning.together(apart));
        fewer.removeAll(apart);
        return fewer;
    }

    private List<Warning> each(Rota.Watch watch, Instant now) {
        return found(watch, now).stream()
                .map(warning -> warning.ahead(now))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Warning w) -> w.kind() == Warning.Kind.LEFT_EMPTY)
                        .thenComparing(w -> Stretches.later(now, w.first().start()))
                        .thenComparing(Warning::kind))
                .toList();
    }

    @Override
    public int count(Rota.Watch watch, Instant now) {
        return (int) of(watch, now).stream()
                .filter(warning -> warning.kind() != Warning.Kind.LEFT_EMPTY)
                .count();
    }

    Limits limits() {
        return limits;
    }

    /** Looked for again where the schedule, or anybody whom it names, was edited; and every hour. */
    private List<Warning> found(Rota.Watch watch, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Found known = found.get(watch.id());
        if (known != null && known.of(watch, hour)) return known.warnings;
        Rota rota = rotas.current();
        Found fresh = new Found(watch, hour, Survey.of(rota, watch, reaching(watch), limits, hour));
        if (found.size() > 2 * rota.watches().size()) found.clear();
        found.put(watch.id(), fresh);
        return fresh.warnings;
    }

    private Survey.Reaching reaching(Rota.Watch watch) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Person> named = people.list("handle in ?1", watch.definition().named());
            Set<String> reached = handles(named, pager::reaches);
            Set<String> disabled = handles(named, person -> person.disabled);
            return new Survey.Reaching(reached::contains, disabled::contains);
        });
    }

    private static Set<String> handles(List<Person> named, Predicate<Person> those) {
        return named.stream().filter(those).map(person -> person.handle).collect(Collectors.toSet());
    }
}

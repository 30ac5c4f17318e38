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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The warnings of all schedules, kept until the rota changes or the hour does. */
@ApplicationScoped
class Warnings implements WarningsAhead {
    private final Rotas rotas;
    private final People people;
    private final Pager pager;
    private final Limits limits;
    private volatile @Nullable Found found;

    Warnings(Rotas rotas, People people, Pager pager, Limits limits) {
        this.rotas = rotas;
        this.people = people;
        this.pager = pager;
        this.limits = limits;
    }

    /** @param surveys by the schedules' ids */
    private record Found(long revision, Instant hour, Map<Long, List<Warning>> surveys) {}

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
        return found(now).surveys.getOrDefault(watch.id(), List.of()).stream()
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

    private Found found(Instant now) {
        Rota rota = rotas.current();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Found known = found;
        if (known != null && known.revision == rota.revision() && known.hour.equals(hour)) return known;
        Survey.Reaching reaching = reaching();
        Found fresh = new Found(
                rota.revision(),
                hour,
                rota.watches().stream()
                        .collect(Collectors.toMap(
                                Rota.Watch::id, watch -> Survey.of(rota, watch, reaching, limits, hour))));
        found = fresh;
        return fresh;
    }

    private Survey.Reaching reaching() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Person> everybody = people.everybody();
            Set<String> reached = handles(everybody, pager::reaches);
            Set<String> disabled = handles(everybody, person -> person.disabled);
            return new Survey.Reaching(reached::contains, disabled::contains);
        });
    }

    private static Set<String> handles(List<Person> everybody, Predicate<Person> those) {
        return everybody.stream().filter(those).map(person -> person.handle).collect(Collectors.toSet());
    }
}

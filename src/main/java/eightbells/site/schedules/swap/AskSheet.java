package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.swap.Availability;
import eightbells.rota.swap.CoverPermissions;
import eightbells.rota.swap.CoverableShift;
import eightbells.site.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page that asks for cover: the shifts to choose from, and how those stand to them who may be asked. */
@RequestScoped
class AskSheet {
    private static final int AT_ONCE = 10;
    /** What is looked at of a shift without an end in sight. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final CoverPermissions access;

    AskSheet(CoverPermissions access) {
        this.access = access;
    }

    AskPage page(
            Frame frame,
            Rota rota,
            String person,
            List<CoverableShift> all,
            List<CoverableShift> chosen,
            AskForm typed,
            FormErrors errors) {
        Times times = frame.times();
        List<Interval> stretches = chosen.stream()
                .map(askable -> new Interval(askable.left().start(), end(askable)))
                .toList();
        Rota.Member member = rota.person(person);
        List<CoverableShift> about = chosen.isEmpty() ? all : chosen;
        List<AskPage.Mate> mates = mates(rota, about, person).stream()
                .map(mate -> mate(rota, about, mate, stretches, typed, times))
                .toList();
        List<AskPage.Choice> others = all.stream()
                .filter(askable -> !chosen.contains(askable))
                .map(askable -> choice(askable, member, rota, false, times))
                .toList();
        int shown = chosen.isEmpty() ? Math.min(others.size(), AT_ONCE) : 0;
        return new AskPage(
                frame,
                new PersonBadge(person, member.name()),
                person.equals(access.who()),
                chosen.size() == 1 ? chosen.get(0).watch().path() : "/cover",
                chosen.stream().map(a -> choice(a, member, rota, true, times)).toList(),
                others.subList(0, shown),
                others.subList(shown, others.size()),
                mates,
                typed,
                errors);
    }

    private static AskPage.Mate mate(
            Rota rota,
            List<CoverableShift> about,
            Rota.Member mate,
            List<Interval> stretches,
            AskForm typed,
            Times times) {
        @Nullable
        Availability standing = stretches.isEmpty()
                ? null
                : Availability.of(rota, about.get(0).watch(), mate.handle(), stretches, times);
        Instant then = stretches.isEmpty() ? times.now() : stretches.get(0).start();
        return new AskPage.Mate(
                new PersonBadge(mate.handle(), mate.name()),
                mate.person().zoneAt(then),
                standing == null ? "" : standing.words(),
                standing == null || standing.free(),
                typed.asked().contains(mate.handle()));
    }

    private static AskPage.Choice choice(
            CoverableShift askable, Rota.Member member, Rota rota, boolean ticked, Times times) {
        Interval left = askable.left();
        ZoneId zone = member.person().zoneAt(left.start());
        boolean elsewhere = !zone.equals(times.zone());
        return new AskPage.Choice(
                askable.key(),
                askable.watch().schedule() + ", " + askable.watch().teamName(),
                askable.endless() ? "from " + times.moment(left.start()) + " on" : times.when(left),
                askable.endless() ? "no end in sight" : times.span(left.start(), left.end()),
                elsewhere && !askable.endless() ? times.in(zone).when(left) : null,
                elsewhere ? zone : null,
                askable.endless(),
                state(askable, member, rota),
                ticked);
    }

    /** Whoever is away does not serve; the shift is theirs all the same. */
    private static String state(CoverableShift askable, Rota.Member member, Rota rota) {
        List<String> on = askable.watch().plan().at(askable.left().start()).people();
        if (on.contains(member.handle())) return askable.handsOn() == null ? "" : "taken from somebody";
        if (on.isEmpty()) return "no one is on call then";
        return on.stream().map(rota::name).collect(Collectors.joining(" and ")) + " stands in then";
    }

    /** Who may be asked about these. */
    List<Rota.Member> mates(Rota rota, Collection<CoverableShift> chosen, String person) {
        return chosen.stream()
                .flatMap(askable -> access.crew(rota, askable.watch()).stream())
                .distinct()
                .filter(member -> !member.handle().equals(person))
                .toList();
    }

    static Instant end(CoverableShift askable) {
        return askable.endless()
                ? askable.left().start().plus(A_DAY)
                : askable.left().end();
    }
}

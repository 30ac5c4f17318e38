package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Teams;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.platform.time.ClockChange;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dresses an override's form: whom one may choose, what is to be known about the times, what it would do. */
@RequestScoped
class OverrideForms {
    private final Teams teams;
    private final Frames frames;

    OverrideForms(Teams teams, Frames frames) {
        this.teams = teams;
        this.frames = frames;
    }

    NewOverridePage page(
            Rota rota,
            Rota.ScheduleSnapshot watch,
            OverrideDraft draft,
            FormErrors errors,
            @Nullable OverrideImpact check,
            boolean unseen,
            Instant now) {
        ZoneId zone = draft.zoneOr(watch.zone());
        Times times = new Times(now, zone);
        List<String> members = teams.members(watch.team());
        return new NewOverridePage(
                frames.of(Section.SCHEDULES, now, zone),
                ScheduleLink.of(watch),
                draft,
                errors,
                faces(rota, serving(watch, check, now)),
                faces(rota, members),
                faces(
                        rota,
                        rota.people().keySet().stream()
                                .filter(handle -> !members.contains(handle))
                                .sorted()
                                .toList()),
                Stream.of(watch.zone(), frames.home(), zone).distinct().toList(),
                said(draft, zone, now),
                check == null ? null : check.shown(times),
                unseen);
    }

    /** The schedule at the days of what was made, where it may be undone. */
    URI there(Rota.ScheduleSnapshot watch, OverrideDraft draft, Override made, long id) {
        ZoneId zone = draft.zoneOr(watch.zone());
        Interval interval = made.interval();
        LocalDate first = interval.start().atZone(zone).toLocalDate().minusDays(1);
        long length = interval.length().toDays() + 2;
        int days = length <= 7 ? 7 : length <= 14 ? 14 : 28;
        return URI.create(watch.path() + "?from=" + first + "&days=" + days + "&zone=" + zone.getId() + "&made=" + id);
    }

    private static List<String> serving(Rota.ScheduleSnapshot watch, @Nullable OverrideImpact check, Instant now) {
        if (check == null) return watch.plan().at(now).people();
        return watch.plan().shifts(check.counted().interval()).stream()
                .flatMap(shift -> shift.cover().people().stream())
                .distinct()
                .toList();
    }

    private static FormErrors said(OverrideDraft draft, ZoneId zone, Instant now) {
        Map<String, String> said = new LinkedHashMap<>();
        Map.of("from", draft.from(), "until", draft.until()).forEach((field, text) -> {
            try {
                ClockChange.note(Values.wallClock(text), zone).ifPresent(note -> said.put(field, note));
            } catch (IllegalArgumentException e) {
                // Its own message stands beside the field.
            }
        });
        return new FormErrors(said);
    }

    private static List<PersonBadge> faces(Rota rota, Collection<String> handles) {
        return rota.people(handles).stream()
                .filter(member -> member != null && member.active())
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .toList();
    }
}

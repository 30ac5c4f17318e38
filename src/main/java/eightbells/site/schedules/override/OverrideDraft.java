package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.platform.form.Form;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.platform.time.Zones;
import eightbells.rota.schedule.Rota;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An override as it stands in its form, in text.
 *
 * @param kind {@code replace}, {@code alone}, {@code add} or {@code remove}
 * @param from a local time in the zone, as is {@code until}
 */
record OverrideDraft(String kind, String person, String instead, String from, String until, String zone) {
    static final String REPLACE = "replace";
    static final String ALONE = "alone";

    private static final Duration USUAL = Duration.ofHours(8);
    /** A shift that ends later than this after now is not taken for the length of an override. */
    static final Duration FORESEEABLE = Duration.ofDays(31);

    static OverrideDraft posted(Form form) {
        return new OverrideDraft(
                form.text("kind"),
                form.text("person"),
                form.text("instead"),
                form.text("from").replace(' ', 'T'),
                form.text("until").replace(' ', 'T'),
                form.text("zone"));
    }

    /** What an address asks for, filled in from who is on call then. What cannot be read is as if it were not there. */
    static OverrideDraft asked(Form address, Rota.ScheduleSnapshot watch, Instant now) {
        ZoneId zone = Zones.find(address.text("zone")).orElse(watch.zone());
        Times times = new Times(now, zone);
        Instant from = instant(address.text("from"), zone, nextHalfHour(now));
        Instant counts = from.isBefore(now) ? now : from;
        Instant until = instant(address.text("until"), zone, end(watch, counts, from));
        String person = address.text("person");
        String instead = address.text("instead");
        String kind = address.text("kind");
        if (instead.isEmpty() && (kind.isEmpty() || kind.equals(REPLACE))) {
            instead = watch.plan().at(counts).people().stream()
                    .filter(on -> !on.equals(person))
                    .findFirst()
                    .orElse("");
        }
        if (kind.isEmpty() || kind.equals(REPLACE)) kind = instead.isEmpty() ? ALONE : REPLACE;
        return new OverrideDraft(kind, person, instead, times.input(from), times.input(until), zone.getId());
    }

    private static Instant nextHalfHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofMinutes(now.atZone(ZoneId.of("UTC")).getMinute() < 30 ? 30 : 60));
    }

    private static Instant end(Rota.ScheduleSnapshot watch, Instant counts, Instant from) {
        Instant end = watch.plan().shiftAt(counts).interval().end();
        return end.isAfter(from) && end.isBefore(counts.plus(FORESEEABLE)) ? end : from.plus(USUAL);
    }

    private static Instant instant(String text, ZoneId zone, Instant otherwise) {
        if (text.isEmpty()) return otherwise;
        try {
            return text.endsWith("Z")
                    ? Values.instant(text)
                    : Values.wallClock(text).atZone(zone).toInstant();
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** As if it had been posted. */
    MultivaluedMap<String, String> fields() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("zone", zone);
        return fields;
    }

    ZoneId zoneOr(ZoneId otherwise) {
        return Zones.find(zone).orElse(otherwise);
    }

    /** The override that is meant; null, with messages beside the fields, where it cannot be. */
    @Nullable
    Override read(Form form, Rota rota, Instant now) {
        ZoneId in = form.required("zone", Values::zone);
        LocalDateTime first = wallClock(form, "from", from);
        LocalDateTime last = wallClock(form, "until", until);
        Override.Kind decided = kind(form);
        known(form, rota, "person", person, "Choose somebody.");
        boolean replaces = kind.equals(REPLACE);
        if (replaces) {
            known(form, rota, "instead", instead, "Choose in whose place, or put them alone on call.");
            if (!instead.isEmpty() && instead.equals(person)) {
                form.problem("instead", "Nobody stands in for themselves: choose somebody else.");
            }
        }
        if (in == null || first == null || last == null) return null;
        Interval interval =
                interval(form, first.atZone(in).toInstant(), last.atZone(in).toInstant(), now);
        if (decided == null || interval == null || form.errors().any()) return null;
        return new Override(decided, person, replaces ? instead : null, interval);
    }

    private static @Nullable LocalDateTime wallClock(Form form, String field, String text) {
        if (text.isEmpty()) form.problem(field, "Say which day and time.");
        return text.isEmpty() ? null : form.guarded(field, () -> Values.wallClock(text));
    }

    private Override.@Nullable Kind kind(Form form) {
        return switch (kind) {
            case REPLACE, ALONE -> Override.Kind.REPLACE;
            case "add" -> Override.Kind.ADD;
            case "remove" -> Override.Kind.REMOVE;
            default -> {
                form.problem("kind", "Choose what this override does.");
                yield null;
            }
        };
    }

    private static void known(Form form, Rota rota, String field, String handle, String otherwise) {
        Rota.Member member = rota.people().get(handle);
        if (member == null || !member.active()) form.problem(field, otherwise);
    }

    private static @Nullable Interval interval(Form form, Instant start, Instant end, Instant now) {
        if (!end.isAfter(start)) {
            form.problem("until", "This ends before it begins.");
        } else if (!end.isAfter(now)) {
            form.problem("until", "This is past already, and the past is recorded: it does not change.");
        } else if (start.plus(InputLimits.OVERRIDE).isBefore(end)) {
            form.problem("until", "An override lasts a year at most. Edit the rotation for what is to last longer.");
        }
        return form.errors().any() ? null : new Interval(start, end);
    }
}

package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** A zone in a calendar: how instants are written on its clock, and the VTIMEZONE that says what they mean. */
record FeedZone(ZoneId id) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime ALWAYS = LocalDateTime.parse("1970-01-01T00:00");

    /** Whether its clock is UTC's and always was: its times need no zone beside them. */
    boolean utc() {
        return id.getRules().isFixedOffset()
                && id.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /**
     * The start and the end of an event. Local where that is beyond doubt: where either stands on the clock twice, both
     * are in UTC.
     */
    List<Property> times(Interval interval) {
        if (utc() || twice(interval.start()) || twice(interval.end())) {
            return List.of(new DtStart<>(interval.start()), new DtEnd<>(interval.end()));
        }
        ParameterList here = new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(id.getId())));
        return List.of(
                new DtStart<LocalDateTime>(here, local(interval.start())),
                new DtEnd<LocalDateTime>(here, local(interval.end())));
    }

    /**
     * What is in force when {@code span} begins, and each change of the clock in it; one observance each. Where all of
     * them are daylight saving, the last standard time before them stands there as well: some calendars need one.
     */
    VTimeZone definition(Interval span) {
        List<Observance> observances = new ArrayList<>();
        List<ZoneOffsetTransition> changes = changes(span);
        if (changes.isEmpty()) {
            ZoneOffset offset = id.getRules().getOffset(span.start());
            observances.add(observance(new Standard(), ALWAYS, offset, offset));
        }
        for (ZoneOffsetTransition change : changes) {
            observances.add(observance(
                    daylight(change) ? new Daylight() : new Standard(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        }
        return new VTimeZone(new PropertyList(List.of(new TzId(id.getId()))), new ComponentList<>(observances));
    }

    private List<ZoneOffsetTransition> changes(Interval span) {
        ZoneRules rules = id.getRules();
        LinkedList<ZoneOffsetTransition> changes = new LinkedList<>();
        ZoneOffsetTransition change = rules.nextTransition(span.start());
        while (change != null && !change.getInstant().isAfter(span.end())) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        ZoneOffsetTransition before = rules.previousTransition(span.start().plusSeconds(1));
        while (before != null) {
            changes.addFirst(before);
            boolean standard = changes.stream().anyMatch(known -> !daylight(known));
            before = standard ? null : rules.previousTransition(before.getInstant());
        }
        return changes;
    }

    private boolean daylight(ZoneOffsetTransition change) {
        return id.getRules().isDaylightSavings(change.getInstant());
    }

    private static Observance observance(Observance kind, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        kind.add(new DtStart<>(onset));
        kind.add(new TzOffsetFrom(from));
        kind.add(new TzOffsetTo(to));
        return kind;
    }

    private boolean twice(Instant t) {
        return id.getRules().getValidOffsets(LocalDateTime.ofInstant(t, id)).size() > 1;
    }

    private String local(Instant t) {
        return LocalDateTime.ofInstant(t, id).format(LOCAL);
    }
}

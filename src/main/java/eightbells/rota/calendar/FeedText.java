package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A feed as calendars read it: RFC 5545 with the properties of RFC 7986.
 *
 * @param busy whether its events make people busy
 * @param alarm how many minutes before a shift a calendar is to ring; null: not at all
 */
record FeedText(String name, boolean busy, Integer alarm) {
    /** Where a feed has no event, its calendar still needs a component to be one. */
    private static final Interval NOTHING = new Interval(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private static final FeedZone UTC = new FeedZone(ZoneId.of("UTC"));
    private static final String HOURLY = "PT1H";

    static FeedText of(Feed feed) {
        return new FeedText(feed.name, feed.busy, feed.alarmMinutes);
    }

    byte[] octets(List<PublishedEvent.Event> events) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(Feed.PRODUCT));
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(plain(name)));
        calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), HOURLY));
        calendar.add(new XProperty("X-PUBLISHED-TTL", HOURLY));
        if (events.isEmpty()) calendar.add(UTC.definition(NOTHING));
        zones(events).forEach((zone, span) -> calendar.add(zone.definition(span)));
        for (PublishedEvent.Event event : events) calendar.add(event(event));
        return FeedLines.folded(calendar.toString());
    }

    /** The zones that events are written in, each with the time from its first event to its last. */
    private static Map<FeedZone, Interval> zones(List<PublishedEvent.Event> events) {
        Map<FeedZone, Interval> spans = new TreeMap<>((a, b) -> a.id().getId().compareTo(b.id().getId()));
        for (PublishedEvent.Event event : events) {
            FeedZone zone = new FeedZone(event.shift().zone());
            if (!zone.utc()) spans.merge(zone, event.shift().interval(), FeedText::both);
        }
        return spans;
    }

    private static Interval both(Interval a, Interval b) {
        return new Interval(
                a.start().isBefore(b.start()) ? a.start() : b.start(), a.end().isAfter(b.end()) ? a.end() : b.end());
    }

    private VEvent event(PublishedEvent.Event told) {
        FeedShift shift = told.shift();
        VEvent event = new VEvent(false);
        event.add(new Uid(told.told().uid()));
        event.add(new Sequence(told.told().sequence()));
        event.add(new DtStamp(told.told().stamp()));
        new FeedZone(shift.zone()).times(shift.interval()).forEach(event::add);
        event.add(new Summary(plain(shift.summary())));
        event.add(new Description(plain(shift.description())));
        event.add(new Url(URI.create(shift.url())));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(busy ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        if (alarm != null) event.add(alarm(shift));
        return event;
    }

    private VAlarm alarm(FeedShift shift) {
        VAlarm ring = new VAlarm();
        ring.add(ImmutableAction.DISPLAY);
        ring.add(new Description(plain(shift.summary())));
        ring.add(new Trigger(Duration.ofMinutes(-alarm)));
        return ring;
    }

    /** Every kind of line end is the one that TEXT knows; other control characters have no place in it (§3.3.11). */
    private static String plain(String text) {
        return text.replaceAll("\r\n|[\r\n\u2028\u2029]", "\n").replaceAll("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]", " ");
    }
}

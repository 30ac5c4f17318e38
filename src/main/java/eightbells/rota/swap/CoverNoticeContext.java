package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.time.Times;
import eightbells.rota.edit.EditNotes.Note;
import eightbells.rota.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Where what cover has to say goes at one moment, and how it reads to each person: on the clock of where they are then.
 *
 * @param to sends it at once, or keeps it for the one mail of an edit
 */
record CoverNoticeContext(Instant now, People people, BiConsumer<PersonEntity, Note> to) {

    /** @param about when what it tells begins; the subject names it */
    void tell(PersonEntity person, Interval about, String subject, List<String> paragraphs, String link) {
        String text = paragraphs.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("\n\n"));
        to.accept(person, new Note(about.start(), subject, text, link));
    }

    /** {@code Tue 2 Feb 08:00}. */
    String start(Interval interval, PersonEntity reader) {
        return times(interval, reader).moment(interval.start());
    }

    String what(Schedule schedule, Interval interval, PersonEntity reader) {
        return what(schedule, List.of(interval), reader);
    }

    /** {@code primary of Platform, Tue 2 Feb 08:00 to 20:00 UTC}. */
    String what(Schedule schedule, Collection<Interval> intervals, PersonEntity reader) {
        String times = intervals.stream().map(i -> when(i, reader)).collect(Collectors.joining(" and "));
        return schedule.slug + " of " + schedule.team.name + ", " + times;
    }

    String when(Interval interval, PersonEntity reader) {
        Times times = times(interval, reader);
        return times.when(interval) + " " + times.zone();
    }

    /** {@code in 2 d 4 h}. */
    String ahead(Instant t) {
        return new Times(now, ZoneId.of("UTC")).ahead(t);
    }

    /** A person's name; of a program that acted, what it is called. */
    String name(String who) {
        return people.byHandle(who).map(person -> person.name).orElse(who);
    }

    private Times times(Interval interval, PersonEntity reader) {
        return new Times(now, reader.toCore().zoneAt(interval.start()));
    }
}

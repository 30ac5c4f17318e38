package eightbells.cover;

import eightbells.core.rota.Interval;
import eightbells.notice.Notices;
import eightbells.override.Words;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.schedule.Schedule;
import eightbells.web.Face;
import eightbells.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells those whom cover concerns, and nobody else; never somebody of what they did themselves. */
@ApplicationScoped
class Telling {
    private final Notices notices;
    private final People people;

    Telling(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** @param requests of one person, asked for together; each of those who are asked is told once */
    void asked(List<CoverRequest> requests, Instant now) {
        Map<Person, List<CoverRequest>> asked = new LinkedHashMap<>();
        for (CoverRequest request : requests) {
            request.unanswered().forEach(to -> asked.computeIfAbsent(to, t -> new ArrayList<>())
                    .add(request));
        }
        asked.forEach((to, theirs) -> asked(to, theirs, now));
    }

    private void asked(Person to, List<CoverRequest> requests, Instant now) {
        CoverRequest first = requests.get(0);
        String who = first.person.name;
        boolean one = requests.size() == 1;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(who + " asks whether you take "
                + (one ? what(first.schedule, first.part(), to, now) + "." : "one of these shifts, or several:")
                + onBehalf(first.askedBy, first.person));
        if (!one) requests.forEach(request -> paragraphs.add(what(request.schedule, request.part(), to, now)));
        paragraphs.add(first.note.isEmpty() ? "" : "“" + first.note + "”");
        paragraphs.add("You may take all of it, offer a part or a swap, or say that it is not for you.");
        String subject = who + " asks for cover"
                + (one ? ", " + start(first.part(), to, now) : " of " + requests.size() + " shifts");
        tell(to, subject, paragraphs, one ? first.path() : "/cover", now);
    }

    /** @param who the handle of whoever undid what was taken: they know */
    void askedAgain(CoverRequest request, List<Interval> left, @Nullable String who, Instant now) {
        for (Person to : request.unanswered()) {
            if (to.handle.equals(who)) continue;
            tell(
                    to,
                    request.person.name + " asks for cover again, " + start(left.get(0), to, now),
                    List.of("What was taken of " + what(request.schedule, left, to, now)
                            + " is to be taken again. Can you?"),
                    request,
                    now);
        }
    }

    /** @param who the handle of whoever agreed last */
    void agreed(List<Covering> agreed, String who, Instant now) {
        for (Covering covering : agreed) {
            tellBoth(
                    covering,
                    who,
                    covering.by.name + " covers " + covering.person.name,
                    to -> covering.by.name + " covers " + covering.person.name + " on "
                            + what(covering.schedule, covering.part(), to, now) + ", agreed by " + name(who) + ".",
                    now);
        }
    }

    void offered(CoverOffer offer, Instant now) {
        CoverRequest request = offer.request;
        Person to = request.person;
        String back = offer.inReturn()
                .map(interval -> " In return you would take " + what(offer.returnSchedule, interval, to, now) + ".")
                .orElse("");
        tell(
                to,
                offer.person.name + " offers cover, " + start(offer.part(), to, now),
                List.of(
                        offer.person.name + " would take " + what(request.schedule, offer.part(), to, now) + "." + back,
                        "It holds once you accept it."),
                request,
                now);
    }

    /** @param who the handle of whoever decided against it; null: nothing is left to take */
    void offerEnded(CoverOffer offer, @Nullable String who, Instant now) {
        Person to = offer.person;
        if (to.handle.equals(who)) return;
        tell(
                to,
                "Your offer of cover is not needed",
                List.of("You offered to cover " + offer.request.person.name + " on "
                        + what(offer.request.schedule, offer.part(), to, now) + ". "
                        + (who == null ? "Nothing of that is left to take." : name(who) + " declined it.")),
                offer.request,
                now);
    }

    void allDeclined(CoverRequest request, Instant now) {
        Person to = request.person;
        tell(
                to,
                "Nobody can cover you, " + start(request.part(), to, now),
                List.of(
                        "Everybody whom you asked said no to " + what(request.schedule, request.part(), to, now) + ".",
                        "Ask others, or ask for a part."),
                request,
                now);
    }

    void withdrawn(CoverRequest request, String who, Instant now) {
        for (Person to : request.unanswered()) {
            if (to.handle.equals(who)) continue;
            tell(
                    to,
                    request.person.name + " needs no cover any more",
                    List.of("The request for " + what(request.schedule, request.part(), to, now)
                            + " was withdrawn. You need do nothing."),
                    request,
                    now);
        }
    }

    void remind(CoverRequest request, List<Interval> left, Instant lapses, Instant now) {
        for (Person to : request.unanswered()) {
            tell(
                    to,
                    request.person.name + " still asks for cover, " + start(left.get(0), to, now),
                    List.of("Nobody has taken " + what(request.schedule, left, to, now) + " yet. Can you?"),
                    request,
                    now);
        }
        Person asker = request.person;
        String ends = new Times(now, zone(asker, lapses)).ahead(lapses);
        tell(
                asker,
                "Nobody covers you yet, " + start(left.get(0), asker, now),
                List.of("Your request for " + what(request.schedule, left, asker, now) + " lapses " + ends + "."),
                request,
                now);
    }

    /** @param onCall the people who are on call then */
    void lapsed(CoverRequest request, List<Interval> left, List<Person> onCall, Instant now) {
        Person to = request.person;
        boolean theirs = onCall.stream().anyMatch(p -> p.id.equals(to.id));
        String names = onCall.stream().map(p -> p.name).collect(Collectors.joining(" and "));
        String state = theirs ? "You are on call." : onCall.isEmpty() ? "No one is on call." : names + " is on call.";
        tell(
                to,
                theirs ? "Nobody took it: you are on call" : "Nobody took it",
                List.of("Your request for cover of " + what(request.schedule, left, to, now)
                        + " has lapsed: nobody took it. " + state),
                request,
                now);
    }

    /** @param who the handle of whoever undid it; null: it was ended among the overrides, or who covered has left */
    void undone(Covering covering, @Nullable String who, Instant now) {
        String by = who != null
                ? name(who) + " undid it."
                : covering.by.active ? "It was ended among the schedule’s overrides." : covering.by.name + " has left.";
        tellBoth(
                covering,
                who,
                covering.by.name + " no longer covers " + covering.person.name,
                to -> covering.by.name + " no longer covers " + covering.person.name + " on "
                        + what(covering.schedule, covering.part(), to, now) + ". " + by,
                now);
    }

    void moved(Covering covering, Interval was, Instant now) {
        tellBoth(
                covering,
                null,
                "A shift has moved, and cover with it",
                to -> covering.by.name + " covers " + covering.person.name + " on "
                        + what(covering.schedule, covering.part(), to, now) + ". It was " + when(was, to, now)
                        + " before the rota was edited.",
                now);
    }

    void moved(CoverRequest request, Interval was, Instant now) {
        for (Person to : all(request)) {
            tell(
                    to,
                    "A shift that cover is asked for has moved",
                    List.of(request.person.name + " asks for cover of "
                            + what(request.schedule, request.part(), to, now) + ". It was " + when(was, to, now)
                            + " before the rota was edited."),
                    request,
                    now);
        }
    }

    void gone(Covering covering, Instant now) {
        tellBoth(
                covering,
                null,
                "A shift is gone, and cover with it",
                to -> covering.by.name + " was to cover " + covering.person.name + " on "
                        + what(covering.schedule, covering.part(), to, now)
                        + ". " + covering.person.name
                        + " has that shift no more, so the cover ends. What the rota itself"
                        + " gives each of you stands: see who is on call then on " + covering.schedule.slug + ".",
                now);
    }

    /** Half of a swap is gone, so the other is undone. */
    void unswapped(Covering covering, Instant now) {
        tellBoth(
                covering,
                null,
                "A swap is undone",
                to -> "What " + covering.by.name + " was to cover for " + covering.person.name + " on "
                        + what(covering.schedule, covering.part(), to, now)
                        + " was half of a swap. The other half is gone, so " + covering.person.name
                        + " has it again.",
                now);
    }

    void gone(CoverRequest request, Instant now) {
        for (Person to : all(request)) {
            tell(
                    to,
                    "A shift that cover was asked for is gone",
                    List.of(request.person.name + " asked for cover of "
                            + what(request.schedule, request.part(), to, now)
                            + ". The shift is gone, so nothing is left to cover."),
                    request,
                    now);
        }
    }

    private static List<Person> all(CoverRequest request) {
        List<Person> all = new ArrayList<>(request.unanswered());
        all.add(request.person);
        return all;
    }

    private void tellBoth(
            Covering covering, @Nullable String but, String subject, Function<Person, String> text, Instant now) {
        for (Person to : List.of(covering.person, covering.by)) {
            if (to.handle.equals(but)) continue;
            tell(to, subject + ", " + start(covering.part(), to, now), List.of(text.apply(to)), covering.request, now);
        }
    }

    private void tell(Person to, String subject, List<String> paragraphs, CoverRequest request, Instant now) {
        tell(to, subject, paragraphs, request.path(), now);
    }

    private void tell(Person to, String subject, List<String> paragraphs, String path, Instant now) {
        String text = paragraphs.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("\n\n"));
        notices.tell(to, subject, text, path, now);
    }

    private static String start(Interval interval, Person to, Instant now) {
        return new Times(now, zone(to, interval.start())).moment(interval.start());
    }

    private static String what(Schedule schedule, Collection<Interval> intervals, Person to, Instant now) {
        String times = intervals.stream().map(i -> when(i, to, now)).collect(Collectors.joining(" and "));
        return schedule.slug + " of " + schedule.team.name + ", " + times;
    }

    private static String what(Schedule schedule, Interval interval, Person to, Instant now) {
        return what(schedule, List.of(interval), to, now);
    }

    private static String when(Interval interval, Person to, Instant now) {
        Times times = new Times(now, zone(to, interval.start()));
        return Words.when(interval, times) + " " + times.zone();
    }

    private static ZoneId zone(Person to, Instant t) {
        return to.toCore().zoneAt(t);
    }

    private String onBehalf(String who, Person person) {
        if (who.equals(person.handle)) return "";
        return " " + name(who) + " asks on behalf of " + new Face(person.handle, person.name).firstName() + ".";
    }

    private String name(String handle) {
        return people.byHandle(handle).map(person -> person.name).orElse(handle);
    }
}

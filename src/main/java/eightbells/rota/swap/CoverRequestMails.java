package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.people.person.PersonEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told about requests and offers, to those whom it concerns; never to somebody what they did themselves. */
record CoverRequestMails(CoverNoticeContext post) {

    /** @param requests of one person, asked for together; each of those who are asked is told once */
    void asked(List<CoverRequest> requests) {
        Map<PersonEntity, List<CoverRequest>> asked = new LinkedHashMap<>();
        for (CoverRequest request : requests) {
            request.unanswered().stream()
                    .filter(to -> !to.handle.equals(request.askedBy))
                    .forEach(to ->
                            asked.computeIfAbsent(to, t -> new ArrayList<>()).add(request));
        }
        asked.forEach(this::asked);
        CoverRequest first = requests.get(0);
        if (!first.askedBy.equals(first.person.handle)) askedOnBehalf(first.person, requests);
    }

    private void asked(PersonEntity to, List<CoverRequest> requests) {
        CoverRequest first = requests.get(0);
        String who = first.person.name;
        boolean one = requests.size() == 1;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(who + " asks whether you take "
                + (one ? post.what(first.schedule, first.part(), to) + "." : "one of these shifts, or several:")
                + onBehalf(first));
        if (!one) paragraphs.addAll(each(to, requests));
        paragraphs.add(first.note.isEmpty() ? "" : "“" + first.note + "”");
        paragraphs.add("You may take all of it, offer a part or a swap, or say that it is not for you.");
        post.tell(to, first.part(), who + " asks for cover" + of(to, requests), paragraphs, path(requests));
    }

    private void askedOnBehalf(PersonEntity to, List<CoverRequest> requests) {
        CoverRequest first = requests.get(0);
        String who = post.name(first.askedBy);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(who + " asks for cover on your behalf, of:");
        paragraphs.addAll(each(to, requests));
        paragraphs.add("Whoever is asked may take it at once. If you do not want that, withdraw it.");
        String subject = who + " asks for cover on your behalf" + of(to, requests);
        post.tell(to, first.part(), subject, paragraphs, path(requests));
    }

    private List<String> each(PersonEntity to, List<CoverRequest> requests) {
        return requests.stream()
                .map(request -> post.what(request.schedule, request.part(), to))
                .toList();
    }

    private String of(PersonEntity to, List<CoverRequest> requests) {
        return requests.size() == 1
                ? ", " + post.start(requests.get(0).part(), to)
                : " of " + requests.size() + " shifts";
    }

    private static String path(List<CoverRequest> requests) {
        return requests.size() == 1 ? requests.get(0).path() : "/cover";
    }

    /** @param who the handle of whoever undid what was taken: they know; null: an edit did */
    void askedAgain(CoverRequest request, Collection<Interval> left, @Nullable String who) {
        String name = request.person.name;
        for (PersonEntity to : request.unanswered()) {
            if (to.handle.equals(who)) continue;
            tell(
                    to,
                    request,
                    first(left),
                    name + " asks for cover again, " + post.start(first(left), to),
                    name + " asks for cover again, of " + post.what(request.schedule, left, to) + ". Can you take it?");
        }
        PersonEntity asker = request.person;
        if (asker.handle.equals(who)) return;
        tell(
                asker,
                request,
                first(left),
                "Your request for cover is open again, " + post.start(first(left), asker),
                "Your request for cover is open again, for " + post.what(request.schedule, left, asker)
                        + ". Those whom you asked are asked again. If you need no cover then, withdraw it.");
    }

    /** An edit took some of the hours away that cover is asked for. */
    void narrowed(CoverRequest request, Interval was, Collection<Interval> left) {
        for (PersonEntity to : all(request)) {
            tell(
                    to,
                    request,
                    first(left),
                    "Less of a shift is to be covered, " + post.start(first(left), to),
                    request.person.name + " asks for cover of " + post.what(request.schedule, left, to) + ". It was "
                            + post.when(was, to) + " before the rota was edited.");
        }
    }

    void offered(CoverOffer offer) {
        CoverRequest request = offer.request;
        PersonEntity to = request.person;
        String back = offer.inReturn()
                .map(interval -> " In return you would take " + post.what(offer.returnSchedule, interval, to) + ".")
                .orElse("");
        tell(
                to,
                request,
                offer.part(),
                offer.person.name + " offers cover, " + post.start(offer.part(), to),
                offer.person.name + " would take " + post.what(request.schedule, offer.part(), to) + "." + back,
                "It holds once you accept it.");
    }

    /** @param who the handle of whoever decided against it; null: nothing is left to take */
    void offerEnded(CoverOffer offer, @Nullable String who) {
        PersonEntity to = offer.person;
        if (to.handle.equals(who)) return;
        CoverRequest request = offer.request;
        tell(
                to,
                request,
                offer.part(),
                "Your offer of cover is not needed",
                "You offered to cover " + request.person.name + " on "
                        + post.what(request.schedule, offer.part(), to) + ". "
                        + (who == null ? "Nothing of that is left to take." : post.name(who) + " declined it."));
        PersonEntity asker = request.person;
        if (who == null || asker.handle.equals(who)) return;
        tell(
                asker,
                request,
                offer.part(),
                post.name(who) + " declined an offer of cover on your behalf",
                post.name(who) + " declined the offer of " + to.name + " to cover you on "
                        + post.what(request.schedule, offer.part(), asker) + ".");
    }

    void allDeclined(CoverRequest request) {
        PersonEntity to = request.person;
        tell(
                to,
                request,
                request.part(),
                "Nobody can cover you, " + post.start(request.part(), to),
                "Everybody whom you asked said no to " + post.what(request.schedule, request.part(), to) + ".",
                "Ask others, or ask for a part.");
    }

    void withdrawn(CoverRequest request, String who) {
        for (PersonEntity to : request.unanswered()) {
            if (to.handle.equals(who)) continue;
            tell(
                    to,
                    request,
                    request.part(),
                    request.person.name + " needs no cover any more",
                    "The request for " + post.what(request.schedule, request.part(), to)
                            + " was withdrawn. You need do nothing.");
        }
        PersonEntity asker = request.person;
        if (asker.handle.equals(who)) return;
        tell(
                asker,
                request,
                request.part(),
                post.name(who) + " withdrew your request for cover",
                post.name(who) + " withdrew your request for cover of "
                        + post.what(request.schedule, request.part(), asker) + ".");
    }

    void remind(CoverRequest request, List<Interval> left, Instant lapses) {
        for (PersonEntity to : request.unanswered()) {
            tell(
                    to,
                    request,
                    first(left),
                    request.person.name + " still asks for cover, " + post.start(first(left), to),
                    "Nobody has taken " + post.what(request.schedule, left, to) + " yet. Can you?");
        }
        PersonEntity asker = request.person;
        tell(
                asker,
                request,
                first(left),
                "Nobody covers you yet, " + post.start(first(left), asker),
                "Your request for " + post.what(request.schedule, left, asker) + " lapses " + post.ahead(lapses) + ".");
    }

    /** @param onCall the people who are on call then */
    void lapsed(CoverRequest request, List<Interval> left, List<PersonEntity> onCall) {
        PersonEntity to = request.person;
        boolean theirs = onCall.stream().anyMatch(p -> p.id.equals(to.id));
        String names = onCall.stream().map(p -> p.name).collect(Collectors.joining(" and "));
        String state = theirs ? "You are on call." : onCall.isEmpty() ? "No one is on call." : names + " is on call.";
        tell(
                to,
                request,
                first(left),
                theirs ? "Nobody took it: you are on call" : "Nobody took it",
                "Your request for cover of " + post.what(request.schedule, left, to) + " has lapsed: nobody took it. "
                        + state);
    }

    void gone(CoverRequest request) {
        for (PersonEntity to : all(request)) {
            tell(
                    to,
                    request,
                    request.part(),
                    "A shift that cover was asked for is gone, " + post.start(request.part(), to),
                    request.person.name + " asked for cover of " + post.what(request.schedule, request.part(), to)
                            + ". The shift is gone, so nothing is left to cover.");
        }
    }

    private void tell(PersonEntity to, CoverRequest request, Interval about, String subject, String... paragraphs) {
        post.tell(to, about, subject, List.of(paragraphs), request.path());
    }

    private static Interval first(Collection<Interval> left) {
        return left.iterator().next();
    }

    private static List<PersonEntity> all(CoverRequest request) {
        List<PersonEntity> all = new ArrayList<>(request.unanswered());
        all.add(request.person);
        return all;
    }

    private String onBehalf(CoverRequest request) {
        if (request.askedBy.equals(request.person.handle)) return "";
        String first = new PersonBadge(request.person.handle, request.person.name).firstName();
        return " " + post.name(request.askedBy) + " asks on behalf of " + first + ".";
    }
}

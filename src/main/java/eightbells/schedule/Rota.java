package eightbells.schedule;

import eightbells.core.rota.Assignment;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All schedules in service and everybody, as they stood at one revision. Immutable: whoever holds one gets answers
 * that agree with each other.
 *
 * @param knownSince the first instant whose record is held; earlier ones need a {@link Rotas#reaching deeper} one
 */
public record Rota(long revision, Instant knownSince, List<Watch> watches, Map<String, Member> people) {

    /** A person as the outside may know them. */
    public record Member(
            String handle,
            String name,
            String email,
            ZoneId zone,
            boolean active,
            eightbells.core.rota.Person person) {}

    /** Somebody on call: since and until when without a break; null: for more than a year. */
    public record Serving(Member person, Instant since, Instant until, String source, boolean laptop) {}

    /** Who serves at an instant, and who comes next. */
    public record Answer(Watch watch, Instant at, List<Serving> onCall, Optional<Shift> next) {
        public boolean gap() {
            return onCall.isEmpty();
        }
    }

    /**
     * An override as it stands, and who made it when.
     *
     * @param covering the id of the covering whose effect it is; null: it was made by hand
     */
    public record Made(long id, Override override, Instant at, String who, @Nullable Long covering) {
        public Made(long id, Override override, Instant at, String who) {
            this(id, override, at, who, null);
        }

        public boolean byHand() {
            return covering == null;
        }
    }

    /**
     * One schedule.
     *
     * @param layers top first; while an edit waits for its moment, two rotations of one name stand beside each other
     * @param made its overrides in the order they were made
     * @param couldAct the recorded past of who of those on call could act
     */
    public record Watch(
            long id,
            String team,
            String teamName,
            String schedule,
            Duty duty,
            ZoneId zone,
            List<Layer> layers,
            List<Made> made,
            Plan plan,
            Readiness readiness,
            Past couldAct) {

        public String path() {
            return "/teams/" + team + "/schedules/" + schedule;
        }

        /** Its overrides that are no effect of cover. */
        public List<Override> byHand() {
            return made.stream().filter(Made::byHand).map(Made::override).toList();
        }

        /** Whom its rotations name, in their order. */
        public Set<String> named() {
            Set<String> handles = new LinkedHashSet<>();
            for (Layer layer : layers) {
                layer.rotations().forEach(rotation -> rotation.slots().forEach(slot -> handles.addAll(slot.people())));
            }
            return handles;
        }

        /** Whether {@code person}, on call at {@code t}, can act: has a laptop. */
        public boolean laptop(String person, Instant t) {
            if (!t.isBefore(couldAct.until())) return readiness.canAct(person, t);
            return couldAct.shifts().stream()
                    .anyMatch(
                            s -> s.interval().contains(t) && s.cover().people().contains(person));
        }
    }

    public Optional<Watch> watch(String team, String schedule) {
        return watches.stream()
                .filter(w -> w.team.equals(team) && w.schedule.equals(schedule))
                .findFirst();
    }

    public List<Watch> ofTeam(String team) {
        return watches.stream().filter(w -> w.team.equals(team)).toList();
    }

    public Member person(String handle) {
        return people.get(handle);
    }

    public List<Member> people(Collection<String> handles) {
        return handles.stream().map(people::get).toList();
    }

    /** A person's name; of a program that acted, what it is called. */
    public String name(String who) {
        Member member = people.get(who);
        return member == null ? who : member.name();
    }

    /** What an override decides; of cover, {@code Mira Olsen covers Sven Fuchs}. */
    public String words(Made made) {
        Override override = made.override();
        String instead = override.instead();
        if (made.byHand() || instead == null) return words(override);
        return name(override.person()) + " covers " + name(instead);
    }

    /** What an override decides: {@code Mira Olsen in place of Sven Fuchs}. */
    public String words(Override override) {
        String person = name(override.person());
        String instead = override.instead();
        return switch (override.kind()) {
            case ADD -> person + " as well";
            case REMOVE -> person + " taken off";
            case REPLACE -> instead == null ? person + " alone" : person + " in place of " + name(instead);
        };
    }

    public Answer answer(Watch watch, Instant t) {
        Cover cover = watch.plan.at(t);
        List<Serving> serving =
                cover.assignments().stream().map(a -> serving(watch, a, t)).toList();
        return new Answer(watch, t, serving, watch.plan.next(t));
    }

    private Serving serving(Watch watch, Assignment assignment, Instant t) {
        String handle = assignment.person();
        return new Serving(
                people.get(handle),
                watch.plan.since(handle, t),
                watch.plan.until(handle, t),
                assignment.source(),
                watch.laptop(handle, t));
    }
}

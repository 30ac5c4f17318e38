package eightbells.rota.schedule;

import eightbells.core.rota.Assignment;
import eightbells.core.rota.Change;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.PeopleIndex;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Recorded;
import eightbells.core.rota.Shift;
import eightbells.core.rota.Versions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All schedules in service and everybody: a map of teams. Immutable: whoever holds one gets answers that agree with
 * each other. An edit gives another one that shares every team which it did not touch.
 */
public final class Rota {
    private final Map<String, TeamSnapshot> teams;
    private final Map<String, Member> people;
    private final PeopleIndex everybody;
    private final List<ScheduleSnapshot> watches;
    private final long revision;
    private final long generation;

    /**
     * A team, and its schedules as they answer with the people of this rota.
     *
     * @param named whom its rotations and overrides name; {@code concerned} are those and who is in its record
     */
    private record TeamSnapshot(
            TeamDefinition definition, List<ScheduleSnapshot> watches, Set<String> named, Set<String> concerned) {}

    /**
     * A person as the outside may know them.
     *
     * @param revision the number of the edit that changed them last
     */
    public record Member(
            String handle,
            String name,
            String email,
            ZoneId zone,
            boolean active,
            eightbells.core.rota.Person person,
            long revision) {
        Member at(long another) {
            return new Member(handle, name, email, zone, active, person, another);
        }
    }

    /** Somebody on call: since and until when without a break; null: for more than a year. */
    public record Serving(
            Member person, @Nullable Instant since, @Nullable Instant until, String source, boolean laptop) {}

    /** Who serves at an instant, and who comes next. */
    public record Answer(ScheduleSnapshot watch, Instant at, List<Serving> onCall, Optional<Shift> next) {
        public boolean gap() {
            return onCall.isEmpty();
        }
    }

    /**
     * An override as it stands, and who made it when.
     *
     * @param covering the id of the covering whose effect it is; null: it was made by hand
     */
    public record OverrideRecord(long id, Override override, Instant at, String who, @Nullable Long covering) {
        public OverrideRecord(long id, Override override, Instant at, String who) {
            this(id, override, at, who, null);
        }

        public boolean byHand() {
            return covering == null;
        }
    }

    /**
     * What is kept of a version that waits, or waited, beside the rotations (T11).
     *
     * @param from its moment
     * @param at when it was made, and {@code who} made it; null: that is not known
     * @param change what it was made to change; null: just how it differs from the version before
     */
    public record Waiting(Instant from, @Nullable Instant at, @Nullable String who, @Nullable Change change) {
        static Versions versions(List<Layer> layers, List<Waiting> waiting) {
            Map<Instant, Change> remembered = new HashMap<>();
            for (Waiting one : waiting) if (one.change != null) remembered.put(one.from, one.change);
            return Versions.of(layers, waiting.stream().map(Waiting::from).toList(), remembered);
        }
    }

    /** One schedule. */
    public record ScheduleSnapshot(
            String team, String teamName, ScheduleDefinition definition, Plan plan, Readiness readiness) {

        public long id() {
            return definition.id();
        }

        public String schedule() {
            return definition.slug();
        }

        public Duty duty() {
            return definition.duty();
        }

        public ZoneId zone() {
            return definition.zone();
        }

        public List<Layer> layers() {
            return definition.layers();
        }

        /** What its rotations say, and from when on each. */
        public Versions versions() {
            return Waiting.versions(layers(), definition.waiting());
        }

        public List<OverrideRecord> made() {
            return definition.made();
        }

        /** The recorded past of who of those on call could act. */
        public Recorded couldAct() {
            return definition.record().couldAct();
        }

        public String path() {
            return "/teams/" + team + "/schedules/" + schedule();
        }

        /** Its overrides that are no effect of cover. */
        public List<Override> byHand() {
            return made().stream()
                    .filter(OverrideRecord::byHand)
                    .map(OverrideRecord::override)
                    .toList();
        }

        /** Whom its rotations name, in their order. */
        public Set<String> named() {
            Set<String> handles = new LinkedHashSet<>();
            for (Layer layer : layers()) {
                layer.rotations().forEach(rotation -> rotation.slots().forEach(slot -> handles.addAll(slot.people())));
            }
            return handles;
        }

        /** Whom its rotations and overrides name. */
        public Set<String> mentioned() {
            return definition.named();
        }

        /** Whether {@code person}, on call at {@code t}, can act: has a laptop. */
        public boolean laptop(String person, Instant t) {
            if (!t.isBefore(couldAct().until())) return readiness.canAct(person, t);
            return couldAct().page(t).at(t).people().contains(person);
        }
    }

    /** A schedule as it was and as it became; null: it was not there, or is no longer. */
    public record Difference(@Nullable ScheduleSnapshot before, @Nullable ScheduleSnapshot after) {
        public ScheduleSnapshot either() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    private Rota(
            Map<String, TeamSnapshot> teams,
            Map<String, Member> people,
            PeopleIndex everybody,
            long revision,
            long generation) {
        this.teams = teams;
        this.people = people;
        this.everybody = everybody;
        watches = teams.values().stream().flatMap(team -> team.watches.stream()).toList();
        this.revision = revision;
        this.generation = generation;
    }

    public static Rota of(Collection<TeamDefinition> teams, Collection<Member> people) {
        return new Rota(new TreeMap<>(), Map.of(), new PeopleIndex(List.of()), 0, 0).with(teams, people);
    }

    /** The rota in which these teams and people are as given, and all others as they are. */
    public Rota with(Collection<TeamDefinition> changed, Collection<Member> changedPeople) {
        Map<String, Member> members = people;
        PeopleIndex all = everybody;
        if (!changedPeople.isEmpty()) {
            members = new HashMap<>(people);
            for (Member member : changedPeople) members.put(member.handle, member);
            all = everybody.with(changedPeople.stream().map(Member::person).toList());
        }
        Map<String, TeamSnapshot> next = new TreeMap<>(teams);
        for (TeamSnapshot team : teams.values()) {
            boolean names = changedPeople.stream().anyMatch(member -> team.named.contains(member.handle));
            if (names) next.put(team.definition.slug(), bound(team.definition, all));
        }
        for (TeamDefinition team : changed) next.put(team.slug(), bound(team, all));
        long newest = revision;
        for (TeamDefinition team : changed) newest = Math.max(newest, team.revision());
        for (Member member : changedPeople) newest = Math.max(newest, member.revision);
        return new Rota(next, members, all, newest, generation + 1);
    }

    /** Nothing and nobody, of the same age as this. */
    Rota emptied() {
        return new Rota(new TreeMap<>(), Map.of(), new PeopleIndex(List.of()), revision, generation);
    }

    private static TeamSnapshot bound(TeamDefinition team, PeopleIndex people) {
        if (!team.active()) return new TeamSnapshot(team, List.of(), Set.of(), Set.of());
        Map<Long, Plan> plans = new HashMap<>();
        for (ScheduleDefinition schedule : team.schedules()) {
            plans.put(schedule.id(), plan(schedule, people));
        }
        List<Plan> laptops = team.schedules().stream()
                .filter(schedule -> schedule.duty() == Duty.LAPTOP)
                .map(schedule -> plans.get(schedule.id()))
                .toList();
        Readiness readiness = new Readiness(laptops, people);
        Set<String> named = new HashSet<>();
        Set<String> concerned = new HashSet<>();
        team.schedules().forEach(schedule -> {
            named.addAll(schedule.named());
            concerned.addAll(schedule.served());
        });
        concerned.addAll(named);
        return new TeamSnapshot(
                team,
                team.schedules().stream()
                        .map(schedule -> new ScheduleSnapshot(
                                team.slug(),
                                team.name(),
                                schedule,
                                Objects.requireNonNull(plans.get(schedule.id())),
                                readiness))
                        .toList(),
                named,
                concerned);
    }

    private static Plan plan(ScheduleDefinition schedule, PeopleIndex people) {
        return new Plan(
                schedule.duty(),
                schedule.layers(),
                schedule.overrides(),
                people.presentFor(schedule.covered()),
                schedule.record().covers());
    }

    /** The number of the newest edit that is in it. */
    public long revision() {
        return revision;
    }

    /** Grows with every edit of which this process hears. */
    public long generation() {
        return generation;
    }

    /** The number of the edit that changed a team last; 0: it is not known, or was never edited. */
    public long revisionOf(String team) {
        TeamSnapshot found = teams.get(team);
        return found == null ? 0 : found.definition.revision();
    }

    /** As {@link #revisionOf}, of a person. */
    public long revisionOfPerson(String handle) {
        Member found = people.get(handle);
        return found == null ? 0 : found.revision;
    }

    /** What decides a team's schedules, in short: another text whenever any of it was edited. */
    public String basisOf(String team) {
        TeamSnapshot found = teams.get(team);
        if (found == null) return "";
        long newest =
                found.named.stream().mapToLong(this::revisionOfPerson).max().orElse(0);
        return found.definition.revision() + "." + newest;
    }

    /** All schedules in service, by team and in the order they were made. */
    public List<ScheduleSnapshot> watches() {
        return watches;
    }

    public Map<String, Member> people() {
        return people;
    }

    /** What plans are made with: all people, and what is worked out of them once. */
    public PeopleIndex everybody() {
        return everybody;
    }

    /** The names of the teams in service by their slugs, in the order of these. */
    public Map<String, String> teamNames() {
        Map<String, String> names = new TreeMap<>();
        teams.values().stream()
                .filter(team -> team.definition.active())
                .forEach(team -> names.put(team.definition.slug(), team.definition.name()));
        return names;
    }

    public Optional<ScheduleSnapshot> watch(String team, String schedule) {
        return ofTeam(team).stream()
                .filter(watch -> watch.schedule().equals(schedule))
                .findFirst();
    }

    public List<ScheduleSnapshot> ofTeam(String team) {
        TeamSnapshot found = teams.get(team);
        return found == null ? List.of() : found.watches;
    }

    /** The schedules that name somebody, or on which they served. */
    public List<ScheduleSnapshot> concerning(String handle) {
        return teams.values().stream()
                .filter(team -> team.concerned.contains(handle))
                .flatMap(team -> team.watches.stream())
                .filter(watch -> watch.definition.served().contains(handle)
                        || watch.definition.named().contains(handle))
                .toList();
    }

    /** The schedules that are not the same as in {@code before}: those that an edit touched, and no others. */
    public List<Difference> differences(Rota before) {
        List<Difference> differences = new ArrayList<>();
        before.teams.forEach((slug, team) -> {
            if (teams.get(slug) != team) differences(team.watches, ofTeam(slug), differences);
        });
        teams.forEach((slug, team) -> {
            if (!before.teams.containsKey(slug)) differences(List.of(), team.watches, differences);
        });
        return differences;
    }

    private static void differences(List<ScheduleSnapshot> was, List<ScheduleSnapshot> is, List<Difference> into) {
        for (ScheduleSnapshot before : was) {
            into.add(new Difference(
                    before,
                    is.stream().filter(w -> w.id() == before.id()).findFirst().orElse(null)));
        }
        is.stream()
                .filter(after -> was.stream().noneMatch(w -> w.id() == after.id()))
                .forEach(after -> into.add(new Difference(null, after)));
    }

    public Optional<Member> known(String handle) {
        return Optional.ofNullable(people.get(handle));
    }

    /** Somebody who is known to be there. */
    public Member person(String handle) {
        return Objects.requireNonNull(people.get(handle), handle);
    }

    public List<Member> people(Collection<String> handles) {
        return handles.stream().map(people::get).toList();
    }

    /** A person's name; of a program that acted, what it is called. */
    public String name(String who) {
        Member member = people.get(who);
        return member == null ? who : member.name();
    }

    /** What an override decides; of cover, {@code Mira Olsen covers Ines Adler}. */
    public String words(OverrideRecord made) {
        Override override = made.override();
        String instead = override.instead();
        if (made.byHand() || instead == null) return words(override);
        return name(override.person()) + " covers " + name(instead);
    }

    /** What an override decides: {@code Mira Olsen in place of Ines Adler}. */
    public String words(Override override) {
        String person = name(override.person());
        String instead = override.instead();
        return switch (override.kind()) {
            case ADD -> person + " as well";
            case REMOVE -> person + " taken off";
            case REPLACE -> instead == null ? person + " alone" : person + " in place of " + name(instead);
        };
    }

    public Answer answer(ScheduleSnapshot watch, Instant t) {
        Cover cover = watch.plan.at(t);
        List<Serving> serving =
                cover.assignments().stream().map(a -> serving(watch, a, t)).toList();
        return new Answer(watch, t, serving, watch.plan.next(t));
    }

    private Serving serving(ScheduleSnapshot watch, Assignment assignment, Instant t) {
        String handle = assignment.person();
        return new Serving(
                person(handle),
                watch.plan.since(handle, t),
                watch.plan.until(handle, t),
                assignment.source(),
                watch.laptop(handle, t));
    }
}

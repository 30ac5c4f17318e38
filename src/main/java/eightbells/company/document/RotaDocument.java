package eightbells.company.document;

import eightbells.core.escalation.Policy;
import eightbells.core.rota.Conflict.Side;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.WakingHours;
import eightbells.core.rota.WantedVersion;
import eightbells.core.routing.Route;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.StayRow;
import eightbells.people.team.Membership;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says. A null list or value was not mentioned, and what is there stays. */
public record RotaDocument(List<PersonPart> people, List<TeamPart> teams, List<Route> routes) {

    public static RotaDocument of(PersonPart... people) {
        return new RotaDocument(List.of(people), null, null);
    }

    public static RotaDocument of(TeamPart... teams) {
        return new RotaDocument(null, List.of(teams), null);
    }

    public static RotaDocument ofRoutes(List<Route> routes) {
        return new RotaDocument(null, null, List.copyOf(routes));
    }

    /** The part of a person; of a whole document, as {@link RotaExport} gives it. */
    public Optional<PersonPart> person(String handle) {
        return people.stream().filter(p -> p.handle.equals(handle)).findFirst();
    }

    public Optional<TeamPart> team(String slug) {
        return teams.stream().filter(t -> t.slug.equals(slug)).findFirst();
    }

    /** @param retired whether the person leaves; whoever is named otherwise is in service, or again */
    public record PersonPart(
            String handle,
            String name,
            String email,
            ZoneId zone,
            WakingHours waking,
            List<StayRow> stays,
            List<Contact> contacts,
            List<NotificationRule> rules,
            List<AbsenceRow> absences,
            boolean retired) {}

    /** @param retired as with people */
    public record TeamPart(
            String slug,
            String name,
            List<MemberPart> members,
            List<SchedulePart> schedules,
            List<PolicyPart> policies,
            List<PlaybookPart> playbooks,
            List<IntegrationPart> integrations,
            boolean retired) {

        /** A part that mentions nothing of the team but these. */
        public static TeamPart naming(String slug) {
            return new TeamPart(slug, null, null, null, null, null, null, false);
        }

        public TeamPart with(SchedulePart schedule) {
            return new TeamPart(slug, name, members, List.of(schedule), policies, playbooks, integrations, retired);
        }

        public TeamPart with(PolicyPart policy) {
            return new TeamPart(slug, name, members, schedules, List.of(policy), playbooks, integrations, retired);
        }

        public Optional<SchedulePart> schedule(String slug) {
            return schedules.stream().filter(s -> s.slug.equals(slug)).findFirst();
        }

        public Optional<PolicyPart> policy(String slug) {
            return policies.stream().filter(p -> p.slug.equals(slug)).findFirst();
        }
    }

    public record MemberPart(String person, Membership.Role role) {}

    /**
     * Within a schedule, the document is the whole truth.
     *
     * @param overrides null: they stay as they are
     * @param takeover how a schedule that is there already becomes this one; null: {@link Takeover#BY_ITSELF}
     * @param retired as with people; then nothing else of it counts
     */
    public record SchedulePart(
            String slug,
            Duty duty,
            ZoneId zone,
            List<Layer> layers,
            List<Override> overrides,
            Takeover takeover,
            boolean retired) {

        /** What of it an edit of its rotations replaces. */
        public SchedulePart withoutOverrides() {
            return new SchedulePart(slug, duty, zone, layers, null, takeover, false);
        }

        /** The same, as it is to be from the moment on for which a version waits. */
        public Optional<SchedulePart> waiting(Instant from) {
            return how().pending() == null
                    ? Optional.empty()
                    : how().pending().stream()
                            .filter(version -> version.from().equals(from))
                            .map(version ->
                                    new SchedulePart(slug, duty, zone, version.layers(), overrides, takeover, false))
                            .findFirst();
        }

        Takeover how() {
            return takeover == null ? Takeover.BY_ITSELF : takeover;
        }
    }

    /**
     * How one plan of a schedule follows another (T11).
     *
     * @param from the moment from which the change counts; null: in the end, from the next handoff of what it changes
     * @param renamed rotations that go on under another name: the new name of the old
     * @param offsets how far the order of a rotation is turned, by its name; of the others, next in line stays next
     * @param version which of those that wait the change was made of; null: the one in force
     * @param pending the versions that are to wait, and no others; null: those that wait go on waiting
     * @param chosen of those that wait and cannot simply take the change, by their moments, which side holds
     */
    public record Takeover(
            @Nullable Instant from,
            Map<String, String> renamed,
            Map<String, Integer> offsets,
            @Nullable Instant version,
            @Nullable List<WantedVersion> pending,
            Map<Instant, Side> chosen) {
        public static final Takeover BY_ITSELF = new Takeover(null, Map.of(), Map.of(), null, null, Map.of());

        public Takeover {
            renamed = Map.copyOf(renamed);
            offsets = Map.copyOf(offsets);
            pending = pending == null ? null : List.copyOf(pending);
            chosen = Map.copyOf(chosen);
        }

        public static Takeover at(Instant moment, Map<String, String> renamed) {
            return new Takeover(moment, renamed, Map.of(), null, null, Map.of());
        }

        /** Makes the version that waits for this moment anew. */
        public static Takeover of(Instant version, Map<String, String> renamed) {
            return new Takeover(version, renamed, Map.of(), version, null, Map.of());
        }

        /** The same, where somebody chose between it and what waits. */
        public Takeover choosing(Map<Instant, Side> sides) {
            return new Takeover(from, renamed, offsets, version, pending, sides);
        }
    }

    public record PolicyPart(String slug, Policy policy) {}

    public record PlaybookPart(String slug, String title, String text) {}

    /** @param key null: the one that it has, or a fresh one */
    public record IntegrationPart(String slug, String kind, String key) {}
}

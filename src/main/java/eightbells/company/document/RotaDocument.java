package eightbells.company.document;

import eightbells.core.escalation.Policy;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.WakingHours;
import eightbells.core.routing.Route;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.StayRow;
import eightbells.people.team.Membership;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Takeover;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** What an edit by it touches. Whom it only names where somebody is on call is not changed by it. */
    EditScope scope() {
        Set<String> touchedTeams = new HashSet<>();
        Set<String> touchedPeople = new HashSet<>();
        if (teams != null) teams.forEach(team -> touchedTeams.add(team.slug()));
        if (people != null) people.forEach(person -> touchedPeople.add(person.handle()));
        boolean policies = teams != null && teams.stream().anyMatch(team -> team.retired() || team.policies() != null);
        return new EditScope(touchedTeams, touchedPeople, routes != null || policies);
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
            SectionParts sections,
            boolean retired) {

        /** A part that mentions nothing of the team but these. */
        public static TeamPart naming(String slug) {
            return new TeamPart(slug, null, null, null, null, SectionParts.NONE, false);
        }

        public TeamPart with(SchedulePart schedule) {
            return new TeamPart(slug, name, members, List.of(schedule), policies, sections, retired);
        }

        public TeamPart with(PolicyPart policy) {
            return new TeamPart(slug, name, members, schedules, List.of(policy), sections, retired);
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

    public record PolicyPart(String slug, Policy policy) {}
}

package eightbells.rota;

import eightbells.core.escalation.Policy;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.WakingHours;
import eightbells.core.routing.Route;
import eightbells.person.Absence;
import eightbells.person.Contact;
import eightbells.person.NotificationRule;
import eightbells.person.Stay;
import eightbells.team.Membership;
import java.time.ZoneId;
import java.util.List;

/** What a document says. A null list or value was not mentioned, and what is there stays. */
public record RotaDocument(List<PersonPart> people, List<TeamPart> teams, List<Route> routes) {

    /** @param retired whether the person leaves; whoever is named otherwise is in service, or again */
    public record PersonPart(
            String handle,
            String name,
            String email,
            ZoneId zone,
            WakingHours waking,
            List<Stay> stays,
            List<Contact> contacts,
            List<NotificationRule> rules,
            List<Absence> absences,
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
            boolean retired) {}

    public record MemberPart(String person, Membership.Role role) {}

    /** Within a schedule, the document is the whole truth. */
    public record SchedulePart(String slug, Duty duty, ZoneId zone, List<Layer> layers, List<Override> overrides) {}

    public record PolicyPart(String slug, Policy policy) {}

    public record PlaybookPart(String slug, String title, String text) {}

    /** @param key null: the one that it has, or a fresh one */
    public record IntegrationPart(String slug, String kind, String key) {}
}

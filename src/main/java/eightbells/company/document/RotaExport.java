package eightbells.company.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import eightbells.alerting.route.AlertRoute;
import eightbells.alerting.route.AlertRoutes;
import eightbells.alerting.route.EscalationPolicy;
import eightbells.alerting.route.Policies;
import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaDocument.PolicyPart;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.rota.Version;
import eightbells.core.rota.Versions;
import eightbells.core.rota.WakingHours;
import eightbells.core.rota.WantedVersion;
import eightbells.core.routing.Route;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.edit.Takeover;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rota as the document that would make it so. Keys of integrations are not in it: only their hashes are kept. */
@ApplicationScoped
public class RotaExport {
    private final People people;
    private final Teams teams;
    private final Schedules schedules;
    private final Policies policies;
    private final TeamSections sections;
    private final AlertRoutes routes;

    RotaExport(
            People people,
            Teams teams,
            Schedules schedules,
            Policies policies,
            TeamSections sections,
            AlertRoutes routes) {
        this.people = people;
        this.teams = teams;
        this.schedules = schedules;
        this.policies = policies;
        this.sections = sections;
        this.routes = routes;
    }

    /** All of it. It costs the company: no form needs it. */
    @Transactional
    public RotaDocument document(Instant now) {
        List<PersonPart> everybody = people.everybody().stream()
                .filter(p -> p.active)
                .map(RotaExport::person)
                .toList();
        Contents contents = contents();
        List<TeamPart> all =
                teams.active().stream().map(team -> team(team, contents, now)).toList();
        return new RotaDocument(everybody, all, routes());
    }

    /** The part of somebody in service. */
    @Transactional
    public Optional<PersonPart> person(String handle) {
        return people.byHandle(handle).filter(person -> person.active).map(RotaExport::person);
    }

    /** The part of a team in service. */
    @Transactional
    public Optional<TeamPart> team(String slug, Instant now) {
        return teams.bySlug(slug).filter(team -> team.active).map(team -> {
            Contents contents = new Contents(
                    Map.of(team, schedules.ofTeam(slug)),
                    Map.of(team, policies.list("team = ?1 order by id", team)),
                    sections.standing(List.of(team)));
            return team(team, contents, now);
        });
    }

    /** The routes, and of each team in service its policies: what a page about routing shows. */
    @Transactional
    public RotaDocument routing() {
        Map<Team, List<EscalationPolicy>> all =
                policies.list("order by id").stream().collect(groupingBy(policy -> policy.team));
        List<TeamPart> parts = teams.active().stream()
                .map(team -> new TeamPart(
                        team.slug,
                        team.name,
                        null,
                        null,
                        all.getOrDefault(team, List.of()).stream()
                                .map(policy -> new PolicyPart(policy.slug, policy.toCore()))
                                .toList(),
                        SectionParts.NONE,
                        false))
                .toList();
        return new RotaDocument(null, parts, routes());
    }

    @Transactional
    public List<Route> routes() {
        return routes.inOrder().stream().map(AlertRoute::toCore).toList();
    }

    /** What belongs to each team: read at once, because a query for each would cost a look at all that was read so far. */
    private record Contents(
            Map<Team, List<Schedule>> schedules,
            Map<Team, List<EscalationPolicy>> policies,
            Map<Team, SectionParts> sections) {}

    private Contents contents() {
        return new Contents(
                schedules.inService().stream().collect(groupingBy(schedule -> schedule.team)),
                policies.list("order by id").stream().collect(groupingBy(policy -> policy.team)),
                sections.standing(teams.active()));
    }

    /** One schedule's part of it. */
    @Transactional
    public Optional<SchedulePart> schedule(String team, String slug, Instant now) {
        return schedules.of(team, slug).map(schedule -> schedule(schedule, now));
    }

    private static PersonPart person(PersonEntity person) {
        return new PersonPart(
                person.handle,
                person.name,
                person.email,
                person.zoneId(),
                new WakingHours(person.wakingFrom, person.wakingUntil),
                List.copyOf(person.stays),
                List.copyOf(person.contacts),
                List.copyOf(person.rules),
                List.copyOf(person.absences),
                false);
    }

    private static TeamPart team(Team team, Contents contents, Instant now) {
        return new TeamPart(
                team.slug,
                team.name,
                team.members.stream()
                        .filter(m -> m.person().active)
                        .map(m -> new MemberPart(m.person().handle, m.role()))
                        .toList(),
                contents.schedules.getOrDefault(team, List.of()).stream()
                        .map(s -> schedule(s, now))
                        .toList(),
                contents.policies.getOrDefault(team, List.of()).stream()
                        .map(p -> new PolicyPart(p.slug, p.toCore()))
                        .toList(),
                contents.sections.getOrDefault(team, SectionParts.NONE),
                false);
    }

    private static SchedulePart schedule(Schedule schedule, Instant now) {
        List<eightbells.core.rota.Override> overrides = schedule.overrides.stream()
                .filter(ScheduleOverride::byHand)
                .filter(o -> o.ends.isAfter(now))
                .map(ScheduleOverride::toCore)
                .toList();
        Versions versions = schedule.versions().since(now);
        Version inForce = versions.at(now);
        List<WantedVersion> pending = versions.waiting(now).stream()
                .map(version -> new WantedVersion(version.from(), version.layers(), offsets(version)))
                .toList();
        Takeover takeover =
                new Takeover(null, Map.of(), offsets(inForce), null, pending.isEmpty() ? null : pending, Map.of());
        return new SchedulePart(
                schedule.slug, schedule.duty, schedule.zoneId(), inForce.layers(), overrides, takeover, false);
    }

    private static Map<String, Integer> offsets(Version version) {
        return version.rotations().collect(toMap(rotation -> rotation.name(), rotation -> rotation.tenure()
                .turned()));
    }
}

package eightbells.company.document;

import eightbells.account.session.Sessions;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.routing.Route;
import eightbells.people.person.AddressChanging;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Membership;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.edit.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a document so, part by part, within one edit. What it names is there or in it: that was checked. */
@ApplicationScoped
class DocumentEdit {
    private final People people;
    private final Teams teams;
    private final TeamSections sections;
    private final ScheduleEdit schedules;
    private final PolicyEdit policies;
    private final Sessions sessions;
    private final Event<AddressChanging> moving;

    DocumentEdit(
            People people,
            Teams teams,
            TeamSections sections,
            ScheduleEdit schedules,
            PolicyEdit policies,
            Sessions sessions,
            Event<AddressChanging> moving) {
        this.people = people;
        this.teams = teams;
        this.sections = sections;
        this.schedules = schedules;
        this.policies = policies;
        this.sessions = sessions;
        this.moving = moving;
    }

    void apply(RotaDocument document, boolean prune, Instant now, String who, ChangeLog changes) {
        if (document.people() != null) document.people().forEach(part -> person(part, now, who, changes));
        if (document.teams() != null) {
            // Teams first: a policy may name a team that comes later.
            for (TeamPart part : document.teams()) team(part, changes);
            for (TeamPart part : document.teams()) contents(part, now, who, changes);
        }
        if (prune) prune(document, changes);
        policies.routes(document, prune, changes);
    }

    void routes(List<Route> wanted, ChangeLog changes) {
        policies.set(wanted, changes);
    }

    private void person(PersonPart part, Instant now, String who, ChangeLog changes) {
        PersonEntity person = people.byHandle(part.handle()).orElse(null);
        String what = "person " + part.handle();
        if (person == null) {
            person = new PersonEntity();
            person.handle = part.handle();
            person.name = part.name() == null ? part.handle() : part.name();
            person.email = part.email();
            person.zone = part.zone().getId();
            people.persist(person);
            changes.add(what + " added");
        }
        PersonEntity p = person;
        if (part.retired()) retire(p, changes);
        else changes.set(what + " is back", p.active, true, v -> p.active = v);
        changes.set(what + ": name", p.name, part.name(), v -> p.name = v);
        changes.set(what + ": email", p.email, part.email(), v -> {
            moving.fire(new AddressChanging(p, who, now));
            p.email = v;
        });
        changes.set(
                what + ": zone",
                p.zone,
                part.zone() == null ? null : part.zone().getId(),
                v -> p.zone = v);
        if (part.waking() != null) {
            changes.set(what + ": waking hours", p.wakingFrom, part.waking().from(), v -> p.wakingFrom = v);
            changes.set(what + ": waking hours", p.wakingUntil, part.waking().until(), v -> p.wakingUntil = v);
        }
        changes.fill(what + ": stays", p.stays, part.stays());
        changes.fill(what + ": absences", p.absences, part.absences());
        changes.fill(what + ": contacts", p.contacts, part.contacts());
        changes.fill(what + ": notification rules", p.rules, part.rules());
    }

    private void retire(PersonEntity person, ChangeLog changes) {
        changes.set("person " + person.handle + " retired", person.active, false, v -> {
            person.active = v;
            sessions.endAll(person);
        });
    }

    private void team(TeamPart part, ChangeLog changes) {
        Team team = teams.bySlug(part.slug()).orElse(null);
        String what = "team " + part.slug();
        if (team == null) {
            team = new Team();
            team.slug = part.slug();
            team.name = part.name() == null ? part.slug() : part.name();
            teams.persist(team);
            changes.add(what + " added");
        }
        Team t = team;
        changes.set(what + (part.retired() ? " retired" : " is back"), t.active, !part.retired(), v -> t.active = v);
        changes.set(what + ": name", t.name, part.name(), v -> t.name = v);
        if (part.members() == null) return;
        List<Membership> members = part.members().stream()
                .map(m -> new Membership(people.byHandle(m.person()).orElseThrow(), m.role()))
                .toList();
        // A document does not speak of whoever left; they belong to the team again when they are brought back.
        List<PersonEntity> named = members.stream().map(Membership::person).toList();
        List<Membership> left = t.members.stream()
                .filter(m -> !m.person().active && !named.contains(m.person()))
                .toList();
        List<Membership> spokenOf = new ArrayList<>(t.members);
        spokenOf.removeAll(left);
        if (spokenOf.equals(members)) return;
        changes.fill(
                what + ": members",
                t.members,
                Stream.concat(members.stream(), left.stream()).toList());
    }

    private void contents(TeamPart part, Instant now, String who, ChangeLog changes) {
        Team team = teams.bySlug(part.slug()).orElseThrow();
        if (part.schedules() != null) {
            part.schedules().forEach(schedule -> schedules.apply(team, schedule, now, who, changes));
        }
        if (part.policies() != null) part.policies().forEach(policy -> policies.apply(team, policy, changes));
        sections.apply(team, part.sections(), now, changes);
    }

    /** Administrators stay: a document that forgets them must not lock everybody out. */
    private void prune(RotaDocument document, ChangeLog changes) {
        if (document.people() != null) {
            Set<String> kept =
                    document.people().stream().map(PersonPart::handle).collect(Collectors.toSet());
            for (PersonEntity person : people.listAll()) {
                if (!person.administrator && !kept.contains(person.handle)) retire(person, changes);
            }
        }
        if (document.teams() != null) {
            Set<String> kept = document.teams().stream().map(TeamPart::slug).collect(Collectors.toSet());
            for (Team team : teams.active()) {
                if (kept.contains(team.slug)) continue;
                team.active = false;
                changes.add("team " + team.slug + " retired");
            }
        }
    }
}

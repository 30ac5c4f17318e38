package eightbells.site.teams;

import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Membership.Role;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.teams.person.MemberLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the forms of a new team and of one that is there have in common. */
@ApplicationScoped
class TeamForms {
    private final Rotas rotas;

    TeamForms(Rotas rotas) {
        this.rotas = rotas;
    }

    /** Whether a button was pressed that changes the list of members, and saves nothing. */
    static boolean arranges(Form form) {
        return form.has("up") || form.has("down") || form.has("remove") || form.has("append");
    }

    static TeamDraft arranged(TeamDraft draft, Form form) {
        TeamDraft arranged = draft;
        if (form.has("up")) arranged = arranged.moving(form.text("up"), -1);
        if (form.has("down")) arranged = arranged.moving(form.text("down"), 1);
        if (form.has("remove")) arranged = arranged.without(form.text("remove"));
        String newcomer = form.text("newcomer");
        if (form.has("append") && !newcomer.isEmpty()) arranged = arranged.adding(newcomer, Role.MEMBER);
        return arranged;
    }

    /** Puts what is wrong beside the fields. */
    static void check(TeamDraft draft, Form form) {
        form.required("name", text -> Values.label(InputLimits.NAME, text));
        if (draft.members().size() > InputLimits.MEMBERS) {
            form.problem("members", "A team has at most " + InputLimits.words(InputLimits.MEMBERS) + " members.");
        }
        if (!draft.led()) {
            form.problem("members", "A team needs a lead: leads may change it, and are paged when nobody answers.");
        }
    }

    static void tell(Form form, Refused refused) {
        refused.faults()
                .forEach(fault -> form.problem(
                        fault.path().startsWith("teams[") ? "members" : fault.path(), fault.message() + "."));
    }

    /** Members who stood in the team before and no longer do, with the schedules that still name them. */
    List<TeamFormPage.Leaving> leaving(TeamPart before, TeamDraft draft, Instant now) {
        Rota rota = rotas.current();
        return before.members().stream()
                .map(MemberPart::person)
                .filter(handle -> !draft.has(handle))
                .map(handle -> new TeamFormPage.Leaving(
                        MemberLookup.face(rota, handle), ScheduleMention.inTeam(rota, before.slug(), handle, now)))
                .filter(leaving -> !leaving.places().isEmpty())
                .toList();
    }

    List<TeamFormPage.Row> rows(TeamDraft draft) {
        Rota rota = rotas.current();
        return draft.members().stream()
                .map(member ->
                        new TeamFormPage.Row(MemberLookup.face(rota, member.person()), member.role() == Role.LEAD))
                .toList();
    }

    /** Everybody else in service, by name. */
    List<PersonBadge> others(TeamDraft draft) {
        return rotas.current().people().values().stream()
                .filter(Rota.Member::active)
                .filter(member -> !draft.has(member.handle()))
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .sorted(Comparator.comparing(PersonBadge::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}

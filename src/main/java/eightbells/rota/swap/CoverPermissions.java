package eightbells.rota.swap;

import eightbells.people.authority.Authority;
import eightbells.people.team.Teams;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What whoever is signed in may see and do about cover. */
@RequestScoped
public class CoverPermissions {
    private final Authority authority;
    private final Teams teams;

    CoverPermissions(Authority authority, Teams teams) {
        this.authority = authority;
        this.teams = teams;
    }

    public String who() {
        return authority.who();
    }

    public boolean leads(String team) {
        return authority.leads(team);
    }

    /** Who may serve on a schedule: its team, and whoever its rotations name. */
    public List<Rota.Member> crew(Rota rota, Rota.ScheduleSnapshot watch) {
        Set<String> handles = new LinkedHashSet<>(teams.members(watch.team()));
        handles.addAll(watch.named());
        return rota.people(handles).stream().filter(Rota.Member::active).toList();
    }

    /** Its participants, and the schedule's team. */
    public boolean sees(CoverRequest request, Rota rota) {
        return request.person.handle.equals(who())
                || request.asked(who()).isPresent()
                || authority.belongsTo(request.schedule.team.slug)
                || request.wholeTeam && serves(request, who(), rota);
    }

    /** Whether {@code handle} was asked, by name or as one of the team. */
    public boolean asked(CoverRequest request, String handle, Rota rota) {
        if (request.person.handle.equals(handle)) return false;
        return request.asked(handle).isPresent() || request.wholeTeam && serves(request, handle, rota);
    }

    /** Whether they decide as the asker does. */
    public boolean speaksFor(CoverRequest request) {
        return request.person.handle.equals(who()) || leads(request.schedule.team.slug);
    }

    /** Whether they may undo it. */
    public boolean speaksFor(AgreedCover covering) {
        return covering.concerns(who()) || leads(covering.request.schedule.team.slug);
    }

    private boolean serves(CoverRequest request, String handle, Rota rota) {
        return rota.watch(request.schedule.team.slug, request.schedule.slug).stream()
                .flatMap(watch -> crew(rota, watch).stream())
                .anyMatch(member -> member.handle().equals(handle));
    }
}

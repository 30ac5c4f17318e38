package eightbells.site.teams;

import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.SectionParts;
import eightbells.people.team.Membership.Role;
import eightbells.platform.form.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A team as it stands in a form: not saved, perhaps not sound. */
record TeamDraft(String slug, String name, List<MemberPart> members) {
    TeamDraft {
        members = List.copyOf(members);
    }

    static TeamDraft of(TeamPart team) {
        return new TeamDraft(team.slug(), team.name(), team.members());
    }

    /** Each row of the form posts a handle and a role; of one who is there twice, the first row counts. */
    static TeamDraft of(String slug, Form form) {
        List<String> handles = form.all("member");
        List<String> roles = form.all("role");
        List<MemberPart> members = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            Role role = i < roles.size() && roles.get(i).equals("lead") ? Role.LEAD : Role.MEMBER;
            String handle = handles.get(i);
            if (members.stream().noneMatch(m -> m.person().equals(handle))) members.add(new MemberPart(handle, role));
        }
        return new TeamDraft(slug, form.text("name"), members);
    }

    boolean has(String handle) {
        return members.stream().anyMatch(member -> member.person().equals(handle));
    }

    boolean led() {
        return members.stream().anyMatch(member -> member.role() == Role.LEAD);
    }

    TeamDraft adding(String handle, Role role) {
        if (has(handle)) return this;
        List<MemberPart> more = new ArrayList<>(members);
        more.add(new MemberPart(handle, role));
        return new TeamDraft(slug, name, more);
    }

    TeamDraft without(String handle) {
        List<MemberPart> fewer = new ArrayList<>(members);
        fewer.removeIf(member -> member.person().equals(handle));
        return new TeamDraft(slug, name, fewer);
    }

    /** Puts somebody one place up, or down where {@code by} is 1; at the end of the list they stay. */
    TeamDraft moving(String handle, int by) {
        int place = members.stream().map(MemberPart::person).toList().indexOf(handle);
        if (place < 0 || place + by < 0 || place + by >= members.size()) return this;
        List<MemberPart> other = new ArrayList<>(members);
        Collections.swap(other, place, place + by);
        return new TeamDraft(slug, name, other);
    }

    /** What this says of the team, and nothing of what else it keeps. */
    TeamPart part() {
        return new TeamPart(slug, name, members, null, null, SectionParts.NONE, false);
    }
}

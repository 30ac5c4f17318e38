package eightbells.site.teams.person;

import eightbells.people.person.PersonBadge;
import eightbells.platform.error.NotFound;
import eightbells.rota.schedule.Rota;

/** People by their handles. */
public final class MemberLookup {
    private MemberLookup() {}

    /** @throws NotFound where there never was such a person */
    public static Rota.Member member(Rota rota, String handle) {
        Rota.Member member = rota.people().get(handle);
        if (member == null) throw new NotFound("person " + handle);
        return member;
    }

    /** Whoever is not known appears by the handle. */
    public static PersonBadge face(Rota rota, String handle) {
        Rota.Member member = rota.people().get(handle);
        return new PersonBadge(handle, member == null ? handle : member.name());
    }
}

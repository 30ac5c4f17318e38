package eightbells.roster;

import eightbells.schedule.Rota;
import eightbells.web.Face;
import eightbells.web.NotFound;

/** People by their handles. */
final class Roll {
    private Roll() {}

    /** @throws NotFound where there never was such a person */
    static Rota.Member member(Rota rota, String handle) {
        Rota.Member member = rota.people().get(handle);
        if (member == null) throw new NotFound("person " + handle);
        return member;
    }

    /** Whoever is not known appears by the handle. */
    static Face face(Rota rota, String handle) {
        Rota.Member member = rota.people().get(handle);
        return new Face(handle, member == null ? handle : member.name());
    }
}

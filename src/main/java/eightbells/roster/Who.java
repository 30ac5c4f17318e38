package eightbells.roster;

import eightbells.schedule.Rota;
import eightbells.web.Face;

/** The person whom a page is about, spoken to or spoken of. */
record Who(Face face, boolean self) {
    static Who of(Rota.Member member, String looking) {
        return new Who(new Face(member.handle(), member.name()), member.handle().equals(looking));
    }

    /** {@code you}, or the first name. */
    public String them() {
        return self ? "you" : face.firstName();
    }

    /** {@code your}, or {@code Ana's}. */
    public String their() {
        return self ? "your" : face.firstName() + "'s";
    }

    public String path() {
        return "/people/" + face.handle();
    }
}

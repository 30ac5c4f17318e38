package eightbells.site.teams.person;

import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;

/** The person whom a page is about, spoken to or spoken of. */
public record PageSubject(PersonBadge face, boolean self) {
    public static PageSubject of(Rota.Member member, String looking) {
        return new PageSubject(
                new PersonBadge(member.handle(), member.name()), member.handle().equals(looking));
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

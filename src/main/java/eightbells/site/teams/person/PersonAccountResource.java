package eightbells.site.teams.person;

import eightbells.account.access.OthersAccounts;
import eightbells.delivery.account.PasswordLinkSender;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.site.frame.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** What is done from a person's page to their account. */
@Path("/people/{handle}/account")
class PersonAccountResource {
    private final People people;
    private final OthersAccounts accounts;
    private final PasswordLinkSender passwordLinks;
    private final Authority authority;
    private final Clock clock;

    PersonAccountResource(
            People people,
            OthersAccounts accounts,
            PasswordLinkSender passwordLinks,
            Authority authority,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwordLinks = passwordLinks;
        this.authority = authority;
        this.clock = clock;
    }

    @POST
    @Path("/link")
    @RolesAllowed(Roles.PERSON)
    @Transactional
    public Response sendLink(@RestPath String handle) {
        PersonEntity person = person(handle);
        Authority.require(authority.manages(handle));
        if (!person.active) throw Refused.because("", person.name + " left, and cannot sign in.");
        if (person.disabled) throw Refused.because("", person.name + " is disabled in Keycloak, and cannot sign in.");
        if (!passwordLinks.sendsLinks()) throw Refused.because("", "This server sends no links to choose a password.");
        accounts.sendLink(handle, clock.instant());
        return back(person, "A link is on its way to " + person.email + ". It works once, within seven days.");
    }

    @POST
    @Path("/sessions/end")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public Response endSessions(@RestPath String handle) {
        PersonEntity person = person(handle);
        accounts.endSessions(handle, clock.instant());
        return back(person, person.name + " is signed out everywhere.");
    }

    @POST
    @Path("/second-factor/end")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public Response removeFactor(@RestPath String handle) {
        PersonEntity person = person(handle);
        // One's own goes with the password, on the page about one's own account.
        Authority.require(!authority.who().equals(handle));
        accounts.removeFactor(handle, clock.instant());
        return back(person, "The second factor of " + person.name + " is removed, and a mail tells them.");
    }

    private PersonEntity person(String handle) {
        return people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
    }

    private static Response back(PersonEntity person, String done) {
        return Response.seeOther(URI.create("/people/" + person.handle))
                .cookie(Flash.done(done).cookie())
                .build();
    }
}

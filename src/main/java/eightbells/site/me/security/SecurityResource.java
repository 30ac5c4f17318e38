package eightbells.site.me.security;

import eightbells.account.access.OwnAccount;
import eightbells.account.credential.PasswordProof;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.http.Origin;
import eightbells.site.frame.Flash;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/** My password, and where I am signed in. */
@Path("/me/security")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SecurityResource {
    private final SecurityPages pages;
    private final OwnAccount account;
    private final PasswordProof proof;
    private final Authority authority;
    private final Clock clock;

    SecurityResource(SecurityPages pages, OwnAccount account, PasswordProof proof, Authority authority, Clock clock) {
        this.pages = pages;
        this.account = account;
        this.proof = proof;
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    public SecurityPage page() {
        return pages.of(FormErrors.NONE, clock.instant());
    }

    @POST
    @Path("/password")
    public Response change(MultivaluedMap<String, String> posted, RoutingContext context) {
        Instant now = clock.instant();
        Form form = new Form(posted);
        if (!proof.holds(pages.email(), form.asTyped("old"), Origin.of(context), now)) {
            form.problem("old", "This is not your password.");
            return Response.status(422).entity(pages.of(form.errors(), now)).build();
        }
        try {
            account.change(authority.who(), form.asTyped("password"), authority.session(), now);
        } catch (IllegalArgumentException refused) {
            form.problem("password", refused.getMessage());
            return Response.status(422).entity(pages.of(form.errors(), now)).build();
        }
        return back("Your password is changed, and every other browser is signed out.");
    }

    @POST
    @Path("/sessions/{id}/end")
    public Response endSession(@RestPath long id) {
        account.endSession(authority.who(), id, clock.instant());
        return back("That browser is signed out.");
    }

    @POST
    @Path("/sessions/end")
    public Response endOthers() {
        account.endOtherSessions(authority.who(), authority.session(), clock.instant());
        return back("You are signed in nowhere else.");
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/me/security"))
                .cookie(Flash.done(done).cookie())
                .build();
    }
}

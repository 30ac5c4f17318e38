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
import java.util.List;
import java.util.Optional;

/** My second factor: set up, new codes for recovery, switched off. Each asks for the password. */
@Path("/me/security/second-factor")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SecondFactorResource {
    private static final URI ACCOUNT = URI.create("/me/security");

    private final SecurityPages pages;
    private final OwnAccount account;
    private final PasswordProof proof;
    private final Authority authority;
    private final Clock clock;

    SecondFactorResource(
            SecurityPages pages, OwnAccount account, PasswordProof proof, Authority authority, Clock clock) {
        this.pages = pages;
        this.account = account;
        this.proof = proof;
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    public Response page() {
        return answer(200, FormErrors.NONE);
    }

    @POST
    public Response begin() {
        account.beginFactor(authority.who());
        return Response.seeOther(URI.create("/me/security/second-factor")).build();
    }

    @POST
    @Path("/confirm")
    public Response confirm(MultivaluedMap<String, String> posted, RoutingContext context) {
        Form form = new Form(posted);
        if (!proven(form, context)) return answer(422, form.errors());
        Instant now = clock.instant();
        Optional<List<String>> codes = account.confirmFactor(authority.who(), form.text("code"), now);
        if (codes.isPresent()) {
            return Response.ok(pages.recovery(true, codes.get(), now)).build();
        }
        form.problem("code", "This is not the code that the app shows now. Is the clock of your phone right?");
        return answer(422, form.errors());
    }

    @POST
    @Path("/recovery")
    public Response newRecovery(MultivaluedMap<String, String> posted, RoutingContext context) {
        Form form = new Form(posted);
        if (!proven(form, context)) return answer(422, form.errors());
        Instant now = clock.instant();
        return account.newRecovery(authority.who(), now)
                .map(codes -> Response.ok(pages.recovery(false, codes, now)).build())
                .orElseGet(() -> Response.seeOther(ACCOUNT).build());
    }

    @POST
    @Path("/end")
    public Response end(MultivaluedMap<String, String> posted, RoutingContext context) {
        Form form = new Form(posted);
        if (!proven(form, context)) return answer(422, form.errors());
        account.removeFactor(authority.who(), clock.instant());
        return Response.seeOther(ACCOUNT)
                .cookie(Flash.done("The second factor is off. Your password alone signs you in.")
                        .cookie())
                .build();
    }

    private boolean proven(Form form, RoutingContext context) {
        boolean holds = proof.holds(pages.email(), form.asTyped("password"), Origin.of(context), clock.instant());
        if (!holds) form.problem("password", "This is not your password.");
        return holds;
    }

    private Response answer(int status, FormErrors errors) {
        return pages.factor(errors, clock.instant())
                .map(page -> Response.status(status).entity(page).build())
                .orElseGet(() -> Response.seeOther(ACCOUNT).build());
    }
}

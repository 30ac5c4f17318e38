package eightbells.site.signin;

import eightbells.account.access.OwnAccount;
import eightbells.account.access.PasswordLinks;
import eightbells.account.credential.PasswordSignIn;
import eightbells.people.authority.Authority;
import eightbells.people.person.PersonEntity;
import eightbells.platform.form.Form;
import eightbells.platform.http.Origin;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** The link from a mail by which somebody chooses a password. To look at it uses nothing up: programs that check mail do. */
@Path("/sign-in/password/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PasswordLinkResource {
    private final PasswordLinks links;
    private final OwnAccount account;
    private final PasswordSignIn passwords;
    private final Frames frames;
    private final Clock clock;

    PasswordLinkResource(
            PasswordLinks links, OwnAccount account, PasswordSignIn passwords, Frames frames, Clock clock) {
        this.links = links;
        this.account = account;
        this.passwords = passwords;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public ChoosePasswordPage form(@RestPath String secret) {
        Authority.require(passwords.open());
        return page(secret, new Form(new MultivaluedHashMap<>()));
    }

    @POST
    public Response choose(@RestPath String secret, MultivaluedMap<String, String> posted, RoutingContext context) {
        Authority.require(passwords.open());
        Form form = new Form(posted);
        try {
            account.choose(secret, form.asTyped("password"), Origin.of(context), clock.instant());
        } catch (IllegalArgumentException refused) {
            form.problem("password", refused.getMessage());
            return Response.status(422).entity(page(secret, form)).build();
        }
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(Flash.done("Your password is set. Sign in with it.").cookie())
                .build();
    }

    private ChoosePasswordPage page(String secret, Form form) {
        PersonEntity person = links.holder(secret, clock.instant()).orElseThrow(OwnAccount::spent);
        return new ChoosePasswordPage(frames.of(Section.NONE, clock.instant()), person.email, form.errors());
    }
}

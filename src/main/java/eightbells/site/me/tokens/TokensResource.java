package eightbells.site.me.tokens;

import eightbells.account.token.ApiToken;
import eightbells.account.token.ApiTokens;
import eightbells.account.token.BootstrapToken;
import eightbells.account.token.NewToken;
import eightbells.account.token.TokenIssuer;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonBadge;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The tokens by which programs come in, for administrators. */
@Path("/admin/tokens")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class TokensResource {
    private static final int UNPROCESSABLE = 422;
    private static final URI HOME = URI.create("/admin/tokens");

    private final ApiTokens tokens;
    private final TokenIssuer issuing;
    private final BootstrapToken bootstrap;
    private final People people;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TokensResource(
            ApiTokens tokens,
            TokenIssuer issuing,
            BootstrapToken bootstrap,
            People people,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.tokens = tokens;
        this.issuing = issuing;
        this.bootstrap = bootstrap;
        this.people = people;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TokensPage list() {
        List<TokensPage.Line> lines = tokens.byName().stream().map(this::line).toList();
        return new TokensPage(frame(), lines);
    }

    @GET
    @Path("/new")
    public NewTokenPage form() {
        return NewTokenPage.blank(frame());
    }

    @POST
    @Path("/new")
    public Response make(MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        Instant now = clock.instant();
        NewToken wanted = NewToken.read(form, now, frames.home());
        try {
            if (wanted != null) {
                String secret = issuing.make(wanted, authority.who(), now);
                return Response.ok(new TokenSecretPage(frame(), wanted.name(), secret, wanted.end()))
                        .build();
            }
        } catch (Refused refused) {
            form.problem("name", refused.getMessage());
        }
        return Response.status(UNPROCESSABLE)
                .entity(NewTokenPage.again(frame(), form))
                .build();
    }

    @GET
    @Path("/{id}/name")
    @Transactional
    public TokenNamePage name(@RestPath long id) {
        TokensPage.Line token = line(issuing.made(id));
        return new TokenNamePage(frame(), token, token.name(), FormErrors.NONE);
    }

    @POST
    @Path("/{id}/name")
    @Transactional
    public Response rename(@RestPath long id, MultivaluedMap<String, String> posted) {
        TokensPage.Line token = line(issuing.made(id));
        Form form = new Form(posted);
        String name = form.required("name", NewToken::name);
        try {
            if (name != null) {
                issuing.rename(id, name, clock.instant());
                return home(token.name() + " is called " + name + " now.");
            }
        } catch (Refused refused) {
            form.problem("name", refused.getMessage());
        }
        return Response.status(UNPROCESSABLE)
                .entity(new TokenNamePage(frame(), token, form.text("name"), form.errors()))
                .build();
    }

    @GET
    @Path("/{id}/withdraw")
    @Transactional
    public TokenQuestionPage mayWithdraw(@RestPath long id) {
        return new TokenQuestionPage(frame(), line(issuing.withdrawable(id)));
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(@RestPath long id) {
        String name = issuing.withdraw(id, clock.instant());
        return home("The token " + name + " is withdrawn: it opens nothing any more.");
    }

    private TokensPage.Line line(ApiToken token) {
        return TokensPage.Line.of(token, face(token.createdBy), bootstrap.is(token), clock.instant());
    }

    private @Nullable PersonBadge face(@Nullable String handle) {
        if (handle == null) return null;
        String name = people.byHandle(handle).map(person -> person.name).orElse(handle);
        return new PersonBadge(handle, name);
    }

    private Frame frame() {
        return frames.of(Section.ADMINISTRATION, clock.instant());
    }

    private static Response home(String done) {
        return Response.seeOther(HOME).cookie(Flash.done(done).cookie()).build();
    }
}

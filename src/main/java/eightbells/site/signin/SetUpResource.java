package eightbells.site.signin;

import eightbells.account.credential.Accounts;
import eightbells.account.credential.Password;
import eightbells.account.signin.SetUpLink;
import eightbells.people.authority.AuditEvents;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.InputLimits;
import eightbells.platform.time.Zones;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Makes the first administrator's account. */
@Path("/set-up/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SetUpResource {
    private final SetUpLink link;
    private final Accounts accounts;
    private final AuditEvents audit;
    private final Frames frames;
    private final Clock clock;

    SetUpResource(SetUpLink link, Accounts accounts, AuditEvents audit, Frames frames, Clock clock) {
        this.link = link;
        this.accounts = accounts;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public SetUpPage form(@RestPath String secret) {
        check(secret);
        return page("", "", "", FormErrors.NONE);
    }

    @POST
    @Transactional
    public Response create(
            @RestPath String secret,
            @RestForm String email,
            @RestForm String name,
            @RestForm String zone,
            @RestForm String password) {
        check(secret);
        FormErrors errors = errors(text(email), text(name), zone, password == null ? "" : password);
        if (errors.any()) {
            return Response.status(422)
                    .entity(page(text(email), text(name), zone, errors))
                    .build();
        }
        accounts.administrator(text(email), text(name), zone, password)
                .ifPresent(handle -> audit.record("made an administrator of", "person " + handle, clock.instant()));
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(Flash.done("Your account is made. Sign in with it.").cookie())
                .build();
    }

    private void check(String secret) {
        if (!link.good(secret)) throw new NotFound("set-up link like this, or it has been used");
    }

    private SetUpPage page(String email, String name, String zone, FormErrors errors) {
        return new SetUpPage(frames.of(Section.NONE, clock.instant()), email, name, zone, errors);
    }

    private static FormErrors errors(String email, String name, String zone, String password) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!email.matches("[^@\\s]+@[^@\\s]+")) errors.put("email", "This is not an email address.");
        if (name.length() > InputLimits.NAME) errors.put("name", "At most " + InputLimits.NAME + " characters.");
        if (name.isEmpty()) errors.put("name", "Say what your colleagues call you.");
        if (Zones.find(zone).isEmpty()) errors.put("zone", "Choose a zone from the list.");
        try {
            Password.chosen(password, email, name);
        } catch (IllegalArgumentException refused) {
            errors.put("password", refused.getMessage());
        }
        return new FormErrors(errors);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}

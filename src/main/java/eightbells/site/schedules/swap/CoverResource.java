package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.CoverAgreementService;
import eightbells.rota.swap.CoverGuard;
import eightbells.rota.swap.CoverRequestService;
import eightbells.rota.swap.CoverableShift;
import eightbells.rota.swap.CoverableShifts;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Requests for cover: all around whoever looks, and one with its answers. */
@Path("/cover")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class CoverResource {
    private final CoverBoard board;
    private final RequestSheet sheet;
    private final CoverGuard gate;
    private final CoverRequestService asking;
    private final CoverAgreementService agreements;
    private final CoverableShifts shifts;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    CoverResource(
            CoverBoard board,
            RequestSheet sheet,
            CoverGuard gate,
            CoverRequestService asking,
            CoverAgreementService agreements,
            CoverableShifts shifts,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.board = board;
        this.sheet = sheet;
        this.gate = gate;
        this.asking = asking;
        this.agreements = agreements;
        this.shifts = shifts;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public CoverPage all() {
        return board.page(frame());
    }

    @GET
    @Path("/{id}")
    public RequestPage one(@RestPath long id) {
        return sheet.page(id, frame());
    }

    /** Where an override leads that is the effect of cover. */
    @GET
    @Path("/of/{covering}")
    public Response of(@RestPath long covering) {
        return Response.seeOther(URI.create("/cover/" + gate.requestOf(covering)))
                .build();
    }

    /**
     * Takes all that is left.
     *
     * @param taker who takes it, as a lead says; nothing: whoever asks
     * @param seen the mark of what speaks against it, from somebody who takes it all the same
     */
    @POST
    @Path("/{id}/take")
    public Response take(@RestPath long id, @RestForm String taker, @RestForm String seen) {
        Instant now = now();
        String by = taker == null || taker.isBlank() ? authority.who() : taker;
        if (!rotas.current().people().containsKey(by)) throw new NotFound("person " + by);
        RequestPage.Caution caution = sheet.caution(id, by, frame().times());
        if (caution != null && !caution.mark().equals(seen)) {
            RequestPage.Offering blank = new RequestPage.Offering("", "", List.of(), "");
            return Response.ok(sheet.page(id, frame(), caution, blank, FormErrors.NONE))
                    .build();
        }
        boolean self = by.equals(authority.who());
        String done = self ? "It is yours: you cover it." : rotas.current().name(by) + " covers it.";
        return done(id, done, () -> agreements.take(id, by, authority.who(), now));
    }

    @POST
    @Path("/{id}/decline")
    public Response decline(@RestPath long id) {
        gate.asked(id);
        Instant now = now();
        return to(
                "/cover",
                "You said no. You can still change your mind.",
                () -> asking.decline(id, authority.who(), now));
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(@RestPath long id) {
        gate.deciding(id);
        Instant now = now();
        return done(id, "The request is withdrawn.", () -> asking.withdraw(id, authority.who(), now));
    }

    @POST
    @Path("/{id}/offers")
    public Response offer(@RestPath long id, MultivaluedMap<String, String> posted) {
        Instant now = now();
        Form form = new Form(posted);
        Frame frame = frame();
        List<Interval> left = gate.offerable(id, now);
        CoverableShift back = back(form, now);
        Interval part = part(form, left, back != null, frame.times().zone());
        if (part != null && !form.errors().any()) {
            String done = "Your offer stands. It holds once it is accepted.";
            return done(id, done, () -> asking.offer(id, authority.who(), part, back, now));
        }
        RequestPage.Offering typed = new RequestPage.Offering(
                form.text("from").replace(' ', 'T'),
                form.text("until").replace(' ', 'T'),
                List.of(),
                form.text("back"));
        return Response.status(422)
                .entity(sheet.page(id, frame, null, typed, form.errors()))
                .build();
    }

    private @Nullable CoverableShift back(Form form, Instant now) {
        String key = form.text("back");
        if (key.isEmpty()) return null;
        return shifts.givable(rotas.current(), authority.who(), now).stream()
                .filter(askable -> askable.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    form.problem("back", "That shift is not yours to give any more: choose another one.");
                    return null;
                });
    }

    private static @Nullable Interval part(Form form, List<Interval> left, boolean swap, ZoneId zone) {
        LocalDateTime from = form.required("from", form.text("from").replace(' ', 'T'), Values::wallClock);
        LocalDateTime until = form.required("until", form.text("until").replace(' ', 'T'), Values::wallClock);
        if (from == null || until == null) return null;
        Interval part = CoverForms.between(form, from, until, zone);
        if (part == null) return null;
        // A request that runs begins at some second of this minute.
        Interval wanted = left.stream()
                .filter(piece -> piece.start().truncatedTo(ChronoUnit.MINUTES).equals(part.start()))
                .flatMap(piece -> Interval.between(piece.start(), part.end()).stream())
                .findFirst()
                .orElse(part);
        if (left.stream().noneMatch(piece -> piece.encloses(wanted))) {
            form.problem("from", "Not all of that can be taken: stay within what is left.");
        } else if (!swap && left.equals(List.of(wanted))) {
            form.problem("until", "That is all of it: take it, or choose a shift in return.");
        }
        return wanted;
    }

    @POST
    @Path("/{id}/offers/{offer}/accept")
    public Response accept(@RestPath long id, @RestPath long offer) {
        gate.deciding(id);
        Instant now = now();
        return done(id, "Accepted: it holds.", () -> agreements.accept(id, offer, authority.who(), now));
    }

    /** Declines an offer, or takes one's own back. */
    @POST
    @Path("/{id}/offers/{offer}/refuse")
    public Response refuse(@RestPath long id, @RestPath long offer) {
        gate.refusing(id, offer);
        Instant now = now();
        return done(id, "The offer stands no more.", () -> asking.refuse(id, offer, authority.who(), now));
    }

    @POST
    @Path("/of/{covering}/undo")
    public Response undo(@RestPath long covering) {
        gate.undoing(covering);
        Instant now = now();
        long id = gate.requestOf(covering);
        return done(id, "Undone.", () -> agreements.undo(covering, authority.who(), now));
    }

    private static Response done(long id, String words, Runnable verb) {
        return to("/cover/" + id, words, verb);
    }

    private static Response to(String path, String words, Runnable verb) {
        Flash flash = Flash.done(words);
        try {
            verb.run();
        } catch (Refused refused) {
            flash = Flash.problem(refused.getMessage() + " Nothing was changed.");
        }
        return Response.seeOther(URI.create(path)).cookie(flash.cookie()).build();
    }

    private Frame frame() {
        return frames.of(Section.ME, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

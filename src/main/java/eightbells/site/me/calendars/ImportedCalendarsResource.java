package eightbells.site.me.calendars;

import eightbells.people.authority.AuditEvents;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.ImportedCalendar;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.rota.calendar.incoming.CalendarAbsences;
import eightbells.rota.calendar.incoming.CalendarAddress;
import eightbells.rota.calendar.incoming.CalendarImport;
import eightbells.rota.calendar.incoming.ImportedCalendars;
import eightbells.rota.calendar.incoming.UnreadableCalendar;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.me.calendars.CalendarFormPage.Fields;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/**
 * The calendars that whoever is signed in brings. Nobody else opens or changes them; their names and the busy times that
 * they give stand beside the person's absences, and their names in the history, for everybody here.
 */
@Path("/me/calendars")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class ImportedCalendarsResource {
    private static final String HOME = "/me/calendars";

    private final ImportedCalendars calendars;
    private final CalendarImport importing;
    private final CalendarAbsences absences;
    private final Authority authority;
    private final AuditEvents audit;
    private final Frames frames;
    private final Clock clock;

    ImportedCalendarsResource(
            ImportedCalendars calendars,
            CalendarImport importing,
            CalendarAbsences absences,
            Authority authority,
            AuditEvents audit,
            Frames frames,
            Clock clock) {
        this.calendars = calendars;
        this.importing = importing;
        this.absences = absences;
        this.authority = authority;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public CalendarsPage page() {
        Instant now = clock.instant();
        List<CalendarsPage.Line> lines = calendars.of(authority.who()).stream()
                .map(calendar -> CalendarsPage.Line.of(calendar, now))
                .toList();
        return new CalendarsPage(frame(now), lines, lines.size() >= ImportedCalendars.MOST, ImportedCalendars.MOST);
    }

    @GET
    @Path("/new")
    public CalendarFormPage blank() {
        return new CalendarFormPage(frame(clock.instant()), HOME + "/new", "", Fields.BLANK, FormErrors.NONE);
    }

    @POST
    @Path("/new")
    public Response add(MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        ImportedCalendar calendar = new ImportedCalendar();
        String url = form.required("url", CalendarAddress::read);
        if (CalendarFormPage.fill(calendar, form) && url != null) {
            calendar.url = url;
            try {
                int found = importing.add(calendar, clock.instant(), authority.who());
                return done(calendar.name + " is read: " + CalendarsPage.Line.times(found) + " in the next half year.");
            } catch (UnreadableCalendar fault) {
                form.problem("url", fault.fault());
            } catch (Refused refused) {
                form.problem("url", refused.getMessage() + ".");
            }
        }
        return wrong(HOME + "/new", "", form);
    }

    @GET
    @Path("/{id:\\d+}")
    @Transactional
    public CalendarFormPage standing(@RestPath long id) {
        ImportedCalendar calendar = mine(id);
        return new CalendarFormPage(
                frame(clock.instant()), HOME + "/" + id, calendar.host(), Fields.of(calendar), FormErrors.NONE);
    }

    @POST
    @Path("/{id:\\d+}")
    public Response change(@RestPath long id, MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        String host = QuarkusTransaction.requiringNew().call(() -> {
            ImportedCalendar calendar = mine(id);
            String before = calendar.counting();
            if (CalendarFormPage.fill(calendar, form)) {
                audit.record("changed", calendar.about(), before, calendar.counting(), clock.instant());
            }
            return calendar.host();
        });
        if (form.errors().any()) return wrong(HOME + "/" + id, host, form);
        return fetch(id);
    }

    @POST
    @Path("/{id:\\d+}/fetch")
    public Response fetch(@RestPath long id) {
        QuarkusTransaction.requiringNew().run(() -> mine(id));
        importing.now(id, clock.instant(), authority.who());
        CalendarsPage.Line line = line(id);
        if (line.fault() == null) return done(line.name() + " is read: " + line.times() + " in the next half year.");
        return to(Flash.problem(line.name() + " could not be read. " + line.fault() + " What it said last stays."));
    }

    @GET
    @Path("/{id:\\d+}/remove")
    public RemoveCalendarPage ask(@RestPath long id) {
        return new RemoveCalendarPage(frame(clock.instant()), line(id));
    }

    @POST
    @Path("/{id:\\d+}/remove")
    public Response remove(@RestPath long id) {
        CalendarsPage.Line line = line(id);
        absences.remove(id, clock.instant(), authority.who());
        return done("The calendar " + line.name() + " is gone, and the absences that it made with it.");
    }

    private CalendarsPage.Line line(long id) {
        return QuarkusTransaction.requiringNew().call(() -> CalendarsPage.Line.of(mine(id), clock.instant()));
    }

    private ImportedCalendar mine(long id) {
        return calendars.of(authority.who(), id).orElseThrow(() -> new NotFound("such calendar of yours"));
    }

    private Frame frame(Instant now) {
        return frames.of(Section.ME, now);
    }

    private Response wrong(String path, String host, Form form) {
        CalendarFormPage page =
                new CalendarFormPage(frame(clock.instant()), path, host, Fields.of(form), form.errors());
        return Response.status(422).entity(page).build();
    }

    private static Response done(String words) {
        return to(Flash.done(words));
    }

    private static Response to(Flash flash) {
        return Response.seeOther(URI.create(HOME)).cookie(flash.cookie()).build();
    }
}

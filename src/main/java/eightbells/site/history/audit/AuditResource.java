package eightbells.site.history.audit;

import eightbells.company.audit.AuditCursor;
import eightbells.company.audit.AuditEntries;
import eightbells.company.audit.AuditEntry;
import eightbells.company.audit.AuditExport;
import eightbells.company.audit.AuditFilter;
import eightbells.company.audit.AuditQuery;
import eightbells.company.audit.ExportFormat;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.platform.form.Form;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who did what, for administrators: to read, and to take away as a file. */
@Path("/admin/audit")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class AuditResource {
    private static final int UNPROCESSABLE = 422;
    private static final int A_PAGE = 50;

    private final AuditEntries entries;
    private final AuditExport export;
    private final Rotas rotas;
    private final Frames frames;
    private final Clock clock;

    AuditResource(AuditEntries entries, AuditExport export, Rotas rotas, Frames frames, Clock clock) {
        this.entries = entries;
        this.export = export;
        this.rotas = rotas;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param before where the page before this one ended */
    @GET
    @Transactional
    public Response page(@Context UriInfo address, @RestQuery @Nullable String before) {
        Form form = new Form(address.getQueryParameters());
        AuditFilter asked = AuditFilter.of(form);
        AuditQuery sought = asked.read(form, frames.home());
        if (form.errors().any()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(asked, List.of(), form))
                    .build();
        }
        List<AuditEntry> found = entries.newest(sought, AuditCursor.read(before).orElse(null), A_PAGE + 1);
        return Response.ok(page(asked, found, form)).build();
    }

    @GET
    @Path("/csv")
    @Produces(MediaType.WILDCARD)
    public Response csv(@Context UriInfo address) {
        return file(address, ExportFormat.CSV);
    }

    @GET
    @Path("/jsonl")
    @Produces(MediaType.WILDCARD)
    public Response jsonLines(@Context UriInfo address) {
        return file(address, ExportFormat.JSONL);
    }

    private Response file(UriInfo address, ExportFormat sheet) {
        Form form = new Form(address.getQueryParameters());
        AuditFilter asked = AuditFilter.of(form);
        AuditQuery sought = asked.read(form, frames.home());
        if (form.errors().any()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(asked, List.of(), form))
                    .build();
        }
        export.begin(asked, clock.instant());
        StreamingOutput lines = to -> export.write(sought, sheet, to);
        return Response.ok(lines, sheet.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sheet.file() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private AuditPage page(AuditFilter asked, List<AuditEntry> found, Form form) {
        boolean more = found.size() > A_PAGE;
        String older =
                more ? "/admin/audit?before=" + encoded(AuditCursor.of(found.get(A_PAGE - 1))) + asked.further() : null;
        Rota rota = rotas.current();
        return new AuditPage(
                frames.of(Section.ADMINISTRATION, clock.instant()),
                asked,
                found.stream()
                        .limit(A_PAGE)
                        .map(entry -> AuditPage.Entry.of(entry, face(entry.who, rota)))
                        .toList(),
                older,
                form.errors());
    }

    private static String encoded(AuditCursor mark) {
        return URLEncoder.encode(mark.toString(), StandardCharsets.UTF_8);
    }

    private static @Nullable PersonBadge face(String who, Rota rota) {
        Rota.Member member = rota.people().get(who);
        return member == null ? null : new PersonBadge(who, member.name());
    }
}

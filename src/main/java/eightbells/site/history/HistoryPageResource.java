package eightbells.site.history;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.platform.error.NotFound;
import eightbells.rota.edit.RecordedEdit;
import eightbells.rota.edit.RecordedEdits;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.history.HistoryPage.Entry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The history of the rota. */
@Path("/history")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class HistoryPageResource {
    private static final int A_PAGE = 50;
    private static final int LINES = 4;

    private final RecordedEdits edits;
    private final Rotas rotas;
    private final Frames frames;
    private final Authority authority;
    private final Clock clock;

    HistoryPageResource(RecordedEdits edits, Rotas rotas, Frames frames, Authority authority, Clock clock) {
        this.edits = edits;
        this.rotas = rotas;
        this.frames = frames;
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    @Transactional
    public HistoryPage newest(@RestQuery @Nullable String about, @RestQuery @Nullable String before) {
        String wanted = about == null ? "" : about.strip();
        Rota rota = rotas.current();
        List<RecordedEdit> found = edits.newest(wanted, number(before), A_PAGE + 1);
        List<Entry> entries = found.stream()
                .limit(A_PAGE)
                .map(edit -> entry(edit, rota, LINES))
                .toList();
        boolean more = found.size() > A_PAGE;
        String older = more
                ? "/history?about=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&before="
                        + entries.get(A_PAGE - 1).id()
                : null;
        return new HistoryPage(frames.of(Section.HISTORY, clock.instant()), wanted, entries, older);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public EditPage edit(@RestPath String id) {
        Long number = number(id);
        RecordedEdit edit = edits.with(number == null ? -1 : number).orElseThrow(() -> new NotFound("edit " + id));
        Rota rota = rotas.current();
        return new EditPage(
                frames.of(Section.HISTORY, clock.instant()),
                entry(edit, rota, edit.lines.size()),
                new EditedTimelines(rota, edit, authority::leads).all());
    }

    private static Entry entry(RecordedEdit edit, Rota rota, int lines) {
        Rota.Member member = rota.people().get(edit.who);
        return new Entry(
                edit.id,
                edit.at,
                member == null ? null : new PersonBadge(member.handle(), member.name()),
                member == null ? edit.who : null,
                edit.lines.stream().limit(lines).toList(),
                Math.max(0, edit.lines.size() - lines));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}

package eightbells.api.v1;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaExport;
import eightbells.company.document.RotaFiles;
import eightbells.company.document.RotaWriter;
import eightbells.core.interval.Interval;
import eightbells.people.authority.Roles;
import eightbells.platform.json.Documents;
import eightbells.rota.edit.RotaChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** The whole rota as one document. */
@Path("/api/v1/rota")
@RolesAllowed(Roles.ROTA)
class RotaResource {
    private static final String YAML = "application/yaml";

    /** What somebody who writes a document may meet; the README lists all. */
    private static final String LIMITS =
            "At most 8 MB, 100,000 entries in its lists and 64 levels; times lie in the years 2000 to 2100, names have"
                    + " 80 characters; a schedule has 100 rotations and 1,000 overrides, a rotation 500 turns, a person"
                    + " 1,000 absences. The error names the limit that was exceeded.";

    private final DocumentEditor documents;
    private final RotaExport export;
    private final RotaFiles files;
    private final Clock clock;

    RotaResource(DocumentEditor documents, RotaExport export, RotaFiles files, Clock clock) {
        this.documents = documents;
        this.export = export;
        this.files = files;
        this.clock = clock;
    }

    record StretchJson(String schedule, String from, String until) {
        static StretchJson of(RotaChange.Stretch stretch) {
            Interval interval = stretch.interval();
            return new StretchJson(
                    stretch.team() + "/" + stretch.schedule(),
                    interval.start().toString(),
                    interval.end().toString());
        }
    }

    record PersonChangeJson(
            String person, List<StretchJson> gained, List<StretchJson> lost, double hoursBefore, double hoursAfter) {}

    record ChangeJson(
            boolean dryRun,
            boolean changed,
            List<String> changes,
            List<PersonChangeJson> people,
            List<StretchJson> gaps,
            List<RotaChange.Key> keys) {
        static ChangeJson of(RotaChange change, boolean dryRun) {
            return new ChangeJson(
                    dryRun,
                    !change.nothing(),
                    change.changes(),
                    change.people().stream()
                            .map(p -> new PersonChangeJson(
                                    p.person(),
                                    stretches(p.gained()),
                                    stretches(p.lost()),
                                    p.before().hours(),
                                    p.after().hours()))
                            .toList(),
                    stretches(change.gaps()),
                    dryRun ? List.of() : change.keys());
        }

        private static List<StretchJson> stretches(List<RotaChange.Stretch> stretches) {
            return stretches.stream().map(StretchJson::of).toList();
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RotaWriter get() {
        return files.written(export.document(clock.instant()));
    }

    @GET
    @Produces({YAML, "application/x-yaml", "text/yaml"})
    public String getYaml() {
        return Documents.toYaml(get());
    }

    /** Applies a document, in JSON or YAML, whole or not at all; or, with {@code dryRun}, says what would change. */
    @PUT
    @RequestBody(
            required = true,
            description = RotaResource.LIMITS,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RotaWriter.class)),
                @Content(mediaType = YAML, schema = @Schema(implementation = RotaWriter.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What changed, or would change",
            content = @Content(schema = @Schema(implementation = ChangeJson.class)))
    @APIResponse(
            responseCode = "422",
            description = "The first 100 faults with their paths, and how many more there are; nothing was changed")
    @APIResponse(responseCode = "503", description = "It took too long and was stopped; nothing was changed")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public ChangeJson put(
            byte[] body,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("false") boolean prune,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        MediaType type = headers.getMediaType();
        boolean json = type != null && type.getSubtype().endsWith("json");
        RotaChange change = documents.apply(
                json ? files.json(body) : files.yaml(body),
                prune,
                dryRun,
                clock.instant(),
                security.getUserPrincipal().getName());
        return ChangeJson.of(change, dryRun);
    }
}

package eightbells.site.routing;

import eightbells.alerting.integration.Integration;
import eightbells.alerting.integration.Integrations;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.SectionParts;
import eightbells.company.document.integration.IntegrationSection;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.secret.Secrets;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes alert sources and their keys. Only a key's hash is kept: what is answered here is never told again. */
@ApplicationScoped
class Sources {
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Integrations integrations;
    private final IntegrationSection section;

    Sources(DocumentEditor documents, RotaEditor editor, Integrations integrations, IntegrationSection section) {
        this.section = section;
        this.documents = documents;
        this.editor = editor;
        this.integrations = integrations;
    }

    /**
     * @return the key
     * @throws Refused where the team has one of this name
     */
    String add(String team, String slug, String kind, Instant now, String who) {
        return set(team, slug, kind, false, changes -> {}, now, who);
    }

    /**
     * @param still how long the old key works still
     * @return the new key
     * @throws NotFound where there is none of this name
     */
    String replaceKey(String team, String slug, Duration still, Instant now, String who) {
        Instant end = now.plus(still);
        return set(team, slug, null, true, changes -> standing(team, slug).previousKeyEndsAt = end, now, who);
    }

    /**
     * The key before opens nothing from now on.
     *
     * @throws NotFound where there is no source of this name
     */
    void endPreviousKey(String team, String slug, Instant now, String who) {
        editor.change(
                EditScope.team(team),
                changes -> {
                    Integration source = standing(team, slug);
                    if (source.previousKeyEnd(now) != null)
                        changes.add("integration " + team + "/" + slug + ": the key before ended");
                    source.previousKeyEndsAt = now;
                    return source;
                },
                now,
                who);
    }

    private Integration standing(String team, String slug) {
        return integrations.of(team, slug).orElseThrow(() -> missing(team, slug));
    }

    private String set(
            String team,
            String slug,
            @Nullable String kind,
            boolean there,
            Consumer<ChangeLog> besides,
            Instant now,
            String who) {
        String key = Secrets.fresh();
        editor.edit(
                EditScope.team(team),
                documents
                        .making(
                                () -> {
                                    boolean is = integrations.of(team, slug).isPresent();
                                    if (is && !there)
                                        throw Refused.because("slug", "the team has a source of this name already");
                                    if (!is && there) throw missing(team, slug);
                                    IntegrationSection.Part part = new IntegrationSection.Part(slug, kind, key);
                                    return RotaDocument.of(new TeamPart(
                                            team,
                                            null,
                                            null,
                                            null,
                                            null,
                                            SectionParts.of(section, List.of(part)),
                                            false));
                                },
                                now,
                                who)
                        .andThen(besides),
                now,
                who);
        return key;
    }

    IntegrationSection.Part named(TeamPart team, String slug) {
        return section.of(team).stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> missing(team.slug(), slug));
    }

    private static NotFound missing(String team, String slug) {
        return new NotFound("source " + slug + " of the team " + team);
    }
}

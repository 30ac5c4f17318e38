package eightbells.routing;

import eightbells.auth.Secrets;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.IntegrationPart;
import eightbells.rota.RotaDocument.TeamPart;
import eightbells.rota.RotaEditor;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Makes alert sources and their keys. Only a key's hash is kept: what is answered here is never told again. */
@ApplicationScoped
class Sources {
    private final RotaEditor editor;

    Sources(RotaEditor editor) {
        this.editor = editor;
    }

    /**
     * @return the key
     * @throws Refused where the team has one of this name
     */
    String add(String team, String slug, SourceKind kind, Instant now, String who) {
        return set(team, slug, kind.slug, false, now, who);
    }

    /**
     * @return the new key; the old one opens nothing from now on
     * @throws NotFound where there is none of this name
     */
    String replaceKey(String team, String slug, Instant now, String who) {
        return set(team, slug, null, true, now, who);
    }

    private String set(String team, String slug, String kind, boolean there, Instant now, String who) {
        String key = Secrets.fresh();
        editor.edit(
                rota -> {
                    boolean is = of(PolicyForms.team(rota, team), slug);
                    if (is && !there) throw Refused.because("slug", "the team has a source of this name already");
                    if (!is && there) throw missing(team, slug);
                    IntegrationPart part = new IntegrationPart(slug, kind, key);
                    return RotaDocument.of(new TeamPart(team, null, null, null, null, null, List.of(part), false));
                },
                false,
                now,
                who);
        return key;
    }

    static IntegrationPart named(TeamPart team, String slug) {
        return team.integrations().stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> missing(team.slug(), slug));
    }

    private static boolean of(TeamPart team, String slug) {
        return team.integrations().stream().anyMatch(source -> source.slug().equals(slug));
    }

    private static NotFound missing(String team, String slug) {
        return new NotFound("source " + slug + " of the team " + team);
    }
}

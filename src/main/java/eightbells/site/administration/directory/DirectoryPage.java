package eightbells.site.administration.directory;

import eightbells.company.directory.DirectoryRun;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people come from Keycloak, and what became of that.
 *
 * @param url where Keycloak is; null: nothing is set up
 * @param every how often by itself, in words; null: never
 * @param came how many people are from there
 * @param disabled those of them who are shut out
 * @param last the last run; null: there was none
 */
@CheckedTemplate(basePath = "site/administration/directory")
record DirectoryPage(
        Frame frame,
        @Nullable String url,
        String realm,
        String client,
        String groups,
        @Nullable String every,
        long came,
        long disabled,
        @Nullable Run last)
        implements TemplateInstance {

    /** @param who a name */
    record Run(
            Instant at,
            String who,
            int changes,
            @Nullable String fault,
            @Nullable Instant wellAt,
            List<String> problems) {
        static Run of(DirectoryRun run, String who) {
            return new Run(run.at, who, run.changes, run.fault, run.wellAt, List.copyOf(run.problems));
        }
    }
}

package eightbells.site.history.audit;

import eightbells.company.audit.AuditEntry;
import eightbells.company.audit.AuditFilter;
import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, newest first.
 *
 * @param older the address of those before; null: there are none
 */
@CheckedTemplate(basePath = "site/history/audit")
record AuditPage(Frame frame, AuditFilter asked, List<Entry> entries, @Nullable String older, FormErrors errors)
        implements TemplateInstance {
    /** The history has the rest. */
    private static final int LINES = 6;

    /**
     * @param face who; null: no person
     * @param more how many lines of what it became are left out here
     * @param edit the address of the edit that it was; null: it was none
     */
    record Entry(
            Instant at,
            @Nullable PersonBadge face,
            String who,
            String address,
            String what,
            String about,
            @Nullable String was,
            List<String> became,
            int more,
            @Nullable String edit) {

        static Entry of(AuditEntry entry, @Nullable PersonBadge face) {
            List<String> lines =
                    entry.became == null ? List.of() : entry.became.lines().toList();
            return new Entry(
                    entry.at,
                    face,
                    entry.who,
                    entry.address,
                    entry.what,
                    entry.about,
                    entry.was,
                    lines.stream().limit(LINES).toList(),
                    Math.max(0, lines.size() - LINES),
                    entry.editId == null ? null : "/history/" + entry.editId);
        }
    }
}

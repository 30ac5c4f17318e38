package eightbells.site.history;

import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits, newest first.
 *
 * @param about what they are asked to mention; empty: anything
 * @param older the address of those before; null: there are none
 */
@CheckedTemplate(basePath = "site/history")
record HistoryPage(Frame frame, String about, List<Entry> entries, @Nullable String older) implements TemplateInstance {

    /**
     * @param face who; null: a program
     * @param program the name of its token; null: a person
     * @param first some of the lines
     */
    record Entry(
            long id, Instant at, @Nullable PersonBadge face, @Nullable String program, List<String> first, int more) {}
}

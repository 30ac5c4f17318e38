package eightbells.site.me.calendars;

import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.ImportedCalendar.Busy;
import eightbells.people.person.ImportedCalendar.Rule;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendars that somebody brings.
 *
 * @param full whether they may bring no more
 */
@CheckedTemplate(basePath = "site/me/calendars")
record CalendarsPage(Frame frame, List<Line> calendars, boolean full, int most) implements TemplateInstance {
    private static final int NEXT = 3;

    /**
     * A calendar, ready to print.
     *
     * @param words what titles say, where not every busy event counts; empty: every one does
     * @param ahead how many busy times lie ahead
     * @param next the first of them
     */
    record Line(
            long id,
            String name,
            String host,
            String words,
            @Nullable Instant readAt,
            @Nullable String fault,
            @Nullable Instant failsSince,
            int ahead,
            List<Busy> next) {
        static Line of(ImportedCalendar calendar, Instant now) {
            List<Busy> ahead = calendar.busy.stream()
                    .filter(busy -> busy.ends().isAfter(now))
                    .sorted(Comparator.comparing(Busy::starts))
                    .toList();
            return new Line(
                    calendar.id,
                    calendar.name,
                    calendar.host(),
                    calendar.rule == Rule.BUSY ? "" : calendar.words,
                    calendar.readAt,
                    calendar.fault,
                    calendar.failsSince,
                    ahead.size(),
                    ahead.subList(0, Math.min(NEXT, ahead.size())));
        }

        public boolean all() {
            return words.isEmpty();
        }

        public String times() {
            return times(ahead);
        }

        static String times(int ahead) {
            return ahead == 1 ? "1 busy time" : ahead + " busy times";
        }
    }
}

package eightbells.rota.schedule;

import eightbells.core.rota.Assignment;
import eightbells.core.rota.Cover;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** A stretch of the past with who served, why, and whether they could act (T11). Nobody serving leaves no row. */
@Entity
@NullUnmarked
public class RecordedShift {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Schedule schedule;

    public Instant starts;
    public Instant ends;

    /** As {@link Served#text} writes them. */
    public String served;

    /**
     * Somebody on call.
     *
     * @param source what put them there: {@code rotation weekly}, {@code override}
     * @param laptop whether they could act
     */
    public record Served(String person, String source, boolean laptop) {
        /** A line for each: {@code ana 1 rotation weekly}. A handle has no space, a source no line break. */
        public static String text(List<Served> all) {
            return all.stream()
                    .map(one -> one.person + (one.laptop ? " 1 " : " 0 ") + one.source)
                    .collect(Collectors.joining("\n"));
        }

        static List<Served> read(String text) {
            return text.lines().map(Served::line).toList();
        }

        private static Served line(String line) {
            int space = line.indexOf(' ');
            return new Served(line.substring(0, space), line.substring(space + 3), line.charAt(space + 1) == '1');
        }

        static Cover cover(List<Served> those) {
            return Cover.of(those.stream()
                    .map(one -> new Assignment(one.person, one.source))
                    .toList());
        }
    }
}

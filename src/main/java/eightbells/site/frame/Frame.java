package eightbells.site.frame;

import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param me who is signed in; null: nobody
 * @param administers whether they do so, and so see the way to the pages of administrators
 * @param times the moment of asking, and the zone that the page's times are in
 */
public record Frame(Section section, @Nullable PersonBadge me, boolean administers, Times times, List<Flash> flashes) {
    public Frame {
        flashes = List.copyOf(flashes);
    }
}

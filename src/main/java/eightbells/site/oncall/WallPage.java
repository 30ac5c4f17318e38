package eightbells.site.oncall;

import eightbells.site.frame.Frame;
import eightbells.site.schedules.ScheduleNow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has the watch, for a screen on a wall: nobody touches it, and it is read from across the room.
 *
 * @param teamName whose schedules these are; null: everybody's
 * @param waiting the newest alerts that nobody has
 * @param more how many more of them there are
 * @param grid how the tiles stand
 * @param tiles each schedule
 */
@CheckedTemplate(basePath = "site/oncall")
public record WallPage(
        Frame frame, @Nullable String teamName, List<OpenAlerts.Waiting> waiting, int more, Grid grid, List<Tile> tiles)
        implements TemplateInstance {

    record Tile(String teamName, ScheduleNow now) {}

    /** How many tiles stand side by side and one above the other, up to what the screen has a style for. */
    public record Grid(int columns, int rows) {
        private static final int MOST = 6;

        /** As many side by side as keep them wider than high. */
        public static Grid of(int tiles) {
            int columns = 1;
            while (columns * columns < tiles && columns < MOST) columns++;
            return new Grid(columns, Math.max(1, Math.min(MOST, (tiles + columns - 1) / columns)));
        }
    }
}

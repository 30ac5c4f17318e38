package eightbells.rota.warnings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is too much for a person. */
@ConfigMapping(prefix = "eightbells.warnings")
public interface WarningLimits {
    /** On call for longer than this without a break. A week with its long Sunday is not. */
    @WithDefault("P8D")
    Duration longestShift();

    /** On the pager in more nights than this, one after the other. */
    @WithDefault("7")
    int nightsInARow();
}

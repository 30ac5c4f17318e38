package eightbells.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputLimitsTest {
    /** The first is told in megabytes, the others where they are met. */
    private static final Set<String> ELSEWHERE = Set.of("DOCUMENT", "DOCUMENT_TOKENS", "TITLE", "ADDRESS");

    @Test
    void every_limit_is_in_the_readme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Limits"));

        for (Field limit : InputLimits.class.getFields()) {
            if (ELSEWHERE.contains(limit.getName())) continue;
            Object value = limit.get(null);
            boolean year = limit.getName().endsWith("_YEAR");
            String words = value instanceof Duration time
                    ? InputLimits.words(time.toDays()) + " days"
                    : year ? value.toString() : InputLimits.words(((Integer) value).longValue());
            assertThat(section).as(limit.getName()).contains(words);
        }
        assertThat(section).contains((InputLimits.DOCUMENT >> 20) + " MB");
    }
}

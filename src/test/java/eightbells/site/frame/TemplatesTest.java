package eightbells.site.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content security policy would silently drop, and what would let a stranger's text or form in. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern POST = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(?!\\{#csrf /})");

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_inline_style_and_no_inline_script(Path page) throws IOException {
        String ours = "<script src=\"\\{asset:\\w+}\" defer></script>";
        assertThat(Files.readString(page).replaceAll(ours, ""))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("<style", "<script", "javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_form_that_changes_something_carries_the_token(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(POST);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void text_is_always_escaped(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContain(".raw}", ".safe}");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(p -> p.toString().endsWith(".html"))
                    .filter(p -> !p.getFileName()
                            .toString()
                            .endsWith("Mail.html")) // mail readers know only style attributes
                    .toList();
        }
    }
}

package eightbells.alerting.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookTextTest {
    @Test
    void a_heading_can_be_linked_to_by_its_words() {
        assertThat(html("# Queue depth")).isEqualToIgnoringNewLines("<h2 id=\"queue-depth\">Queue depth</h2>");
        assertThat(new PlaybookText("## The `mq` *node*: down").section("the-mq-node-down"))
                .contains(new PlaybookText.Section("the-mq-node-down", "The mq node: down"));
    }

    @Test
    void headings_with_the_same_words_have_ids_of_their_own() {
        assertThat(html("# Again\n# Again")).contains("id=\"again\"", "id=\"again-1\"");
    }

    @Test
    void a_section_that_is_not_there_is_none() {
        assertThat(new PlaybookText("# One").section("two")).isEmpty();
    }

    @Test
    void paragraphs_lists_code_and_links_are_what_they_are_in_markdown() {
        assertThat(html("Look:\n\n1. `ls`\n2. [here](https://example.org/a?b=1&c=2)\n\n```\na < b\n```"))
                .contains("<p>Look:</p>", "<ol>", "<code>ls</code>", "<pre><code>a &lt; b")
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div onclick=\"alert(1)\">",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](\"onmouseover=alert(1))",
                "[a](https://x.example \"\\\" onmouseover=alert(1) x=\\\"\")",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "![\"onerror=alert(1)](x)",
                "<javascript:alert(1)>",
                "[a]: vbscript:x\n\n[a]",
                "# <script>alert(1)</script> \" onclick=\"alert(1)",
                "```\" onclick=\"alert(1)\n```",
                "<!-- <script>alert(1)</script> -->",
                "<style>*{display:none}</style>"
            })
    void nothing_in_it_can_run(String markdown) {
        assertThat(html(markdown))
                .doesNotContainIgnoringCase("<script", "<style", "<div")
                .doesNotContainPattern("(?i)<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son\\w+\\s*=")
                .doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|vbscript|data):");
    }

    private static String html(String markdown) {
        return new PlaybookText(markdown).html().getValue();
    }
}

package eightbells.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text in a mail's header: RFC 2047. */
class HeaderTextTest {
    private static final List<String> PIECES = List.of(
            "a", "Z", " ", "?", "=", "=?", "?=", "_", "ü", "–", "日", "🚨", "👩‍🚒", "\r\n", "\u2028", "\u0000", "\"");

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(HeaderText.of("Your shift moved: Mon 30 Nov 09:00 (1 of 2)"))
                .isEqualTo("Your shift moved: Mon 30 Nov 09:00 (1 of 2)");
    }

    @Test
    void an_emoji_is_an_encoded_word() {
        assertThat(HeaderText.of("🚨 disk full")).isEqualTo("=?UTF-8?B?8J+aqCBkaXNrIGZ1bGw=?=");
    }

    @Test
    void whatever_it_is_it_is_read_as_it_was_written_and_no_line_is_too_long() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(120); i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));

            String header = HeaderText.of(text.toString());

            String line = text.toString().replaceAll("[\\s\u2028\u0000]+", " ").strip();
            assertThat(MimeUtility.decodeText(MimeUtility.unfold(header)))
                    .as("seed " + seed)
                    .isEqualTo(line);
            assertThat(header).matches("[ -~\n]*").doesNotContainPattern("\n(?! )");
            if (header.contains("=?")) {
                assertThat(("Subject: " + header).split("\n")).allMatch(folded -> folded.length() <= 76);
            }
        }
    }
}

package eightbells.alerting.paging;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mail looks like on the wire, whatever names and titles hold: RFC 5322, RFC 2047. */
@QuarkusTest
class MailHeadersTest {
    @Inject
    World world;

    @Inject
    Notices notices;

    @Inject
    People people;

    private Crew crew;

    @BeforeEach
    void calm() {
        world.forgetOpenAlerts();
        crew = world.crew()
                .lead("ana")
                .schedule("primary", "ana")
                .step("PT4H", "schedule primary")
                .muster();
    }

    @Test
    void a_page_with_an_emoji_in_its_title_says_so_in_its_subject() {
        crew.alert("🚨 Diskplatte voll – Überlauf 日本語 on db-01, the third time since yesterday evening 🚨🚨🚨");

        assertThat(subject(raw()))
                .isEqualTo("[error] 🚨 Diskplatte voll – Überlauf 日本語 on db-01, the third time since yesterday"
                        + " evening 🚨🚨🚨");
    }

    @Test
    void a_notice_with_an_emoji_in_a_name_says_so_in_its_subject() {
        tell("Ana 🚨 asks for cover", "Of Tuesday 🚨.");

        assertThat(subject(raw())).isEqualTo("Ana 🚨 asks for cover");
        assertThat(world.notices(crew.email("ana"))).singleElement().satisfies(mail -> assertThat(mail.text())
                .startsWith("Of Tuesday 🚨."));
    }

    @Test
    void what_is_cut_is_cut_between_characters() {
        tell("x" + "🚨".repeat(400), "text");

        assertThat(subject(raw())).matches("x🚨+…").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void nothing_in_a_title_becomes_a_header() {
        crew.alert("disk\r\nBcc: eve@example.org\r\n\r\nfull \u0000\u0007 \u2028Cc: eve@example.org \u0085X-Evil: yes");

        String headers = headers(raw());
        assertThat(headers.lines()).noneMatch(line -> line.matches("(?i)(bcc|cc|x-evil):.*"));
        assertThat(subject(raw())).startsWith("[error] disk Bcc: eve@example.org full");
        assertThat(world.rawMails("eve@example.org")).isEmpty();
    }

    @Test
    void what_looks_encoded_is_read_as_it_was_written() {
        tell("=?UTF-8?Q?You_are_fired?= says Ana", "text");

        assertThat(subject(raw())).isEqualTo("=?UTF-8?Q?You_are_fired?= says Ana");
    }

    @Test
    void a_plain_subject_stays_readable_on_the_wire() {
        tell("Your shift moved: Mon 30 Nov 09:00", "text");

        assertThat(headers(raw())).contains("Subject: Your shift moved: Mon 30 Nov 09:00");
    }

    @Test
    void there_is_one_of_each_header_and_none_is_empty() {
        tell("Your shift moved", "text");

        List<String> names = headers(raw())
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .peek(line -> assertThat(line).matches("[!-9;-~]+: \\S.*"))
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates().contains("subject", "from", "to", "date", "message-id");
    }

    private void tell(String subject, String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(people.named(crew.handle("ana")), subject, text, "/me", world.now()));
    }

    private String raw() {
        List<String> mails = world.rawMails(crew.email("ana"));
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String headers(String raw) {
        String headers = raw.replace("\r\n", "\n").split("\n\n", 2)[0];
        assertThat(headers).as("headers are ASCII").matches("\\p{ASCII}*");
        return headers;
    }

    /** Unfolded and decoded, each encoded word by itself. */
    private static String subject(String raw) {
        String headers = headers(raw);
        assertThat(headers.lines())
                .filteredOn(line -> line.contains("=?"))
                .allMatch(
                        line -> line.length() <= 76,
                        "RFC 2047 §2: a line with an encoded word has 76 characters at most");
        String unfolded = headers.replaceAll("\n(?=[ \t])", "");
        String line = unfolded.lines()
                .filter(l -> l.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        if (!line.contains("=?")) return line;
        StringBuilder decoded = new StringBuilder();
        for (String word : line.split("\\s+")) {
            assertThat(word).matches("=\\?UTF-8\\?[BQ]\\?[!->@-~]+\\?=");
            try {
                String one = jakarta.mail.internet.MimeUtility.decodeWord(word);
                assertThat(one).as("no character is split between two words").doesNotContain("\uFFFD");
                decoded.append(one);
            } catch (jakarta.mail.internet.ParseException | java.io.UnsupportedEncodingException e) {
                throw new AssertionError(word, e);
            }
        }
        return decoded.toString();
    }
}

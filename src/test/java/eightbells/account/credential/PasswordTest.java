package eightbells.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What somebody may choose as a password. */
class PasswordTest {
    @Test
    void length_is_all_that_is_asked_for() {
        assertThat(Password.chosen("all lower case").text()).isEqualTo("all lower case");
        assertThat(Password.chosen("zwölf zeichen")).isNotNull();
        refused("eleven char", "12 characters or more");
    }

    @Test
    void a_character_counts_once_however_it_is_written() {
        refused("🔔🔔🔔🔔🔔🔔", "12 characters or more");
    }

    @Test
    void no_more_is_taken_than_bcrypt_reads_and_that_is_counted_in_bytes() {
        assertThat(Password.chosen("a".repeat(60) + " twelve more")).isNotNull();
        refused("a".repeat(61) + " twelve more", "too long");
        assertThat(Password.chosen("äöüß".repeat(9))).isNotNull();
        refused("äöüß".repeat(9) + "ü", "too long");
    }

    @Test
    void spaces_stay_where_they_are() {
        assertThat(Password.chosen("  in and  out   ").text()).isEqualTo("  in and  out   ");
    }

    @Test
    void what_is_known_of_a_person_is_no_password() {
        String[] known = {"ana.lovelace@example.org", "Ana Maria Lovelace", "ana-maria-lovelace"};
        for (String word : known) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Password.chosen(word.toUpperCase(java.util.Locale.ROOT), known))
                    .withMessageContaining("known");
        }
        assertThat(Password.chosen("ana maria lovelace rows", known)).isNotNull();
    }

    @Test
    void what_everybody_takes_is_refused() {
        refused("PasswordPassword", "first");
        refused("123456789012", "first");
        refused("correct horse battery staple", "first");
    }

    @Test
    void one_character_again_and_again_is_no_sentence() {
        refused("aaaaaaaaaaaaaaaa", "repeats itself");
        refused("abcabcabcabcabc", "repeats itself");
    }

    @Test
    void what_no_keyboard_writes_is_refused() {
        refused("a password\u0000 and more", "typed");
    }

    @Test
    void a_password_is_never_written_out() {
        assertThat(Password.chosen("a password to keep").toString()).doesNotContain("keep");
    }

    private static void refused(String text, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Password.chosen(text))
                .withMessageContaining(because);
    }
}

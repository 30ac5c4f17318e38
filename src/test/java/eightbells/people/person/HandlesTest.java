package eightbells.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The handles that nobody has. */
class HandlesTest {
    @Test
    void the_words_of_the_audit_and_what_erasure_leaves_are_reserved_and_what_reads_alike_is_not() {
        assertThat(Set.of("eightbells", "nobody", "keycloak", "former-1", "former-4711"))
                .allMatch(Handles::reserved);
        assertThat(Set.of("nobody-2", "former", "former-member", "former-1st", "ana"))
                .noneMatch(Handles::reserved);
    }

    @Test
    void a_free_one_is_neither_taken_nor_reserved() {
        assertThat(Handles.free("ana", Set.of("ana", "ana-2")::contains)).isEqualTo("ana-3");
        assertThat(Handles.free("nobody", Set.of()::contains)).isEqualTo("nobody-2");
        assertThat(Handles.free("former-7", Set.of()::contains)).isEqualTo("former-7-2");
        assertThat(Handles.free("former", Set.of("former", "former-person")::contains))
                .isEqualTo("former-person-2");
    }
}

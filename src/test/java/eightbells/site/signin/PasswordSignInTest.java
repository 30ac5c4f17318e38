package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.account.credential.PasswordSignIn;
import eightbells.account.signin.KeycloakTenant;
import eightbells.account.signin.KeycloakTrouble;
import eightbells.people.authority.OtherSettings;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

/** Where people sign in by Keycloak alone, and where they cannot. */
class PasswordSignInTest {
    @Test
    void a_password_opens_unless_keycloak_does_and_it_is_not_wanted() {
        assertThat(new PasswordSignIn(OtherSettings.KEYCLOAK, true).open()).isTrue();
        assertThat(new PasswordSignIn(OtherSettings.NO_KEYCLOAK, false).open()).isTrue();
        assertThat(OtherSettings.keycloakAlone().open()).isFalse();
    }

    @Test
    void neither_a_password_nor_a_code_is_taken_then() {
        KeycloakTenant keycloak = new KeycloakTenant(OtherSettings.KEYCLOAK, "http://localhost:8080");
        SignInResource resource =
                new SignInResource(null, null, null, null, keycloak, OtherSettings.keycloakAlone(), false);

        assertThatThrownBy(() -> resource.check(new MultivaluedHashMap<>(), null))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> resource.code("ticket", false)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> resource.checkCode("ticket", new MultivaluedHashMap<>(), null))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_password_is_recommended_only_where_it_opens() {
        assertThat(KeycloakTrouble.UNREACHABLE.words(true)).contains("does not answer", "password");
        assertThat(KeycloakTrouble.UNREACHABLE.words(false))
                .contains("does not answer")
                .doesNotContain("password");
    }
}

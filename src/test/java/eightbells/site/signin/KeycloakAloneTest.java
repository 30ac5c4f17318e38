package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.account.credential.PasswordSignIn;
import eightbells.people.authority.OtherSettings;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

/** Where people sign in by Keycloak alone, nothing leads to a password. */
class KeycloakAloneTest {
    private static final PasswordSignIn CLOSED = OtherSettings.keycloakAlone();

    @Test
    void nobody_asks_for_a_link() {
        ForgotResource resource = new ForgotResource(null, null, CLOSED, null, null);

        assertThatThrownBy(() -> resource.form(false)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> resource.asked("ana@example.org", null)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_link_that_was_mailed_before_opens_nothing() {
        PasswordLinkResource resource = new PasswordLinkResource(null, null, CLOSED, null, null);

        assertThatThrownBy(() -> resource.form("secret")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> resource.choose("secret", new MultivaluedHashMap<>(), null))
                .isInstanceOf(ForbiddenException.class);
    }
}

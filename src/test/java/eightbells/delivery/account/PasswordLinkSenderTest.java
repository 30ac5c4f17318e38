package eightbells.delivery.account;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.people.authority.OtherSettings;
import org.junit.jupiter.api.Test;

class PasswordLinkSenderTest {
    @Test
    void where_people_sign_in_by_keycloak_alone_nobody_is_invited() {
        assertThat(new PasswordLinkSender(null, OtherSettings.keycloakAlone(), null, null).sendsLinks())
                .isFalse();
    }
}

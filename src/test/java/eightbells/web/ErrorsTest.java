package eightbells.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the log may know of a request that failed. */
class ErrorsTest {
    @Test
    void an_address_that_is_a_credential_is_not_logged() {
        assertThat(Errors.withoutSecrets("/calendar/0123456789abcdef.ics")).isEqualTo("/calendar/…");
        assertThat(Errors.withoutSecrets("/in/key/alertmanager")).isEqualTo("/in/…/alertmanager");
        assertThat(Errors.withoutSecrets("/acknowledge/token")).isEqualTo("/acknowledge/…");
        assertThat(Errors.withoutSecrets("/set-up/secret")).isEqualTo("/set-up/…");
        assertThat(Errors.withoutSecrets("/sign-in/password/secret")).isEqualTo("/sign-in/password/…");
        assertThat(Errors.withoutSecrets("/teams/in/calendar/x")).isEqualTo("/teams/in/calendar/x");
    }
}

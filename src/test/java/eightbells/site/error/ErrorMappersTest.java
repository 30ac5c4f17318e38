package eightbells.site.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the log may know of a request that failed. */
class ErrorMappersTest {
    @Test
    void an_address_that_is_a_credential_is_not_logged() {
        assertThat(ErrorMappers.withoutSecrets("/calendar/0123456789abcdef.ics"))
                .isEqualTo("/calendar/…");
        assertThat(ErrorMappers.withoutSecrets("/in/key/alertmanager")).isEqualTo("/in/…/alertmanager");
        assertThat(ErrorMappers.withoutSecrets("/acknowledge/token")).isEqualTo("/acknowledge/…");
        assertThat(ErrorMappers.withoutSecrets("/set-up/secret")).isEqualTo("/set-up/…");
        assertThat(ErrorMappers.withoutSecrets("/sign-in/password/secret")).isEqualTo("/sign-in/password/…");
        assertThat(ErrorMappers.withoutSecrets("/teams/in/calendar/x")).isEqualTo("/teams/in/calendar/x");
    }
}

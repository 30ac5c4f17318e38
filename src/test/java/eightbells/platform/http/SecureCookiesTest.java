package eightbells.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.site.frame.Flash;
import jakarta.ws.rs.core.NewCookie;
import org.junit.jupiter.api.Test;

/** Over what cookies travel. */
class SecureCookiesTest {
    private static final NewCookie SAID = Flash.done("Saved.").cookie();

    @Test
    void where_browsers_come_by_tls_a_cookie_travels_over_nothing_else() {
        NewCookie marked = new SecureCookies("https://eightbells.example.org").marked(SAID);

        assertThat(marked.isSecure()).isTrue();
        assertThat(marked).usingRecursiveComparison().ignoringFields("secure").isEqualTo(SAID);
    }

    @Test
    void where_they_do_not_it_stays_as_it_is() {
        assertThat(new SecureCookies("http://localhost:8080").marked(SAID)).isSameAs(SAID);
    }
}

package eightbells;

import eightbells.platform.secret.Secrets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the server. */
@QuarkusMain
public class Main {
    private static final String DATA = "EIGHTBELLS_DATA_DIR";
    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";

    public static void main(String... args) {
        makeDataDirectoryAbsolute();
        keepSessionKeyOutOfTheLog();
        markTheCookieOfForms();
        Quarkus.run(args);
    }

    /** The data directory may be named relative to where the server is started; H2 takes only a whole path. */
    private static void makeDataDirectoryAbsolute() {
        String given = System.getProperty(DATA, System.getenv().getOrDefault(DATA, "data"));
        System.setProperty(DATA, Path.of(given).toAbsolutePath().toString());
    }

    /** The library's cookie against forged forms is to travel by TLS alone as well, where browsers come by TLS. */
    private static void markTheCookieOfForms() {
        String base =
                System.getenv().getOrDefault("EIGHTBELLS_BASE_URL", System.getProperty("eightbells.base-url", ""));
        if (base.startsWith("https://")) System.setProperty("quarkus.rest-csrf.cookie-force-secure", "true");
    }

    /** Where no key is given, one is made for this run; left to itself, Quarkus would make one and log it. */
    private static void keepSessionKeyOutOfTheLog() {
        boolean given = System.getenv("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY") != null
                || System.getProperty(SESSION_KEY) != null;
        if (!given) System.setProperty(SESSION_KEY, Secrets.fresh());
    }
}

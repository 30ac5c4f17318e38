package eightbells;

import eightbells.auth.Secrets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public class Main {
    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";

    public static void main(String... args) {
        // EIGHTBELLS_DATA_DIR may be relative to where the server is started; H2 asks that this be said.
        System.setProperty("h2.implicitRelativePath", "true");
        keepSessionKeyOutOfTheLog();
        Quarkus.run(args);
    }

    /** Where no key is given, one is made for this run; left to itself, Quarkus would make one and log it. */
    private static void keepSessionKeyOutOfTheLog() {
        boolean given = System.getenv("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY") != null
                || System.getProperty(SESSION_KEY) != null;
        if (!given) System.setProperty(SESSION_KEY, Secrets.fresh());
    }
}

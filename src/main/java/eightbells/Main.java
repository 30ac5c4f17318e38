package eightbells;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server. */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        // EIGHTBELLS_DATA_DIR may be relative to where the server is started; H2 asks that this be said.
        System.setProperty("h2.implicitRelativePath", "true");
        Quarkus.run(args);
    }
}

package eightbells;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Ends what earlier tests left open before a class of tests begins. */
public class TidyWorld implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> tests) {
        // Where the application did not start, whoever started it says why.
        boolean started = Arc.container() != null;
        if (started && !tests.isMemberClass())
            Arc.container().instance(World.class).get().tidy();
    }
}

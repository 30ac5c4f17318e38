package eightbells;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Sends the crews of earlier tests home before a class of tests begins. */
public class EmptyWorld implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> tests) {
        // Where the application did not start, whoever started it says why.
        boolean started = Arc.container() != null;
        if (started && !tests.isMemberClass())
            Arc.container().instance(World.class).get().empty();
    }
}

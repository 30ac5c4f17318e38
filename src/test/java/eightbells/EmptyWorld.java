package eightbells;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Sends the crews of earlier tests home before a class of tests begins. */
public class EmptyWorld implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> tests) {
        if (!tests.isMemberClass()) Arc.container().instance(World.class).get().empty();
    }
}

package eightbells.rota.edit;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Does an edit once more where another one came between, which the database noticed before we did. */
final class EditRetries {
    private static final int TRIES = 3;

    private EditRetries() {}

    /** Somebody was named in another team while this edit waited. */
    static final class CameBetween extends RuntimeException {}

    /** @param edit which begins anew each time, and leaves nothing behind where it fails */
    static <T> T retried(Supplier<T> edit) {
        for (int tries = 1; ; tries++) {
            try {
                return edit.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !passes(e)) throw e;
            }
        }
    }

    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CameBetween
                    || cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof LockTimeoutException
                    || cause instanceof PessimisticLockException) return true;
        }
        return false;
    }
}

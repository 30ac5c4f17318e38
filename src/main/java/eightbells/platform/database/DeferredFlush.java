package eightbells.platform.database;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Work on many entities that writes nothing before it is done. Else each query in it looks through all that was read
 * before for changes, which costs the square of what there is.
 */
public final class DeferredFlush {
    private DeferredFlush() {}

    public static <T> T during(EntityManager entities, Supplier<T> work) {
        Session session = entities.unwrap(Session.class);
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            return work.get();
        } finally {
            session.setHibernateFlushMode(before);
        }
    }

    /** The same for work without a result. */
    public static void during(EntityManager entities, Runnable work) {
        during(entities, () -> {
            work.run();
            return entities;
        });
    }
}

package eightbells.platform.timer;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets timers, in the caller's transaction, and runs those that are due. */
@ApplicationScoped
public class Timers {
    private static final Duration POLL = Duration.ofMillis(200);
    /** A node that is silent for this many heartbeats is dead, and its work is taken up by another. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int THREADS = 16;

    private final EntityManager entities;
    private final Event<Due> dueNow;
    private final Clock clock;
    private final Map<String, CustomTask<Void>> tasks;
    private final Scheduler scheduler;

    /** Told when a timer was set that is due at once: no need to wait for the next look. */
    record Due() {}

    Timers(
            DataSource dataSource,
            EntityManager entities,
            Event<Due> dueNow,
            Clock clock,
            @Any Instance<DueTask> dueTasks,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.entities = entities;
        this.dueNow = dueNow;
        this.clock = clock;
        tasks = dueTasks.stream().map(this::task).collect(Collectors.toMap(CustomTask::getName, Function.identity()));
        scheduler = polling(database, Scheduler.create(dataSource, List.copyOf(tasks.values())))
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
    }

    /** Sets the timer {@code id} of the task, which has none yet. */
    public void set(String task, long id, Instant due) {
        scheduler.schedule(Objects.requireNonNull(tasks.get(task), task).instance(String.valueOf(id)), due);
        if (!due.isAfter(clock.instant())) dueNow.fire(new Due());
    }

    /** Takes the timer back. One that runs at this moment finds out by itself that nothing is left to do. */
    public void cancel(String task, long id) {
        delete(task, id, " and picked = false");
    }

    /**
     * Sets the timer anew, whether it was set or not. What runs for it at this moment runs on, but has no say any more
     * in when it is due next.
     */
    public void move(String task, long id, Instant due) {
        delete(task, id, "");
        set(task, id, due);
    }

    private void delete(String task, long id, String where) {
        entities.createNativeQuery("delete from scheduled_tasks where task_name = ?1 and task_instance = ?2" + where)
                .setParameter(1, task)
                .setParameter(2, String.valueOf(id))
                .executeUpdate();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        scheduler.triggerCheckForDueExecutions();
    }

    private CustomTask<Void> task(DueTask due) {
        return Tasks.custom(due.name(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run(due, instance, context));
    }

    private CompletionHandler<Void> run(DueTask due, TaskInstance<Void> instance, ExecutionContext context) {
        return due.due(Long.parseLong(instance.getId()), clock.instant())
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** H2 cannot lock rows while it reads past locked ones. */
    private static SchedulerBuilder polling(String database, SchedulerBuilder builder) {
        double lower = PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.lowerLimitFractionOfThreads;
        double upper = PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.upperLimitFractionOfThreads;
        return database.equals("postgresql")
                ? builder.pollUsingLockAndFetch(lower, upper)
                : builder.pollUsingFetch(0.5, 3.0);
    }
}

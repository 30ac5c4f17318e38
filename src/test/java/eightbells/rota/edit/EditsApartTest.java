package eightbells.rota.edit;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.rota.override.OverrideEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.RotaChanges;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.Schedule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An edit waits for whoever touches the same and for nobody else, and costs what it touches. */
@QuarkusTest
class EditsApartTest {
    private static final long SOON = 30;

    @Inject
    World world;

    @Inject
    RotaEditor editor;

    @Inject
    OverrideEditor overrides;

    @Inject
    Rotas rotas;

    @Inject
    EntityManagerFactory factory;

    /** As another node tells of its edits. */
    @Inject
    RotaChanges elsewhere;

    private final ExecutorService editors = Executors.newFixedThreadPool(16);

    @AfterEach
    void endTheEditors() {
        editors.shutdownNow();
    }

    @Test
    void an_editor_of_one_team_does_not_wait_for_an_editor_of_another() throws Exception {
        Crew slow = crew();
        Crew quick = crew();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = editors.submit(() -> holding(slow, begun, end));
        begun.await(SOON, TimeUnit.SECONDS);

        Future<?> other = editors.submit(() -> override(quick, 1));

        other.get(SOON, TimeUnit.SECONDS);
        assertThat(made(quick)).hasSize(1);
        end.countDown();
        first.get(SOON, TimeUnit.SECONDS);
    }

    @Test
    void whoever_edits_the_same_team_waits_and_loses_nothing() throws Exception {
        Crew crew = crew();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = editors.submit(() -> holding(crew, begun, end));
        begun.await(SOON, TimeUnit.SECONDS);

        Future<?> second = editors.submit(() -> override(crew, 1));
        end.countDown();

        first.get(SOON, TimeUnit.SECONDS);
        second.get(SOON, TimeUnit.SECONDS);
        assertThat(made(crew)).hasSize(1);
    }

    @Test
    void a_preview_waits_for_nobody_and_writes_nothing() throws Exception {
        Crew crew = crew();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> edit = editors.submit(() -> holding(crew, begun, end));
        begun.await(SOON, TimeUnit.SECONDS);
        long edits = rotas.current().revisionOf(crew.team());

        world.program()
                .contentType("application/yaml")
                .body("teams: [{slug: %s, name: Renamed}]"
                        .formatted(crew.team())
                        .getBytes())
                .put("/api/v1/rota?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes.size()", org.hamcrest.Matchers.is(1));

        assertThat(rotas.newest().revisionOf(crew.team())).isEqualTo(edits);
        end.countDown();
        edit.get(SOON, TimeUnit.SECONDS);
    }

    @Test
    void a_hundred_editors_of_a_hundred_teams_lose_nothing() throws Exception {
        List<Crew> crews = new ArrayList<>();
        for (int i = 0; i < 100; i++) crews.add(crew());

        List<Future<?>> edits = new ArrayList<>();
        for (Crew crew : crews) edits.add(editors.submit(() -> override(crew, 1)));
        for (Future<?> edit : edits) edit.get(120, TimeUnit.SECONDS);

        assertThat(crews).allSatisfy(crew -> assertThat(made(crew)).hasSize(1));
    }

    @Test
    void editors_of_one_team_at_once_come_one_after_the_other() throws Exception {
        Crew crew = crew();

        List<Future<?>> edits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int hour = i;
            edits.add(editors.submit(() -> override(crew, hour)));
        }
        for (Future<?> edit : edits) edit.get(120, TimeUnit.SECONDS);

        assertThat(made(crew)).hasSize(12);
    }

    @Test
    void an_edit_asks_and_reads_as_much_however_many_teams_there_are() {
        Crew crew = crew();
        override(crew, 1);
        Cost few = cost(crew, 2);

        for (int i = 0; i < 20; i++) crew();

        Cost many = cost(crew, 8);
        assertThat(many.statements).as("statements").isLessThanOrEqualTo(few.statements);
        assertThat(many.schedules).as("schedules read").isLessThanOrEqualTo(few.schedules);
    }

    @Test
    void another_node_reads_the_one_team_that_was_edited() {
        Crew crew = crew();
        for (int i = 0; i < 20; i++) crew();
        rotas.newest();
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);

        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            statistics.clear();
            QuarkusTransaction.requiringNew().run(() -> elsewhere.record(Set.of(crew.team()), Set.of(), false));
            rotas.newest();
            fewest = Math.min(
                    fewest,
                    statistics.getEntityStatistics(Schedule.class.getName()).getLoadCount());
        }
        statistics.setStatisticsEnabled(false);

        assertThat(fewest).as("schedules read").isEqualTo(1);
    }

    @Test
    void the_past_is_answered_however_long_it_is() {
        Instant today = world.now();
        world.setTo(today.minus(Duration.ofDays(400)));
        Crew crew = crew();
        for (int i = 0; i < 40; i++) {
            world.setTo(today.minus(Duration.ofDays(390 - 9L * i)));
            override(crew, 1);
        }
        world.setTo(today);
        Rota.ScheduleSnapshot watch =
                rotas.current().watch(crew.team(), "primary").orElseThrow();

        Instant then = today.minus(Duration.ofDays(200));
        assertThat(watch.plan().at(then).people()).containsExactly(crew.handle("ana"));
        assertThat(watch.plan().since(crew.handle("ana"), then)).isNotNull();
        assertThat(watch.plan().at(today.minus(Duration.ofDays(401))).people()).isEmpty();
    }

    private Crew crew() {
        return world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "team")
                .muster();
    }

    @ActivateRequestContext
    void holding(Crew crew, CountDownLatch begun, CountDownLatch end) {
        editor.edit(
                EditScope.team(crew.team()),
                changes -> {
                    changes.add("team " + crew.team() + ": held");
                    begun.countDown();
                    try {
                        end.await(SOON, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                world.now(),
                "the tests");
    }

    @ActivateRequestContext
    void override(Crew crew, int hour) {
        Instant from = world.now().plus(Duration.ofHours(hour));
        Override override = new Override(
                Override.Kind.REPLACE,
                crew.handle("ben"),
                crew.handle("ana"),
                new Interval(from, from.plus(Duration.ofMinutes(30))));
        overrides.override(crew.team(), "primary", override, world.now(), "the tests");
    }

    private List<Rota.OverrideRecord> made(Crew crew) {
        return rotas.current().watch(crew.team(), "primary").orElseThrow().made();
    }

    private record Cost(long statements, long schedules) {}

    /** The least of some edits: what looks around in the background asks at its own times. Each has a second to record. */
    private Cost cost(Crew crew, int hour) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long statements = Long.MAX_VALUE;
        long schedules = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            world.setTo(world.now().plusSeconds(1));
            statistics.clear();
            override(crew, hour + i);
            statements = Math.min(statements, statistics.getPrepareStatementCount());
            schedules = Math.min(
                    schedules,
                    statistics.getEntityStatistics(Schedule.class.getName()).getLoadCount());
        }
        statistics.setStatisticsEnabled(false);
        return new Cost(statements, schedules);
    }
}

package eightbells.rota.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eightbells.Crew;
import eightbells.World;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Edit;
import eightbells.core.rota.Layer;
import eightbells.core.rota.RandomEdits;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Version;
import eightbells.core.rota.Versions;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database keeps versions as they are: whatever was edited, they come back so (T11). */
@QuarkusTest
class WaitingVersionsTest {
    private static final int SEQUENCES = 24;
    private static final int EDITS = 3;
    /** So late that no timer of these schedules is ever due. */
    private static final Instant SOME_DAY = Instant.parse("2040-01-01T00:00:00Z");

    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");
    private static final Instant SOON = Instant.parse("2027-03-15T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-03-29T09:00:00Z");

    @Inject
    World world;

    @Inject
    DocumentEditor documents;

    @Inject
    RotaEditor editor;

    @Inject
    VersionEditor versions;

    @Inject
    Rotas rotas;

    @Inject
    EntityManager entities;

    private Crew crew;
    private List<String> handles;
    private String team;

    @BeforeEach
    void a_team_of_seven() {
        crew = world.crew();
        List<String> names = List.of("ana", "ben", "cleo", "dora", "emil", "finn", "gus");
        names.forEach(crew::member);
        crew.lead("ida").schedule("other", "ida").step("PT10M", "team").muster();
        handles = names.stream().map(crew::handle).toList();
        team = crew.team();
    }

    @Test
    @ActivateRequestContext
    void edits_and_withdrawals_that_are_kept_are_what_they_would_be_in_memory() {
        int undone = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            team = crew.team() + "-" + seed;
            undone += sequence(new RandomEdits(seed, handles, SOME_DAY), "seed " + seed + ":");
        }
        assertThat(undone).as("withdrawals that gave back what was there").isGreaterThan(20);
    }

    /** @return how many withdrawals undid an edit */
    private int sequence(RandomEdits edits, String told) {
        List<Layer> layers = edits.layers();
        apply(layers, null, edits.now(), "ida");
        Versions expected = Versions.of(layers);
        int undone = 0;
        for (int i = 0; i < EDITS; i++) {
            Instant now = edits.now().plus(Duration.ofHours(10L * i));
            Versions before = expected.since(now);
            Instant moment = latest(edits.moment(before), now);
            Edit edit = edits.edit(before, moment);
            expected = before.edit(edit, moment, Map.of()).versions();
            apply(edit, before, moment, now);
            String step = told + " edit " + i + " at " + moment;
            assertThat(kept(now)).as(step).isEqualTo(expected.since(now));
            Instant withdrawn = moment;
            if (!moment.isAfter(now)
                    || expected.waiting(now).stream().noneMatch(v -> v.from().equals(withdrawn))) {
                continue;
            }
            versions.withdraw(team, "primary", moment, change -> true, now, "ida");
            assertThat(kept(now)).as(step + ", withdrawn").isEqualTo(expected.withdraw(moment));
            if (kept(now).equals(before)) undone++;
            apply(edit, kept(now), moment, now);
            expected = kept(now);
        }
        return undone;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void apply(Edit edit, Versions before, Instant moment, Instant now) {
        Instant began = before.all().stream()
                .filter(v -> v.layers().equals(edit.began()))
                .map(Version::from)
                .filter(from -> !from.equals(Instant.MIN))
                .findFirst()
                .orElse(null);
        apply(edit.wanted(), new Takeover(moment, edit.renamed(), edit.offsets(), began, null, Map.of()), now, "ida");
    }

    private void apply(List<Layer> layers, @Nullable Takeover how, Instant now, String who) {
        SchedulePart part = new SchedulePart("primary", Duty.PAGER, ZoneId.of("UTC"), layers, null, how, false);
        RotaDocument document = RotaDocument.of(TeamPart.naming(team).with(part));
        editor.edit(EditScope.team(team), documents.making(() -> document, now, who), now, who);
    }

    /** What the database says. */
    private Versions kept(Instant now) {
        return watch().versions().since(now);
    }

    private Rota.ScheduleSnapshot watch() {
        return rotas.current().watch(team, "primary").orElseThrow();
    }

    private List<Layer> weekly(String... names) {
        List<Slot> slots = Stream.of(names).map(crew::handle).map(Slot::of).toList();
        return List.of(Layer.of(Rotation.of("weekly", ZoneId.of("UTC"), "2027-03-01T09:00", "P1W", slots)));
    }

    private void from(Instant moment, Instant now, String who, String... names) {
        apply(weekly(names), Takeover.at(moment, Map.of()), now, who);
    }

    @Test
    @ActivateRequestContext
    void a_version_has_who_made_it_until_somebody_makes_it_anew() {
        apply(weekly("ana", "ben"), null, NOW, "ida");
        from(LATER, NOW, "ida", "ana", "ben", "cleo");
        Instant next = NOW.plusSeconds(60);
        from(SOON, next, "ben", "ana", "ben", "dora");

        assertThat(watch().definition().waiting())
                .extracting(Rota.Waiting::from, Rota.Waiting::who, Rota.Waiting::at)
                .containsExactly(tuple(SOON, "ben", next), tuple(LATER, "ida", NOW));

        Takeover anew = Takeover.of(LATER, Map.of());
        apply(weekly("ana", "ben", "gus"), anew, next, "gus");

        assertThat(watch().definition().waiting()).extracting(Rota.Waiting::who).containsExactly("ben", "gus");
    }

    @Test
    @ActivateRequestContext
    void what_is_over_is_kept_no_longer_once_the_schedule_is_edited() {
        apply(weekly("ana", "ben"), null, NOW, "ida");
        from(SOON, NOW, "ida", "ana", "ben", "cleo");
        from(LATER, SOON, "ida", "ana", "cleo");

        assertThat(watch().definition().waiting())
                .extracting(Rota.Waiting::from)
                .containsExactly(LATER);
    }

    @Test
    @ActivateRequestContext
    void a_version_that_waited_before_such_things_were_kept_goes_on_waiting_with_nobody_known() {
        apply(weekly("ana", "ben"), null, NOW, "ida");
        from(LATER, NOW, "ida", "ana", "ben", "cleo");
        Versions before = kept(NOW);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from waiting_version where schedule_id = " + watch().id())
                        .executeUpdate());

        from(SOON, NOW, "ben", "ana");
        assertThat(watch().definition().waiting())
                .extracting(Rota.Waiting::from, Rota.Waiting::who)
                .containsExactly(tuple(SOON, "ben"), tuple(LATER, null));
        versions.withdraw(team, "primary", SOON, change -> true, NOW, "ben");

        assertThat(kept(NOW)).isEqualTo(before);
    }
}

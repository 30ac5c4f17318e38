package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Conflict.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for edits at any moment, whatever waits (T11). */
class VersionsLawsTest {
    /** In hundreds. */
    private static final int HUNDREDS = Integer.getInteger("eightbells.sequences", 2);

    private static final int EDITS = 4;

    static LongStream hundreds() {
        return LongStream.range(0, HUNDREDS);
    }

    /** One edit of a sequence. */
    private record Step(RandomEdits edits, Versions before, Edit edit, Instant moment, EditResult edited) {
        Instant now() {
            return edits.now;
        }

        /** Whether all of it counts from the moment, and nothing at once or later. */
        boolean whole() {
            boolean later = Version.rotations(edit.wanted())
                    .anyMatch(r -> Editing.first(r).isAfter(moment));
            return !later
                    && edit.began().equals(before.at(moment).layers())
                    && edit.renamed().isEmpty()
                    && edit.ends().isEmpty();
        }

        Plan plan(Versions versions) {
            return new Plan(Duty.PAGER, versions.layers(), List.of(), edits.people, Past.NONE);
        }

        @java.lang.Override
        public String toString() {
            return "at " + moment + " " + RandomEdits.brief(edit) + " of " + before;
        }
    }

    private static void eachStep(long hundred, Consumer<Step> law) {
        for (long seed = hundred * 100; seed < (hundred + 1) * 100; seed++) {
            RandomEdits edits = new RandomEdits(-1 - seed);
            Versions versions = Versions.of(edits.layers());
            for (int i = 0; i < EDITS; i++) {
                Instant moment = edits.moment(versions);
                Edit edit = edits.edit(versions, moment);
                Map<Instant, Side> sides = edits.sides(versions, moment);
                EditResult edited = versions.edit(edit, moment, sides);
                law.accept(new Step(edits, versions, edit, moment, edited));
                versions = edited.versions();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void no_shift_before_the_moment_moves(long hundred) {
        eachStep(hundred, step -> {
            if (!step.edit.named().ends().isEmpty() || !step.now().isBefore(step.moment)) return;
            Interval until = new Interval(step.now().minus(Duration.ofDays(20)), step.moment);
            assertThat(step.plan(step.edited.versions()).shifts(until))
                    .as("%s", step)
                    .usingElementComparator((a, b) -> a.interval().equals(b.interval())
                                    && a.cover().people().equals(b.cover().people())
                            ? 0
                            : 1)
                    .isEqualTo(step.plan(step.before).shifts(until));
        });
    }

    /** A rotation that an edit does not speak of does what it would have done, also from the moments that wait on. */
    @ParameterizedTest
    @MethodSource("hundreds")
    void what_an_edit_does_not_touch_stays_as_it_was_and_waits_as_it_did(long hundred) {
        eachStep(hundred, step -> {
            Edit edit = step.edit.named();
            for (Rotation r : Version.rotations(step.edit.began()).toList()) {
                Rotation now = step.edit.named(r);
                if (edit.changes(now) || edit.ends().containsKey(now.name())) continue;
                assertThat(alone(step.edited.versions(), now.name()))
                        .as("%s", step)
                        .isEqualTo(alone(Editing.renamed(step.before, step.edit), now.name()));
            }
        });
    }

    /** What one rotation says, by moments. */
    private static List<Rotation> alone(Versions versions, String name) {
        return Validities.layers(versions.all().stream()
                        .map(v -> new Version(
                                v.from(),
                                v.rotation(name).stream().map(Layer::of).toList()))
                        .toList())
                .stream()
                .flatMap(layer -> layer.rotations().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void withdrawing_undoes_the_edit_where_nothing_had_to_be_chosen(long hundred) {
        int[] undone = {0};
        eachStep(hundred, step -> {
            Versions after = step.edited.versions();
            if (!after.changes().containsKey(step.moment)
                    || step.before.changes().containsKey(step.moment)
                    || !step.whole()
                    || !step.edited.conflicts().isEmpty()) return;
            assertThat(after.withdraw(step.moment)).as(step::toString).isEqualTo(step.before);
            undone[0]++;
        });
        assertThat(undone[0]).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void versions_that_are_kept_as_rotations_with_tenures_come_back_as_they_were(long hundred) {
        eachStep(hundred, step -> {
            Versions versions = step.edited.versions();
            Map<Instant, Change> remembered = new HashMap<>(versions.changes());
            remembered.keySet().removeIf(from -> !versions.remembers(from));
            assertThat(Versions.of(versions.layers(), versions.changes().keySet(), remembered))
                    .isEqualTo(versions);
        });
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void the_usual_moment_is_to_come_and_a_document_that_is_put_twice_counts_once(long hundred) {
        eachStep(hundred, step -> {
            Versions before = step.before;
            Edit edit = new Edit(before.last().layers(), step.edit.wanted(), Map.of(), Map.of());
            Plan plan = step.plan(before);
            assertThat(before.usualMoment(edit, step.now(), plan)).isAfterOrEqualTo(step.now());
            Versions once = before.inTheEnd(step.edit.wanted(), Map.of(), Map.of(), step.now(), plan)
                    .versions();
            assertThat(once.last().layers().stream()
                            .map(VersionsLawsTest::plain)
                            .toList())
                    .as("%s", step)
                    .isEqualTo(step.edit.wanted().stream()
                            .map(VersionsLawsTest::plain)
                            .toList());
            assertThat(once.inTheEnd(step.edit.wanted(), Map.of(), Map.of(), step.now(), step.plan(once))
                            .versions())
                    .as("%s", step)
                    .isEqualTo(once);
        });
    }

    private static List<Rotation> plain(Layer layer) {
        return layer.rotations().stream().map(Version::plain).toList();
    }
}

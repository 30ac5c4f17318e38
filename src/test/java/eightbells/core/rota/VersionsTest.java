package eightbells.core.rota;

import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Week.NOW;
import static eightbells.core.rota.Week.edited;
import static eightbells.core.rota.Week.local;
import static eightbells.core.rota.Week.nine;
import static eightbells.core.rota.Week.on;
import static eightbells.core.rota.Week.one;
import static eightbells.core.rota.Week.plan;
import static eightbells.core.rota.Week.slots;
import static eightbells.core.rota.Week.usually;
import static eightbells.core.rota.Week.weekly;
import static eightbells.core.rota.Week.weeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.core.rota.Conflict.Field;
import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schedule's rotations say, and from when on each (T11). Ana had the week of 2 November, and so on in order. */
class VersionsTest {
    private static final Versions FOUR = Versions.of(one(weekly("ana", "ben", "cleo", "dora")));
    private static final Rotation SWAPPED = weekly("ana", "dora", "cleo", "ben");

    @Test
    void an_edit_from_a_later_moment_leaves_what_waits_before_it_as_it_is() {
        Versions removed = usually(FOUR, weekly("ana", "ben", "cleo"));
        assertThat(removed.last().from()).isEqualTo(nine("2026-11-30"));
        Versions added = edited(removed, nine("2026-12-14"), weekly("ana", "ben", "cleo", "dora", "emil"));
        assertThat(weeks(removed, "2026-11-23", 7)).containsExactly("dora", "ana", "ben", "cleo", "ana", "ben", "cleo");
        assertThat(weeks(added, "2026-11-23", 7)).containsExactly("dora", "ana", "ben", "cleo", "emil", "ana", "ben");
        assertThat(slots(added.last(), "weekly")).containsExactly("ana", "ben", "cleo", "emil");
    }

    @Test
    void a_swap_waits_for_its_day_though_somebody_is_removed_before() {
        Versions swapped = edited(FOUR, nine("2026-12-28"), SWAPPED);
        Versions removed = usually(swapped, weekly("ana", "ben", "dora"));
        assertThat(removed.all())
                .extracting(Version::from)
                .containsExactly(Instant.MIN, nine("2026-11-30"), nine("2026-12-28"));
        assertThat(slots(removed.at(nine("2026-12-07")), "weekly")).containsExactly("ana", "ben", "dora");
        assertThat(slots(removed.last(), "weekly")).containsExactly("ana", "dora", "ben");
        assertThat(weeks(removed, "2026-11-23", 5)).containsExactly("dora", "ana", "ben", "dora", "ana");
    }

    @Test
    void the_moment_offered_is_a_handoff_that_exists_when_one_that_waits_moves_it() {
        Rotation wednesdays = Examples.weekly(BERLIN, "2026-11-04T09:00", "ana", "ben", "cleo", "dora");
        Versions moved = usually(FOUR, wednesdays);
        assertThat(moved.last().from()).isEqualTo(nine("2026-11-30"));
        assertThat(moved.handoffs("weekly", NOW, 3))
                .containsExactly(nine("2026-12-02"), nine("2026-12-09"), nine("2026-12-16"));
        Edit removing = Edit.of(moved.at(NOW).layers(), one(weekly("ben", "cleo", "dora")));
        assertThat(moved.usualMoment(removing, NOW, plan(moved))).isEqualTo(nine("2026-12-02"));
        Versions removed = usually(moved, weekly("ben", "cleo", "dora"));
        assertThat(on(removed, nine("2026-12-02").minusSeconds(1))).isEqualTo("dora");
        assertThat(weeks(removed, "2026-12-02", 4)).containsExactly("ben", "cleo", "dora", "ben");
    }

    @Test
    void an_end_counts_at_once_though_a_version_waits() {
        Versions two = Versions.of(one(weekly("ana", "ben")));
        Versions three = inTheEnd(two, weekly("ana", "ben", "cleo"));
        assertThat(three.last().from()).isEqualTo(nine("2026-11-30"));
        Versions ended = inTheEnd(three, weekly("ana", "ben", "cleo").ending(local("2026-11-28T09:00")));
        assertThat(ended.all()).hasSize(2);
        assertThat(on(ended, nine("2026-11-28").minusSeconds(1))).isEqualTo("ben");
        assertThat(weeks(ended, "2026-11-28", 4)).containsOnly(Rota.NOBODY);
        assertThat(inTheEnd(ended, weekly("ana", "ben", "cleo"))).isEqualTo(three);
    }

    private static Versions inTheEnd(Versions versions, Rotation... wanted) {
        return versions.inTheEnd(one(wanted), Map.of(), Map.of(), NOW, plan(versions))
                .versions();
    }

    @Test
    void an_end_counts_at_its_instant_in_a_version_of_another_zone() {
        Rotation there = Examples.weekly(Examples.NEW_YORK, "2026-11-02T03:00", "ana", "ben");
        Versions moved = edited(Versions.of(one(weekly("ana", "ben"))), nine("2026-12-14"), there);
        Versions ended = edited(moved, NOW, weekly("ana", "ben").ending(local("2026-12-19T09:00")));
        assertThat(ended.last().rotation("weekly").orElseThrow().until()).isEqualTo(local("2026-12-19T03:00"));
        assertThat(on(ended, nine("2026-12-19").minusSeconds(1))).isNotEqualTo(Rota.NOBODY);
        assertThat(on(ended, nine("2026-12-19"))).isEqualTo(Rota.NOBODY);
    }

    @Test
    void a_version_that_waits_for_a_start_after_the_end_says_nothing_more() {
        Rotation later = Examples.weekly(BERLIN, "2026-12-14T09:00", "ben", "ana");
        Versions waits = edited(Versions.of(one(weekly("ana", "ben"))), nine("2026-12-14"), later);
        Versions ended = edited(waits, NOW, weekly("ana", "ben").ending(local("2026-12-07T09:00")));
        assertThat(weeks(ended, "2026-11-30", 4)).containsExactly("ana", "nobody", "nobody", "nobody");
    }

    @Test
    void somebody_who_is_removed_earlier_than_was_planned_is_removed_later_again_when_that_is_withdrawn() {
        Versions planned = edited(FOUR, nine("2026-12-28"), weekly("ana", "cleo", "dora"));
        Versions earlier = edited(planned, nine("2026-11-30"), weekly("ana", "cleo", "dora"));
        assertThat(slots(earlier.last(), "weekly")).containsExactly("ana", "cleo", "dora");
        assertThat(earlier.withdraw(nine("2026-11-30"))).isEqualTo(planned);
    }

    @Test
    void what_waits_is_as_it_was_when_an_edit_before_it_is_withdrawn() {
        Versions swapped = edited(FOUR, nine("2026-12-28"), SWAPPED);
        Versions removed = edited(swapped, nine("2026-11-30"), weekly("ana", "ben", "dora"));
        Versions kept = Versions.of(
                removed.layers(),
                List.of(),
                Map.of(nine("2026-12-28"), removed.changes().get(nine("2026-12-28"))));
        assertThat(removed.remembers(nine("2026-12-28"))).isTrue();
        assertThat(removed.remembers(nine("2026-11-30"))).isFalse();
        assertThat(kept).isEqualTo(removed);
        assertThat(kept.withdraw(nine("2026-11-30"))).isEqualTo(swapped);
    }

    @Test
    void withdrawing_takes_its_difference_out_of_what_comes_after() {
        Versions removed = edited(FOUR, nine("2026-11-30"), weekly("ana", "ben", "dora"));
        Versions added = edited(removed, nine("2026-12-28"), weekly("ana", "ben", "cleo", "dora", "emil"));
        assertThat(slots(added.last(), "weekly")).containsExactly("ana", "ben", "dora", "emil");
        Versions left = added.withdraw(nine("2026-11-30"));
        assertThat(left.all()).hasSize(2);
        assertThat(slots(left.last(), "weekly")).containsExactly("ana", "ben", "cleo", "dora", "emil");
    }

    @Test
    void an_edit_at_the_moment_of_one_that_waits_makes_it_anew_and_is_carried_on() {
        Versions swapped = edited(FOUR, nine("2026-12-07"), SWAPPED);
        Versions both = swapped.edit(
                        Edit.of(swapped.last().layers(), one(weekly("ana", "dora", "cleo", "ben", "emil"))),
                        nine("2026-12-28"),
                        Map.of())
                .versions();
        Versions back = both.edit(
                        Edit.of(
                                both.at(nine("2026-12-07")).layers(),
                                FOUR.last().layers()),
                        nine("2026-12-07"),
                        Map.of())
                .versions();
        assertThat(back.all()).extracting(Version::from).containsExactly(Instant.MIN, nine("2026-12-28"));
        assertThat(slots(back.last(), "weekly")).containsExactly("ana", "ben", "cleo", "dora", "emil");
    }

    @Test
    void fields_that_nobody_else_changed_are_carried_into_what_waits() {
        Versions daily = edited(
                FOUR,
                nine("2026-12-28"),
                Examples.rotation("weekly", BERLIN, "2026-11-02T09:00", "P1D", "ana", "ben", "cleo", "dora"));
        Versions awake = edited(
                daily, nine("2026-11-30"), weekly("ana", "ben", "cleo", "dora").standingIn(StandIn.AWAKE));
        Rotation last = awake.last().rotation("weekly").orElseThrow();
        assertThat(last.standIn()).isEqualTo(StandIn.AWAKE);
        assertThat(last.every()).isEqualTo(TurnLength.parse("P1D"));
        assertThat(awake.at(nine("2026-12-27")).rotation("weekly").orElseThrow().every())
                .isEqualTo(TurnLength.parse("P1W"));
    }

    @Test
    void what_both_changed_otherwise_is_a_conflict_and_whoever_edits_chooses() {
        Instant day = nine("2026-12-28");
        Versions waits = edited(FOUR, day, weekly("ana", "emil", "cleo", "dora"));
        List<Layer> wanted = one(weekly("ana", "finn", "cleo", "dora"));
        EditResult open = Week.chosen(waits, nine("2026-11-30"), wanted, Map.of());
        assertThat(open.conflicts())
                .containsExactly(new Conflict(day, "weekly", Field.SLOT, List.of("finn"), List.of("emil")));
        assertThat(slots(open.versions().last(), "weekly")).containsExactly("ana", "emil", "cleo", "dora");
        EditResult ours = Week.chosen(waits, nine("2026-11-30"), wanted, Map.of(day, Side.EDITED));
        assertThat(ours.conflicts()).isEqualTo(open.conflicts());
        assertThat(slots(ours.versions().last(), "weekly")).containsExactly("ana", "finn", "cleo", "dora");
        assertThat(slots(ours.versions().at(nine("2026-12-01")), "weekly"))
                .containsExactly("ana", "finn", "cleo", "dora");
    }

    @Test
    void two_that_would_leave_nobody_are_a_conflict() {
        Versions two = Versions.of(one(weekly("ana", "ben")));
        Versions waits = edited(two, nine("2026-12-28"), weekly("ana"));
        EditResult edited = Week.chosen(waits, nine("2026-11-30"), one(weekly("ben")), Map.of());
        assertThat(edited.conflicts()).extracting(Conflict::field).containsExactly(Field.SLOTS);
        assertThat(slots(edited.versions().last(), "weekly")).containsExactly("ana");
    }

    @Test
    void a_rotation_that_is_removed_ends_and_one_that_is_added_begins_at_the_moment() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Versions both = edited(
                FOUR, nine("2026-12-07"), List.of(Layer.of(nights), Layer.of(weekly("ana", "ben", "cleo", "dora"))));
        assertThat(on(both, nine("2026-12-07").minusSeconds(1))).isEqualTo("ana");
        assertThat(on(both, nine("2026-12-07"))).isIn("emil", "finn");
        Versions removed = both.edit(Edit.of(both.last().layers(), one(nights)), nine("2026-12-14"), Map.of())
                .versions();
        assertThat(removed.last().rotations()).extracting(Rotation::name).containsExactly("daily");
        assertThat(removed.at(nine("2026-12-13")).rotations()).hasSize(2);
    }

    @Test
    void a_rotation_that_comes_to_start_later_follows_where_it_starts_and_leaves_no_gap() {
        Rotation later = Examples.weekly(BERLIN, "2026-12-16T09:00", "ana", "ben", "cleo", "dora");
        Versions edited = edited(FOUR, NOW, later.standingIn(StandIn.AWAKE));
        assertThat(edited.all()).extracting(Version::from).containsExactly(Instant.MIN, nine("2026-12-16"));
        assertThat(weeks(edited, "2026-11-27", 4)).containsExactly("dora", "ana", "ben", "cleo");
    }

    @Test
    void a_rotation_that_has_not_begun_needs_no_moment_and_begins_as_it_is_to() {
        Rotation coming = Examples.weekly(BERLIN, "2026-12-07T09:00", "ana", "ben");
        Rotation other = Examples.weekly(BERLIN, "2026-12-07T09:00", "ben", "ana");
        Versions versions = usually(Versions.of(one(coming)), other);
        assertThat(versions.last().from()).isEqualTo(NOW);
        assertThat(weeks(versions, "2026-12-07", 2)).containsExactly("ben", "ana");
    }

    @Test
    void a_change_to_a_rotation_that_only_waits_counts_when_it_begins() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Rotation week = weekly("ana", "ben", "cleo", "dora");
        Versions waits = edited(FOUR, nine("2026-12-07"), List.of(Layer.of(nights), Layer.of(week)));
        Rotation more = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn", "gus");
        Edit edit = Edit.of(waits.last().layers(), List.of(Layer.of(more), Layer.of(week)));
        assertThat(waits.usualMoment(edit, NOW, plan(waits))).isEqualTo(nine("2026-12-07"));
        EditResult edited = waits.edit(edit, NOW, Map.of());
        assertThat(edited.conflicts()).isEmpty();
        assertThat(edited.versions().all()).hasSize(2);
        assertThat(slots(edited.versions().last(), "daily")).containsExactly("emil", "finn", "gus");
    }

    @Test
    void a_new_name_is_used_at_once_and_everywhere_and_moves_nobody() {
        Versions waits = edited(FOUR, nine("2026-12-28"), SWAPPED);
        Rotation primary = weekly("ana", "ben", "cleo", "dora").called("primary");
        Edit edit = Edit.of(FOUR.last().layers(), one(primary)).renaming(Map.of("weekly", "primary"));
        assertThat(waits.usualMoment(edit, NOW, plan(waits))).isEqualTo(NOW);
        Versions renamed = waits.edit(edit, NOW, Map.of()).versions();
        assertThat(renamed.all()).hasSize(2).allMatch(v -> v.rotation("primary").isPresent());
        assertThat(weeks(renamed, "2026-11-23", 12)).isEqualTo(weeks(waits, "2026-11-23", 12));
    }

    @Test
    void a_name_that_a_version_uses_already_is_refused() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Versions both = edited(
                FOUR, nine("2026-12-07"), List.of(Layer.of(nights), Layer.of(weekly("ana", "ben", "cleo", "dora"))));
        Edit edit = Edit.of(
                        FOUR.last().layers(),
                        one(weekly("ana", "ben", "cleo", "dora").called("daily")))
                .renaming(Map.of("weekly", "daily"));
        assertThatThrownBy(() -> both.edit(edit, NOW, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daily");
    }

    @Test
    void what_only_adds_begins_where_the_present_shift_ends() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Edit edit = Edit.of(FOUR.last().layers(), List.of(FOUR.last().layers().get(0), Layer.of(nights)));
        assertThat(FOUR.usualMoment(edit, NOW, plan(FOUR))).isEqualTo(nine("2026-11-30"));
        Edit nothing = Edit.of(FOUR.last().layers(), FOUR.last().layers());
        assertThat(FOUR.usualMoment(nothing, NOW, plan(FOUR))).isEqualTo(NOW);
        assertThat(FOUR.edit(nothing, nine("2026-12-01"), Map.of()).versions()).isEqualTo(FOUR);
    }

    @Test
    void an_offset_turns_the_order_as_it_says() {
        Edit edit = Edit.of(FOUR.last().layers(), FOUR.last().layers()).turning(Map.of("weekly", 2));
        Versions turned = FOUR.edit(edit, nine("2026-11-30"), Map.of()).versions();
        assertThat(weeks(turned, "2026-11-23", 3)).containsExactly("dora", "cleo", "dora");
        Versions added = edited(turned, nine("2026-11-28"), weekly("ana", "ben", "cleo", "dora", "emil"));
        assertThat(weeks(added, "2026-11-23", 4)).containsExactly("dora", "ben", "cleo", "dora");
    }

    @Test
    void a_document_says_what_is_to_be_in_the_end() {
        Versions waits = edited(FOUR, nine("2026-12-28"), SWAPPED);
        assertThat(inTheEnd(waits, SWAPPED)).isEqualTo(waits);
        Versions more = inTheEnd(waits, weekly("emil", "ana", "dora", "cleo", "ben"));
        assertThat(slots(more.at(nine("2026-11-30")), "weekly")).containsExactly("emil", "ana", "ben", "cleo", "dora");
        assertThat(slots(more.last(), "weekly")).containsExactly("emil", "ana", "dora", "cleo", "ben");
        assertThat(inTheEnd(more, weekly("emil", "ana", "dora", "cleo", "ben"))).isEqualTo(more);
        Versions replaced = inTheEnd(waits, weekly("ana", "finn", "cleo", "ben"));
        assertThat(slots(replaced.last(), "weekly")).containsExactly("ana", "finn", "cleo", "ben");
    }

    @Test
    void a_document_that_takes_back_what_waits_leaves_nothing_waiting() {
        Versions added = usually(FOUR, weekly("ana", "ben", "cleo", "dora", "emil"));
        assertThat(added.waiting(NOW)).hasSize(1);
        assertThat(inTheEnd(added, weekly("ana", "ben", "cleo", "dora"))).isEqualTo(FOUR);
    }

    @Test
    void a_document_with_versions_that_wait_says_just_these() {
        Versions removed =
                edited(edited(FOUR, nine("2026-12-28"), SWAPPED), nine("2026-11-30"), weekly("ana", "ben", "dora"));
        List<WantedVersion> read = removed.all().stream()
                .map(v -> new WantedVersion(v.from(), v.layers(), offsets(v)))
                .toList();
        assertThat(removed.exactly(read, NOW)).isEqualTo(removed);
        assertThat(Versions.of(List.of()).exactly(read, NOW).layers()).isNotEmpty();
        assertThat(weeks(Versions.of(List.of()).exactly(read, NOW), "2026-11-27", 12))
                .isEqualTo(weeks(removed, "2026-11-27", 12));
        assertThat(removed.exactly(read.subList(0, 2), NOW).all())
                .isEqualTo(removed.all().subList(0, 2));
        assertThatThrownBy(
                        () -> removed.exactly(List.of(read.get(0), new WantedVersion(NOW, List.of(), Map.of())), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> offsets(Version version) {
        return version.rotations().collect(java.util.stream.Collectors.toMap(Rotation::name, r -> r.tenure()
                .turned()));
    }

    @Test
    void a_rotation_that_stays_as_it_is_at_its_place_is_one_for_all_versions() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Versions both = Versions.of(List.of(Layer.of(nights), Layer.of(weekly("ana", "ben"))));
        Versions more =
                edited(both, nine("2026-12-07"), List.of(Layer.of(nights), Layer.of(weekly("ana", "ben", "cleo"))));
        assertThat(Version.rotations(more.layers()).map(Rotation::name)).containsExactly("daily", "weekly", "weekly");
        assertThat(more.layers().get(0).rotations()).containsExactly(nights);
        assertThat(more.since(nine("2026-12-07")).all()).hasSize(1);
    }

    @Test
    void layers_that_a_waiting_version_rearranges_keep_waiting_for_it() {
        Rotation nights = Examples.daily(BERLIN, "2026-11-02T21:00", "emil", "finn");
        Rotation week = weekly("ana", "ben");
        Versions both = Versions.of(List.of(Layer.of(nights), Layer.of(week)));
        Versions waits = edited(both, nine("2026-12-28"), List.of(Layer.of(week), Layer.of(nights)));
        Rotation third = Examples.rotation("third", BERLIN, "2026-11-02T09:00", "P1M", "gus");
        Versions added = edited(waits, nine("2026-11-30"), List.of(Layer.of(nights, third), Layer.of(week)));
        assertThat(names(added.at(nine("2026-12-01")))).containsExactly(List.of("daily", "third"), List.of("weekly"));
        assertThat(names(added.last())).containsExactly(List.of("weekly"), List.of("daily", "third"));
    }

    private static List<List<String>> names(Version version) {
        return version.layers().stream()
                .map(layer -> layer.rotations().stream().map(Rotation::name).toList())
                .toList();
    }
}

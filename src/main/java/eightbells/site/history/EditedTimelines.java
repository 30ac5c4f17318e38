package eightbells.site.history;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.edit.RecordedEdit;
import eightbells.rota.edit.RecordedEdit.EditedSchedule;
import eightbells.rota.edit.RecordedEdit.PlannedShift;
import eightbells.rota.edit.RecordedEdits;
import eightbells.rota.schedule.Rota;
import eightbells.site.history.EditPage.Changed;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.Stretch;
import eightbells.site.timeline.TimelineView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The timelines that an edit changed, drawn from what it recorded. */
final class EditedTimelines {
    private static final ZoneId NO_LONGER_THERE = ZoneId.of("UTC");

    private final Rota rota;
    private final RecordedEdit edit;
    private final Predicate<String> leads;

    /** @param leads whether who looks may edit a team's schedules */
    EditedTimelines(Rota rota, RecordedEdit edit, Predicate<String> leads) {
        this.rota = rota;
        this.edit = edit;
        this.leads = leads;
    }

    List<Changed> all() {
        return edit.schedules.stream().map(this::changed).toList();
    }

    private Changed changed(EditedSchedule edited) {
        Optional<Rota.ScheduleSnapshot> watch = rota.watch(edited.team(), edited.schedule());
        ZoneId zone = watch.map(Rota.ScheduleSnapshot::zone).orElse(NO_LONGER_THERE);
        boolean laptop = watch.filter(w -> w.duty() == Duty.LAPTOP).isPresent();
        String path = "/teams/" + edited.team() + "/schedules/" + edited.schedule();
        boolean back = watch.isPresent() && edited.change() != null && leads.test(edited.team());
        return new Changed(
                edited.team(),
                edited.schedule(),
                path,
                zone,
                edited.shifts() ? timeline(edited, laptop, path, zone) : null,
                back ? path + "/edit?back=" + edit.id : null);
    }

    private TimelineView timeline(EditedSchedule edited, boolean laptop, String path, ZoneId zone) {
        Lane.Kind kind = laptop ? Lane.Kind.LAPTOP : Lane.Kind.FINAL;
        List<Lane> lanes = List.of(
                new Lane(kind, "Before", "the edit", path, stretches(edited.was())),
                new Lane(kind, "After", "the edit", path, stretches(edited.became())));
        return TimelineView.of(window(zone), new Times(edit.at, zone), lanes);
    }

    private List<Stretch> stretches(String shifts) {
        return PlannedShift.read(shifts).stream().map(this::stretch).toList();
    }

    private Interval window(ZoneId zone) {
        Instant end = edit.at.plus(RecordedEdits.KEPT);
        return new Interval(
                edit.at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(),
                end.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }

    private Stretch stretch(PlannedShift planned) {
        List<Stretch.Holder> holders = planned.people().stream()
                .map(this::face)
                .map(face -> new Stretch.Holder(face, face.name(), ""))
                .toList();
        return new Stretch(planned.interval(), holders);
    }

    private PersonBadge face(String handle) {
        Rota.Member member = rota.people().get(handle);
        return new PersonBadge(handle, member == null ? handle : member.name());
    }
}

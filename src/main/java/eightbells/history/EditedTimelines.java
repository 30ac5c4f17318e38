package eightbells.history;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Interval;
import eightbells.history.EditPage.Changed;
import eightbells.rota.RecordedEdit;
import eightbells.rota.RecordedEdit.Planned;
import eightbells.rota.RecordedEdit.Side;
import eightbells.rota.RecordedEdits;
import eightbells.schedule.Rota;
import eightbells.timeline.Lane;
import eightbells.timeline.Stretch;
import eightbells.timeline.TimelineView;
import eightbells.web.Face;
import eightbells.web.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The timelines that an edit changed, drawn from what it recorded. */
final class EditedTimelines {
    private static final ZoneId NO_LONGER_THERE = ZoneId.of("UTC");

    private final Rota rota;
    private final RecordedEdit edit;

    EditedTimelines(Rota rota, RecordedEdit edit) {
        this.rota = rota;
        this.edit = edit;
    }

    List<Changed> all() {
        return edit.shifts.stream()
                .map(planned -> List.of(planned.team(), planned.schedule()))
                .distinct()
                .map(name -> changed(name.get(0), name.get(1)))
                .toList();
    }

    private Changed changed(String team, String schedule) {
        Optional<Rota.Watch> watch = rota.watch(team, schedule);
        ZoneId zone = watch.map(Rota.Watch::zone).orElse(NO_LONGER_THERE);
        boolean laptop = watch.filter(w -> w.duty() == Duty.LAPTOP).isPresent();
        String path = "/teams/" + team + "/schedules/" + schedule;
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane(laptop, "Before", path, team, schedule, Side.BEFORE));
        lanes.add(lane(laptop, "After", path, team, schedule, Side.AFTER));
        return new Changed(team, schedule, path, zone, TimelineView.of(window(zone), new Times(edit.at, zone), lanes));
    }

    private Interval window(ZoneId zone) {
        Instant end = edit.at.plus(RecordedEdits.KEPT);
        return new Interval(
                edit.at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(),
                end.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }

    private Lane lane(boolean laptop, String title, String path, String team, String schedule, Side side) {
        List<Stretch> stretches = edit.shifts.stream()
                .filter(p -> p.side() == side
                        && p.team().equals(team)
                        && p.schedule().equals(schedule))
                .map(this::stretch)
                .toList();
        return new Lane(laptop ? Lane.Kind.LAPTOP : Lane.Kind.FINAL, title, "the edit", path, stretches);
    }

    private Stretch stretch(Planned planned) {
        List<Stretch.Holder> holders = planned.handles().stream()
                .map(this::face)
                .map(face -> new Stretch.Holder(face, face.name(), ""))
                .toList();
        return new Stretch(new Interval(planned.starts(), planned.ends()), holders);
    }

    private Face face(String handle) {
        Rota.Member member = rota.people().get(handle);
        return new Face(handle, member == null ? handle : member.name());
    }
}

package eightbells.site.schedules.editor;

import eightbells.people.authority.Authority;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.VersionEditor;
import eightbells.rota.schedule.Rota;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.WaitingChange;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what changes do that wait for their moment, and what withdrawing one would do; withdraws just what was shown. */
@RequestScoped
class PlannedChanges {
    private final VersionEditor versions;
    private final Authority authority;
    private final Frames frames;

    PlannedChanges(VersionEditor versions, Authority authority, Frames frames) {
        this.versions = versions;
        this.authority = authority;
        this.frames = frames;
    }

    /**
     * One change that waits, and who asks about it.
     *
     * @param look which days of it are asked for
     */
    record Planned(Site site, Instant from, Form look, Instant now) {
        String schedule() {
            return String.valueOf(site.schedule());
        }
    }

    /** @throws NotFound where nothing waits for this moment */
    static Planned of(Site site, @Nullable String from, MultivaluedMap<String, String> asked, Instant now) {
        try {
            return new Planned(site, Values.instant(String.valueOf(from)), new Form(asked), now);
        } catch (IllegalArgumentException e) {
            throw gone(String.valueOf(from));
        }
    }

    /** What it does. */
    PlannedChangePage show(Planned planned) {
        try {
            RotaChange change = versions.planned(planned.site.team(), planned.schedule(), planned.from, planned.now);
            return page(planned, change, change.after(), false, null);
        } catch (Refused nothingWaits) {
            throw gone(planned.from.toString());
        }
    }

    /** What withdrawing it would do. */
    PlannedChangePage ask(Planned planned) {
        try {
            return ask(
                    planned,
                    versions.preview(planned.site.team(), planned.schedule(), planned.from, planned.now),
                    null);
        } catch (Refused nothingWaits) {
            throw gone(planned.from.toString());
        }
    }

    private PlannedChangePage ask(Planned planned, RotaChange change, @Nullable String notice) {
        return page(planned, change, change.before(), true, notice);
    }

    /**
     * @param shown by what the outcome that was shown is known again; {@code revision} what it was worked out of
     * @return what it would do by now, where that is something else; null: it is withdrawn
     * @throws Refused where nothing waits for this moment any more
     */
    @Nullable
    PlannedChangePage withdraw(Planned planned, String shown, String revision) {
        RotaChange change = versions.withdraw(
                planned.site.team(),
                planned.schedule(),
                planned.from,
                c -> asShown(planned, c, shown, revision),
                planned.now,
                authority.who());
        if (asShown(planned, change, shown, revision)) return null;
        return ask(
                planned,
                change,
                shown.isEmpty()
                        ? "Nothing is withdrawn yet. Look at what it would do, and then decide."
                        : "The rota was changed by somebody else while you looked, and the outcome is no longer what you"
                                + " saw. Nothing is withdrawn yet. This is what it would be now.");
    }

    private static boolean asShown(Planned planned, RotaChange change, String shown, String revision) {
        if (revision.equals(change.before().basisOf(planned.site.team()))) return true;
        return outcome(planned, change)
                .fingerprint(planned.from, Optional.empty())
                .equals(shown);
    }

    private static PreviewResult outcome(Planned planned, RotaChange change) {
        return new PreviewResult(change, planned.site.team(), List.of(planned.schedule()));
    }

    /** @param rota in which it waits */
    private PlannedChangePage page(
            Planned planned, RotaChange change, Rota rota, boolean withdrawal, @Nullable String notice) {
        Rota.ScheduleSnapshot watch =
                rota.watch(planned.site.team(), planned.schedule()).orElseThrow();
        ZoneId zone = watch.zone();
        PreviewResult outcome = outcome(planned, change);
        return new PlannedChangePage(
                frames.of(Section.SCHEDULES, planned.now, zone),
                planned.site,
                WaitingChange.of(rota, watch, planned.from, planned.now)
                        .orElseThrow(() -> gone(planned.from.toString())),
                withdrawal,
                planned.site.back() + (withdrawal ? "/withdraw" : "/waiting"),
                authority.leads(planned.site.team()),
                outcome.fingerprint(planned.from, Optional.empty()),
                change.before().basisOf(planned.site.team()),
                ChangeView.of(change),
                outcome.prospect(
                        planned.look, withdrawal ? "Today's plan" : "Without it", planned.from, planned.now, zone),
                notice);
    }

    private static NotFound gone(String from) {
        return new NotFound("change that waits for " + from);
    }
}

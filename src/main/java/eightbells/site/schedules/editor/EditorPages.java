package eightbells.site.schedules.editor;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Rotation;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.time.ClockChange;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.WaitingChange;
import eightbells.site.schedules.editor.RotationForm.SlotForm;
import eightbells.site.schedules.editor.ScheduleEditorPage.Card;
import eightbells.site.schedules.editor.ScheduleEditorPage.Crew;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import eightbells.site.schedules.editor.ScheduleTemplate.Mate;
import eightbells.site.schedules.editor.ScheduleTemplate.Usual;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page around a form: who can be chosen, what each rotation would do. */
@RequestScoped
class EditorPages {
    /** In all rows together; from so many on, a row offers its choices only where it is opened. */
    private static final int MANY_CHOICES = 2_000;

    private final Rotas rotas;
    private final Teams teams;
    private final Frames frames;

    EditorPages(Rotas rotas, Teams teams, Frames frames) {
        this.rotas = rotas;
        this.teams = teams;
        this.frames = frames;
    }

    @Transactional
    Site site(String team, @Nullable String schedule) {
        Team found = team(team);
        if (schedule != null && rotas.current().watch(team, schedule).isEmpty()) {
            throw new NotFound("schedule " + team + "/" + schedule);
        }
        return new Site(team, found.name, schedule);
    }

    /** What new rotations begin with. */
    @Transactional
    Usual usual(String team, ZoneId zone, Instant now) {
        List<Mate> mates = team(team).people().stream()
                .map(person -> new Mate(person.handle, person.zoneId()))
                .toList();
        return new Usual(mates, zone, now);
    }

    @Transactional
    ScheduleEditorPage page(
            Site site,
            ScheduleForm form,
            FormErrors errors,
            String base,
            boolean stale,
            @Nullable Instant version,
            Instant now) {
        return page(site, form, errors, base, stale, "", version, now);
    }

    /**
     * @param open as {@link ScheduleEditorPage} has it
     * @param version likewise
     */
    @Transactional
    ScheduleEditorPage page(
            Site site,
            ScheduleForm form,
            FormErrors errors,
            String base,
            boolean stale,
            String open,
            @Nullable Instant version,
            Instant now) {
        Optional<Rota.ScheduleSnapshot> watch = Optional.ofNullable(site.schedule())
                .flatMap(schedule -> rotas.current().watch(site.team(), schedule));
        Crew crew = crew(site, form);
        return new ScheduleEditorPage(
                frames.of(Section.SCHEDULES, now),
                site,
                form,
                cards(site, form, now),
                crew,
                errors,
                base,
                stale,
                form.rows() * crew.near().size() > MANY_CHOICES,
                open,
                version,
                watch.map(Rota.ScheduleSnapshot::zone).orElse(frames.home()),
                waiting(site, now),
                null);
    }

    /** The changes of a schedule that wait. */
    List<WaitingChange> waiting(Site site, Instant now) {
        Rota rota = rotas.current();
        return Optional.ofNullable(site.schedule())
                .flatMap(schedule -> rota.watch(site.team(), schedule))
                .map(watch -> WaitingChange.of(rota, watch, now))
                .orElse(List.of());
    }

    private Team team(String slug) {
        return teams.bySlug(slug).filter(team -> team.active).orElseThrow(() -> new NotFound("team " + slug));
    }

    private List<Card> cards(Site site, ScheduleForm form, Instant now) {
        Rota rota = rotas.current();
        RotationsInForce standing = Optional.ofNullable(site.schedule())
                .flatMap(schedule -> rota.watch(site.team(), schedule))
                .map(watch -> new RotationsInForce(watch, now))
                .orElse(null);
        UpcomingHandoffs handoffs = new UpcomingHandoffs(rota, standing, now);
        // Its messages are not shown: they are for whoever previews or saves.
        ScheduleFormReader.Typed typed = new ScheduleFormReader(new Form(new MultivaluedHashMap<>())).read(form);
        Duty duty = typed.duty() == null ? Duty.PAGER : typed.duty();
        List<Card> cards = new ArrayList<>();
        for (RotationForm rotation : form.rotations()) {
            Rotation read = typed.rotations().get(rotation.id());
            cards.add(
                    read == null
                            ? new Card(rotation, List.of(), null, List.of())
                            : new Card(rotation, handoffs.of(read, rotation.was(), duty), read.zone(), notes(read)));
        }
        return cards;
    }

    private static List<String> notes(Rotation rotation) {
        Stream<LocalDateTime> times = Stream.ofNullable(rotation.start());
        if (rotation.until() != null) times = Stream.concat(times, Stream.of(rotation.until()));
        return times.flatMap(time -> ClockChange.note(time, rotation.zone()).stream())
                .toList();
    }

    private Crew crew(Site site, ScheduleForm form) {
        Rota rota = rotas.current();
        Set<String> near = new HashSet<>();
        team(site.team()).people().forEach(person -> near.add(person.handle));
        form.rotations().stream()
                .flatMap(rotation -> rotation.slots().stream())
                .map(SlotForm::people)
                .forEach(near::addAll);
        List<PersonBadge> faces = rota.people().values().stream()
                .filter(member -> member.active() || near.contains(member.handle()))
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
        return Crew.of(
                faces.stream().filter(face -> near.contains(face.handle())).toList(),
                faces.stream().filter(face -> !near.contains(face.handle())).toList());
    }
}

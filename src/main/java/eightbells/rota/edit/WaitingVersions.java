package eightbells.rota.edit;

import eightbells.core.rota.Change;
import eightbells.core.rota.Version;
import eightbells.core.rota.Versions;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.ChangeText;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.WaitingVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps of versions that wait what their rotations do not tell: who made them, and what they were made to change. */
@ApplicationScoped
public class WaitingVersions {
    private final People people;
    private final EntityManager entities;

    WaitingVersions(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /** Who edits, and when. */
    public record Maker(String who, Instant at) {}

    /**
     * Those whose moment is over are kept no longer.
     *
     * @param versions what the schedule's rotations come to say
     * @param made whether the edit makes the version of a moment; another keeps its maker, where that is known
     */
    public void keep(Schedule schedule, Versions versions, Predicate<Instant> made, Maker maker) {
        List<Instant> moments =
                versions.waiting(maker.at).stream().map(Version::from).toList();
        schedule.waiting.removeIf(row -> !moments.contains(row.countsFrom));
        for (Instant from : moments) {
            WaitingVersion row = schedule.waiting.stream()
                    .filter(one -> one.countsFrom.equals(from))
                    .findFirst()
                    .orElseGet(() -> fresh(schedule, from));
            if (made.test(from)) {
                row.madeAt = maker.at;
                row.madeBy = maker.who;
            }
            remember(row, versions.remembers(from) ? versions.changes().get(from) : null);
        }
    }

    private WaitingVersion fresh(Schedule schedule, Instant from) {
        WaitingVersion row = new WaitingVersion();
        row.schedule = schedule;
        row.countsFrom = from;
        entities.persist(row);
        schedule.waiting.add(row);
        return row;
    }

    private void remember(WaitingVersion row, @Nullable Change change) {
        ChangeText text = change == null ? null : ChangeText.of(change);
        row.changeText = text == null ? null : text.text();
        List<PersonEntity> named = text == null
                ? List.of()
                : text.people().stream().map(people::named).toList();
        if (List.copyOf(row.people).equals(named)) return;
        row.people.clear();
        row.people.addAll(named);
    }
}

package eightbells.rota.schedule;

import eightbells.core.rota.Change;
import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What the rotations of a schedule do not tell of a version of them that waits (T11). What it says stands in the
 * rotations, by their tenures.
 */
@Entity
@NullUnmarked
public class WaitingVersion {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Schedule schedule;

    public Instant countsFrom;

    /** Null: it waited already before this was kept. */
    public @Nullable Instant madeAt;

    /** A person's handle, or the name of a program's token; null as {@link #madeAt}. */
    public @Nullable String madeBy;

    /** What it was made to change, as {@link ChangeText}; null: just how it differs from the version before. */
    public @Nullable String changeText;

    /** Whom that names. */
    @ManyToMany
    @JoinTable(
            name = "waiting_version_person",
            joinColumns = @JoinColumn(name = "waiting_version_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<PersonEntity> people = new ArrayList<>();

    Rota.Waiting toCore() {
        return new Rota.Waiting(countsFrom, madeAt, madeBy, change());
    }

    private @Nullable Change change() {
        if (changeText == null) return null;
        return new ChangeText(
                        changeText, people.stream().map(person -> person.handle).toList())
                .read();
    }
}

package eightbells.rota.schedule;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Versions;
import eightbells.people.team.Team;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Who serves one duty of a team, in layers of rotations with overrides on top. */
@Entity
@NullUnmarked
public class Schedule {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Team team;

    public String slug;

    @Enumerated(EnumType.STRING)
    public Duty duty;

    public String zone;

    /** Whether it is in service; retired, it answers no more. */
    public boolean active = true;

    /** Before this instant the recorded shifts answer (T11); null: never edited. */
    public Instant recordedUntil;

    /** When it was made: it has no past before (T11). Null: that was not kept yet. */
    public @Nullable Instant madeAt;

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("layer, position, id")
    public List<RotationEntity> rotations = new ArrayList<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    public List<ScheduleOverride> overrides = new ArrayList<>();

    /** Of versions that wait, or waited when it was edited last; one from before these were kept has none. */
    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("countsFrom")
    public List<WaitingVersion> waiting = new ArrayList<>();

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public List<Layer> layers() {
        TreeMap<Integer, List<eightbells.core.rota.Rotation>> layers = new TreeMap<>();
        for (RotationEntity rotation : rotations) {
            layers.computeIfAbsent(rotation.layer, l -> new ArrayList<>()).add(rotation.toCore());
        }
        return layers.values().stream().map(Layer::new).toList();
    }

    public List<Rota.Waiting> waiting() {
        return waiting.stream().map(WaitingVersion::toCore).toList();
    }

    /** What its rotations say, and from when on each. */
    public Versions versions() {
        return Rota.Waiting.versions(layers(), waiting());
    }
}

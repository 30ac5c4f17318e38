package eightbells.rota.schedule;

import eightbells.core.rota.Hours;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.TurnLength;
import eightbells.core.rota.Validity;
import eightbells.people.person.PersonEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * A rotation as it was written down, and the part of its life in which it counts. While an edit waits for its
 * moment, two rotations of the same name stand beside each other, and their tenures meet there (T11).
 */
@Entity(name = "Rotation")
@NullUnmarked
public class RotationEntity {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Schedule schedule;

    public int layer;
    public int position;
    public String name;
    public String zone;
    public LocalDateTime starts;
    public LocalDateTime ends;
    public String every;

    @Enumerated(EnumType.STRING)
    public StandIn standIn;

    public boolean countIdleTurns;
    public Instant tenureFrom;
    public Instant tenureUntil;
    public int turned;

    @ElementCollection
    @CollectionTable(name = "rotation_seat", joinColumns = @JoinColumn(name = "rotation_id"))
    @OrderBy("slot, seat")
    public List<Seat> seats = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "rotation_hours", joinColumns = @JoinColumn(name = "rotation_id"))
    @OrderColumn(name = "position")
    public List<Window> hours = new ArrayList<>();

    @Embeddable
    public record Seat(int slot, int seat, @ManyToOne @JoinColumn(name = "person_id") PersonEntity person) {}

    @Embeddable
    public record Window(@Column(name = "opens") String from, @Column(name = "closes") String until) {}

    public Validity tenure() {
        return new Validity(
                tenureFrom == null ? Instant.MIN : tenureFrom, tenureUntil == null ? Instant.MAX : tenureUntil, turned);
    }

    public void tenure(Validity tenure) {
        tenureFrom = tenure.from().equals(Instant.MIN) ? null : tenure.from();
        tenureUntil = tenure.until().equals(Instant.MAX) ? null : tenure.until();
        turned = tenure.turned();
    }

    public eightbells.core.rota.Rotation toCore() {
        TreeMap<Integer, List<String>> slots = new TreeMap<>();
        for (Seat seat : seats) {
            List<String> people = slots.computeIfAbsent(seat.slot, s -> new ArrayList<>());
            if (seat.person != null) people.add(seat.person.handle);
        }
        return new eightbells.core.rota.Rotation(
                name,
                ZoneId.of(zone),
                starts,
                ends,
                TurnLength.parse(every),
                slots.values().stream().map(Slot::new).toList(),
                hours.stream().map(w -> Hours.parse(w.from, w.until)).toList(),
                standIn,
                countIdleTurns,
                tenure());
    }
}

package eightbells.people.person;

import eightbells.people.person.ImportedCalendar.Busy;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be on call. The handle names them in URLs and documents and never changes. Only what was changed is
 * written: a transaction that takes long brings nothing back that another changed meanwhile.
 */
@Entity(name = "Person")
@NullUnmarked
@DynamicUpdate
public class PersonEntity {
    @Id
    @GeneratedValue
    public Long id;

    @NaturalId
    public String handle;

    public String name;
    public String email;
    public String zone;
    public LocalTime wakingFrom = LocalTime.of(8, 0);
    public LocalTime wakingUntil = LocalTime.of(22, 0);
    public String passwordHash;
    public boolean administrator;
    public boolean active = true;

    /** The number of the edit of the rota that changed them last. */
    public long revision;

    /** Who they are in Keycloak; null: nobody whom it knows. */
    public @Nullable String subject;

    /** Whether Keycloak has shut them out: they cannot sign in here, and keep their place on the rotas. */
    public boolean disabled;

    @ElementCollection
    @CollectionTable(name = "person_stay", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<StayRow> stays = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_absence", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<AbsenceRow> absences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_contact", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<Contact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_notification_rule", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<NotificationRule> rules = new ArrayList<>();

    @OneToMany(mappedBy = "person")
    @OrderBy("id")
    public List<ImportedCalendar> calendars = new ArrayList<>();

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /**
     * What the rules of time need to know. An absence without a zone is in the person's home zone (T6); what their
     * calendars say is an absence like any other.
     */
    public eightbells.core.rota.Person toCore() {
        return new eightbells.core.rota.Person(
                handle,
                zoneId(),
                new eightbells.core.rota.WakingHours(wakingFrom, wakingUntil),
                stays.stream().map(StayRow::toCore).toList(),
                Stream.concat(absences.stream(), calendars.stream().flatMap(calendar -> calendar.busy.stream()
                                .map(Busy::absence)))
                        .map(absence -> absence.toCore(zoneId()))
                        .toList());
    }
}

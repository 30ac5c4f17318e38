package eightbells.people.person;

import eightbells.platform.form.Values;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** A calendar elsewhere whose busy times are absences of the person who brought it. Its address is a secret. */
@Entity
@NullUnmarked
public class ImportedCalendar {
    /** Which of its events count. */
    public enum Rule {
        BUSY,
        OUT_OF_OFFICE
    }

    /** A stretch in which the person is away, and that is all that is kept of it. */
    @Embeddable
    public record Busy(Instant starts, Instant ends) {
        /** The same as one that the person might have entered. */
        public AbsenceRow absence() {
            return new AbsenceRow(eightbells.core.rota.Absence.Kind.AWAY, "UTC", local(starts), local(ends), null);
        }

        private static LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
    }

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public PersonEntity person;

    public String name;
    public String url;

    @Enumerated(EnumType.STRING)
    public Rule rule;

    /** What the title of an event says that is out of office, separated by commas. */
    public String words;

    /** When it was last asked for, whatever came of it; null: never. */
    public Instant askedAt;

    /** When it last answered with a calendar; null: never. */
    public Instant readAt;

    /** By which the other side knows what it sent last; null: it did not say. */
    public String etag;

    public String lastModified;

    /** A mark of all that decided, beside the file, which times were taken; null: it never was read. */
    public String readAs;

    /** What is wrong, in a sentence; null: nothing. */
    public String fault;

    /** Since when it fails without a break; null: it does not. */
    public Instant failsSince;

    public int failures;

    /** Whether the person has been told of the failure. */
    public boolean told;

    @ElementCollection
    @CollectionTable(name = "imported_absence", joinColumns = @JoinColumn(name = "calendar_id"))
    public Set<Busy> busy = new HashSet<>();

    /** All of its address that may be shown. */
    public String host() {
        return URI.create(url).getHost();
    }

    /** As the audit names it: without its address, which is a secret, and its name. */
    public String about() {
        return "calendar " + id + " of " + person.handle;
    }

    /** Which of its events count, in words. */
    public String counting() {
        return Values.name(rule) + (rule == Rule.OUT_OF_OFFICE ? ": " + words : "");
    }
}

package eightbells.calendar.incoming;

import eightbells.person.ImportedCalendar;
import eightbells.person.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The calendars that people bring. */
@ApplicationScoped
class ImportedCalendars implements PanacheRepository<ImportedCalendar> {
    /** How many one person may bring. */
    static final int MOST = 10;

    List<ImportedCalendar> of(String handle) {
        return list("person.handle = ?1 order by id", handle);
    }

    Optional<ImportedCalendar> of(String handle, long id) {
        return find("person.handle = ?1 and id = ?2", handle, id).firstResultOptional();
    }

    boolean full(Person person) {
        return count("person", person) >= MOST;
    }
}

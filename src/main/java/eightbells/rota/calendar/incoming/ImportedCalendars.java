package eightbells.rota.calendar.incoming;

import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.PersonEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The calendars that people bring. */
@ApplicationScoped
public class ImportedCalendars implements PanacheRepository<ImportedCalendar> {
    /** How many one person may bring. */
    public static final int MOST = 10;

    public List<ImportedCalendar> of(String handle) {
        return list("person.handle = ?1 order by id", handle);
    }

    public Optional<ImportedCalendar> of(String handle, long id) {
        return find("person.handle = ?1 and id = ?2", handle, id).firstResultOptional();
    }

    boolean full(PersonEntity person) {
        return count("person", person) >= MOST;
    }
}

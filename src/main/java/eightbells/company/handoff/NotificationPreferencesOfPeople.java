package eightbells.company.handoff;

import eightbells.people.person.PersonEntity;
import eightbells.platform.database.BatchedQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people want to be told. */
@ApplicationScoped
public class NotificationPreferencesOfPeople implements PanacheRepository<NotificationPreferences> {
    public NotificationPreferences of(PersonEntity person) {
        return findByIdOptional(person.id).orElseGet(NotificationPreferences::new);
    }

    /** The wishes that {@code person} may change, made where there are none. */
    public NotificationPreferences toChange(PersonEntity person) {
        return findByIdOptional(person.id).orElseGet(() -> {
            NotificationPreferences wishes = new NotificationPreferences();
            wishes.personId = person.id;
            persist(wishes);
            return wishes;
        });
    }

    /** These people's reminders, by their handles; whoever has none is not in it. */
    Map<String, List<ShiftReminder>> reminders(Collection<String> handles) {
        return BatchedQuery.query(handles, some -> getEntityManager()
                        .createQuery(
                                "select p.handle, r from NotificationPreferences w join Person p on p.id = w.personId join w.reminders r"
                                        + " where p.active and p.handle in ?1",
                                Object[].class)
                        .setParameter(1, some)
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> (ShiftReminder) row[1], Collectors.toList())));
    }
}

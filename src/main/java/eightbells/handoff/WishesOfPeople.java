package eightbells.handoff;

import eightbells.database.Slices;
import eightbells.person.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people want to be told. */
@ApplicationScoped
class WishesOfPeople implements PanacheRepository<Wishes> {
    Wishes of(Person person) {
        return findByIdOptional(person.id).orElseGet(Wishes::new);
    }

    /** The wishes that {@code person} may change, made where there are none. */
    Wishes toChange(Person person) {
        return findByIdOptional(person.id).orElseGet(() -> {
            Wishes wishes = new Wishes();
            wishes.personId = person.id;
            persist(wishes);
            return wishes;
        });
    }

    /** These people's reminders, by their handles; whoever has none is not in it. */
    Map<String, List<Reminder>> reminders(Collection<String> handles) {
        return Slices.query(handles, some -> getEntityManager()
                        .createQuery(
                                "select p.handle, r from Wishes w join Person p on p.id = w.personId join w.reminders r"
                                        + " where p.active and p.handle in ?1",
                                Object[].class)
                        .setParameter(1, some)
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Reminder) row[1], Collectors.toList())));
    }
}

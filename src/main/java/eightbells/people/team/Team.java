package eightbells.people.team;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
public class Team {
    @Id
    @GeneratedValue
    public Long id;

    @NaturalId
    public String slug;

    public String name;
    public boolean active = true;

    /** The number of the edit of the rota that changed it last. */
    public long revision;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @OrderColumn(name = "position")
    public List<Membership> members = new ArrayList<>();

    public List<PersonEntity> people() {
        return members.stream().map(Membership::person).filter(p -> p.active).toList();
    }

    public List<PersonEntity> leads() {
        return members.stream()
                .filter(m -> m.role() == Membership.Role.LEAD)
                .map(Membership::person)
                .filter(p -> p.active)
                .toList();
    }
}

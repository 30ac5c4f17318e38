package eightbells.team;

import eightbells.person.Person;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Embeddable
public record Membership(
        @ManyToOne @JoinColumn(name = "person_id") Person person, @Enumerated(EnumType.STRING) Role role) {
    public enum Role {
        LEAD,
        MEMBER
    }
}

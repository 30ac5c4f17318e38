package eightbells.people.team;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Embeddable
public record Membership(
        @ManyToOne @JoinColumn(name = "person_id") PersonEntity person, @Enumerated(EnumType.STRING) Role role) {
    public enum Role {
        LEAD,
        MEMBER
    }
}

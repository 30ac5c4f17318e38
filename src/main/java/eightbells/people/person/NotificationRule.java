package eightbells.people.person;

import eightbells.core.routing.Urgency;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How somebody wants to be paged: so long after the page was due to them, by such a contact. */
@Embeddable
public record NotificationRule(@Enumerated(EnumType.STRING) Urgency urgency, long afterSeconds, String via) {}

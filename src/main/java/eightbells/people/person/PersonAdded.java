package eightbells.people.person;

/** Told within the transaction in which somebody new is made by another way than an edit of the rota. */
public record PersonAdded(String handle) {}

package eightbells.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A program's credential, of which only a hash is kept. */
@Entity
public class ApiToken {
    @Id
    @GeneratedValue
    public Long id;

    public String name;
    public String hash;
    public Instant createdAt;
}

package eightbells.account.token;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** A program's credential, of which only a hash is kept. Its use writes nothing back that was changed meanwhile. */
@Entity
@NullUnmarked
@DynamicUpdate
public class ApiToken {
    /** How exactly it is kept when it was used last. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue
    public Long id;

    public String name;
    public String hash;
    String scopes;
    public Instant createdAt;

    /** The handle of who made it; null: it came with the configuration. */
    public String createdBy;

    /** From when on it opens nothing; null: it has no end. */
    public Instant endsAt;

    public Instant usedAt;

    /** The network address from which it was used last. */
    public String usedFrom;

    public Set<Scope> scopes() {
        return Scope.read(scopes);
    }

    public void scopes(Set<Scope> scopes) {
        this.scopes = Scope.words(scopes);
    }

    /** As records name whoever comes with it. A space is in no handle, so nobody takes it for a person. */
    public String who() {
        return "token " + name;
    }

    /** What it opens and how long, for the record. */
    String opens() {
        return scopes + ", " + (endsAt == null ? "without an end" : "until " + endsAt);
    }

    boolean fromTheConfiguration() {
        return createdBy == null;
    }

    public boolean good(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    void used(Instant now, String from) {
        if (usedAt != null && now.isBefore(usedAt.plus(GRAIN))) return;
        usedAt = now;
        usedFrom = from;
    }
}

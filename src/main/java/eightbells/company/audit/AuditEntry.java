package eightbells.company.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Something that was done. Never changed, never removed. */
@Entity
@Immutable
@NullUnmarked
public class AuditEntry {
    @Id
    @GeneratedValue
    Long id;

    public Instant at;

    /** A person's handle, {@code token NAME}, {@code nobody}, or {@code eightbells}. */
    public String who;

    /** Of the network; empty: nobody asked for it. */
    public String address;

    public String what;
    public String about;

    @Nullable
    public String was;

    @Nullable
    public String became;

    /** The recorded edit of the rota that this was. */
    @Nullable
    public Long editId;

    /** How often a name in it was replaced by a neutral one. */
    int rewrites;

    @PreRemove
    void stays() {
        throw new IllegalStateException("the audit is added to and never changed");
    }
}

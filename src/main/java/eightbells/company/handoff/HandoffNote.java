package eightbells.company.handoff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What somebody leaves to whoever comes next. */
@Entity
@NullUnmarked
public class HandoffNote {
    public static final int LONGEST = 4000;

    @Id
    @GeneratedValue
    Long id;

    Long scheduleId;

    /** An instant of the shift that it is about. */
    Instant about;

    Instant writtenAt;
    String writtenBy;
    String text;
}

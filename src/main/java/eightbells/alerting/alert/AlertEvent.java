package eightbells.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** One line of an alert's history. */
@Entity
@NullUnmarked
public class AlertEvent {
    /** The most characters of a detail: what is longer is cut. */
    static final int DETAIL = 2_000;

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Alert alert;

    public Instant at;
    public String what;
    public String who;

    @Column(length = DETAIL)
    public String detail;
}

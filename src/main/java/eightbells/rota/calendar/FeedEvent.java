package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of what a feed has told: see {@link PublishedEvent}. */
@Entity
@NullUnmarked
public class FeedEvent {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Feed feed;

    public String uid;
    public String team;
    public String schedule;
    public Instant starts;
    public Instant ends;
    public String digest;
    public int sequence;
    public Instant stamp;
    public boolean gone;

    PublishedEvent told() {
        return new PublishedEvent(uid, team, schedule, new Interval(starts, ends), digest, sequence, stamp, gone);
    }

    void tell(PublishedEvent told) {
        uid = told.uid();
        team = told.team();
        schedule = told.schedule();
        starts = told.interval().start();
        ends = told.interval().end();
        digest = told.digest();
        sequence = told.sequence();
        stamp = told.stamp();
        gone = told.gone();
    }
}

package eightbells.alerting.route;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.people.team.Team;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A route as it is kept. Without matchers it takes every alert. */
@Entity
@NullUnmarked
@Table(name = "route")
public class AlertRoute {
    @Id
    @GeneratedValue(generator = "route_seq")
    public Long id;

    public int position;

    @ManyToOne
    public Team team;

    @ManyToOne
    public EscalationPolicy policy;

    @Enumerated(EnumType.STRING)
    public Urgency urgency;

    public long holdSeconds;
    public String playbook;

    @ElementCollection
    @CollectionTable(name = "route_matcher", joinColumns = @JoinColumn(name = "route_id"))
    @OrderColumn(name = "position")
    @Column(name = "matcher")
    public List<String> matchers = new ArrayList<>();

    public Route toCore() {
        return new Route(
                matchers.stream().map(Matcher::parse).toList(),
                new Destination(team.slug, policy.slug, urgency, Duration.ofSeconds(holdSeconds), playbook));
    }
}

package eightbells.alerting.playbook;

import eightbells.people.team.Team;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.NullUnmarked;

/** A text in Markdown; its headings are the sections that a route can point to. */
@Entity
@NullUnmarked
public class Playbook {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Team team;

    public String slug;
    public String title;

    @Column(columnDefinition = "text")
    public String text;
}

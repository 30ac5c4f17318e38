package eightbells.alerting.playbook;

import eightbells.platform.http.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the playbook that an alert names. */
@ApplicationScoped
public class PlaybookLinks {
    private final Playbooks playbooks;
    private final Links links;

    PlaybookLinks(Playbooks playbooks, Links links) {
        this.playbooks = playbooks;
        this.links = links;
    }

    /**
     * @param team whose playbook it is, its slug; null: only an address on the web can be followed
     * @param named {@code slug}, {@code slug#section}, or an address on the web; null: none
     */
    public Optional<PlaybookLink> find(@Nullable String team, @Nullable String named) {
        if (named == null) return Optional.empty();
        return links.playbook(team, named).map(href -> new PlaybookLink(title(team, named), href));
    }

    /** What a route of the team may name: each playbook, followed by each of its sections as {@code slug#section}. */
    @Transactional
    public List<String> names(String team) {
        List<String> names = new ArrayList<>();
        for (Playbook playbook : playbooks.ofTeam(team)) {
            names.add(playbook.slug);
            for (String id : new PlaybookText(playbook.text).sectionIds()) names.add(playbook.slug + "#" + id);
        }
        return List.copyOf(names);
    }

    private String title(@Nullable String team, String named) {
        if (team == null) return named;
        String[] parts = named.split("#", 2);
        return playbooks
                .of(team, parts[0])
                .map(playbook -> parts.length == 1 ? playbook.title : title(playbook, parts[1]))
                .orElse(named);
    }

    private static String title(Playbook playbook, String section) {
        return new PlaybookText(playbook.text)
                .section(section)
                .map(found -> playbook.title + ": " + found.words())
                .orElse(playbook.title);
    }
}

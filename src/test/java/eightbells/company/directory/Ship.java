package eightbells.company.directory;

import eightbells.company.directory.KnownPeople.Crew;
import eightbells.company.directory.KnownPeople.Known;
import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.people.team.Membership.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody here, for tests. */
final class Ship {
    private final List<Known> people = new ArrayList<>();
    private final List<Crew> teams = new ArrayList<>();

    /** @param what of {@code administrator}, {@code disabled}, {@code left} */
    Ship person(String handle, @Nullable String subject, String... what) {
        List<String> is = List.of(what);
        people.add(new Known(
                handle,
                handle,
                handle + "@example.org",
                "Europe/Berlin",
                subject,
                is.contains("disabled"),
                !is.contains("left"),
                is.contains("administrator")));
        return this;
    }

    /** @param members such as {@code "ana lead"} */
    Ship team(String slug, String... members) {
        teams.add(
                new Crew(slug, slug, true, Stream.of(members).map(Ship::member).toList()));
        return this;
    }

    Ship retired(String slug) {
        teams.add(new Crew(slug, slug, false, List.of()));
        return this;
    }

    KnownPeople roster() {
        return new KnownPeople(people, teams);
    }

    private static MemberPart member(String words) {
        String[] parts = words.split(" ");
        return new MemberPart(parts[0], Role.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }
}

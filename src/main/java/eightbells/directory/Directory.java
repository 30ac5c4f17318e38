package eightbells.directory;

import eightbells.auth.session.Sessions;
import eightbells.directory.Roster.Crew;
import eightbells.directory.Roster.Known;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.rota.Changes;
import eightbells.rota.DocumentEditor;
import eightbells.rota.RotaChange;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.MemberPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.Stale;
import eightbells.rota.Touched;
import eightbells.team.Team;
import eightbells.team.Teams;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings people and teams over, as one edit of the rota. */
@ApplicationScoped
class Directory {
    private final RealmReader reader;
    private final People people;
    private final Teams teams;
    private final Sessions sessions;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final DirectoryRuns runs;

    Directory(
            RealmReader reader,
            People people,
            Teams teams,
            Sessions sessions,
            DocumentEditor documents,
            RotaEditor editor,
            DirectoryRuns runs) {
        this.reader = reader;
        this.people = people;
        this.teams = teams;
        this.sessions = sessions;
        this.documents = documents;
        this.editor = editor;
        this.runs = runs;
    }

    /** What was worked out, and what the edit of it does to the rota. */
    record Compared(Plan plan, RotaChange change, boolean done) {}

    /** @throws Unanswered where Keycloak gives no answer that can be used */
    Compared look(Instant now, String who) {
        return compare(plan -> false, now, who);
    }

    /**
     * Does it, and writes down what became of it.
     *
     * @param stands whether it shall be done, as it is worked out now
     * @throws Unanswered as above
     */
    Compared bringOver(Predicate<Plan> stands, Instant now, String who) {
        try {
            Compared compared = compare(stands, now, who);
            if (compared.done) runs.well(compared.change.changes().size(), compared.plan.problems(), who, now);
            return compared;
        } catch (Unanswered unanswered) {
            runs.failed(unanswered.words(), who, now);
            throw unanswered;
        }
    }

    private Compared compare(Predicate<Plan> stands, Instant now, String who) {
        Errand errand = new Errand(reader.read());
        Touched touched = QuarkusTransaction.requiringNew().call(errand::begin);
        Consumer<Changes> work = documents.making(errand::document, now, who).andThen(errand::besides);
        RotaChange change = stands.test(errand.worked())
                ? editor.edit(touched, work, c -> stands.test(errand.worked()), now, who)
                : editor.preview(touched, work, now);
        return new Compared(errand.worked(), change, stands.test(errand.worked()));
    }

    /** One comparison, within the edit that does it. */
    private final class Errand {
        private final Realm realm;
        private @Nullable Plan plan;
        private @Nullable Touched touched;

        Errand(Realm realm) {
            this.realm = realm;
        }

        Plan worked() {
            if (plan == null) throw new IllegalStateException("nothing is worked out yet");
            return plan;
        }

        Touched begin() {
            touched = touched();
            return touched;
        }

        /** What it would change as things are now. */
        private Touched touched() {
            Plan now = Comparison.of(realm, roster());
            plan = now;
            Set<String> handles = new HashSet<>(now.links().keySet());
            handles.addAll(now.disabled());
            handles.addAll(now.enabled());
            now.people().forEach(person -> handles.add(person.handle()));
            return new Touched(
                    now.teams().stream().map(team -> team.slug()).collect(Collectors.toSet()), handles, false);
        }

        /** @throws Stale where it touches more by now */
        RotaDocument document() {
            if (touched == null || !touched.covers(touched())) throw new Stale();
            return worked().document();
        }

        /** Who they are in Keycloak and whether it shuts them out stands in no document. */
        void besides(Changes changes) {
            worked().links().forEach((handle, subject) -> {
                people.named(handle).subject = subject;
                changes.add("person " + handle + ": account in Keycloak");
            });
            worked().disabled().forEach(handle -> {
                Person person = people.named(handle);
                person.disabled = true;
                sessions.endAll(person);
                changes.add("person " + handle + ": disabled in Keycloak");
            });
            worked().enabled().forEach(handle -> {
                people.named(handle).disabled = false;
                changes.add("person " + handle + ": no longer disabled in Keycloak");
            });
        }
    }

    private Roster roster() {
        return new Roster(
                people.everybody().stream().map(Directory::known).toList(),
                teams.listAll().stream().map(Directory::crew).toList());
    }

    private static Known known(Person person) {
        return new Known(
                person.handle,
                person.name,
                person.email,
                person.zone,
                person.subject,
                person.disabled,
                person.active,
                person.administrator);
    }

    private static Crew crew(Team team) {
        return new Crew(
                team.slug,
                team.name,
                team.active,
                team.members.stream()
                        .filter(member -> member.person().active)
                        .map(member -> new MemberPart(member.person().handle, member.role()))
                        .toList());
    }
}

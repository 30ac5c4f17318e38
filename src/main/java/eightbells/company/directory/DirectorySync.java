package eightbells.company.directory;

import eightbells.account.session.Sessions;
import eightbells.company.directory.KnownPeople.Crew;
import eightbells.company.directory.KnownPeople.Known;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaEditor;
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
public class DirectorySync {
    private final RealmReader reader;
    private final People people;
    private final Teams teams;
    private final Sessions sessions;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final DirectoryRuns runs;

    DirectorySync(
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
    public record Compared(SyncPlan plan, RotaChange change, boolean done) {}

    /** @throws KeycloakUnavailable where Keycloak gives no answer that can be used */
    public Compared look(Instant now, String who) {
        return compare(plan -> false, now, who);
    }

    /**
     * Does it, and writes down what became of it.
     *
     * @param stands whether it shall be done, as it is worked out now
     * @throws KeycloakUnavailable as above
     */
    Compared bringOver(Predicate<SyncPlan> stands, Instant now, String who) {
        try {
            Compared compared = compare(stands, now, who);
            if (compared.done) runs.well(compared.change.changes().size(), compared.plan.problems(), who, now);
            return compared;
        } catch (KeycloakUnavailable unanswered) {
            runs.failed(unanswered.words(), who, now);
            throw unanswered;
        }
    }

    private Compared compare(Predicate<SyncPlan> stands, Instant now, String who) {
        Errand errand = new Errand(reader.read());
        EditScope touched = QuarkusTransaction.requiringNew().call(errand::begin);
        Consumer<ChangeLog> work = documents.making(errand::document, now, who).andThen(errand::besides);
        RotaChange change = stands.test(errand.worked())
                ? editor.edit(touched, work, c -> stands.test(errand.worked()), now, who)
                : editor.preview(touched, work, now);
        return new Compared(errand.worked(), change, stands.test(errand.worked()));
    }

    /** One comparison, within the edit that does it. */
    private final class Errand {
        private final KeycloakRealm realm;
        private @Nullable SyncPlan plan;
        private @Nullable EditScope touched;

        Errand(KeycloakRealm realm) {
            this.realm = realm;
        }

        SyncPlan worked() {
            if (plan == null) throw new IllegalStateException("nothing is worked out yet");
            return plan;
        }

        EditScope begin() {
            touched = touched();
            return touched;
        }

        /** What it would change as things are now. */
        private EditScope touched() {
            SyncPlan now = DirectoryComparison.of(realm, roster());
            plan = now;
            Set<String> handles = new HashSet<>(now.links().keySet());
            handles.addAll(now.disabled());
            handles.addAll(now.enabled());
            now.people().forEach(person -> handles.add(person.handle()));
            return new EditScope(
                    now.teams().stream().map(team -> team.slug()).collect(Collectors.toSet()), handles, false);
        }

        /** @throws EditConflict where it touches more by now */
        RotaDocument document() {
            if (touched == null || !touched.covers(touched())) throw new EditConflict();
            return worked().document();
        }

        /** Who they are in Keycloak and whether it shuts them out stands in no document. */
        void besides(ChangeLog changes) {
            worked().links().forEach((handle, subject) -> {
                people.named(handle).subject = subject;
                changes.add("person " + handle + ": account in Keycloak");
            });
            worked().disabled().forEach(handle -> {
                PersonEntity person = people.named(handle);
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

    private KnownPeople roster() {
        return new KnownPeople(
                people.everybody().stream().map(DirectorySync::known).toList(),
                teams.listAll().stream().map(DirectorySync::crew).toList());
    }

    private static Known known(PersonEntity person) {
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

package eightbells.company.document;

import eightbells.alerting.route.EscalationPolicy;
import eightbells.alerting.route.Policies;
import eightbells.core.routing.Route;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.database.DeferredFlush;
import eightbells.platform.error.Fault;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes documents so: each is checked against what it names, and becomes one edit that touches what it speaks of. */
@ApplicationScoped
public class DocumentEditor {
    private final EntityManager entities;
    private final RotaEditor editor;
    private final DocumentEdit edit;
    private final People people;
    private final Teams teams;
    private final Schedules schedules;
    private final Policies policies;

    DocumentEditor(
            EntityManager entities,
            RotaEditor editor,
            DocumentEdit edit,
            People people,
            Teams teams,
            Schedules schedules,
            Policies policies) {
        this.entities = entities;
        this.editor = editor;
        this.edit = edit;
        this.people = people;
        this.teams = teams;
        this.schedules = schedules;
        this.policies = policies;
    }

    /**
     * Applies a program's document, or says what it would do.
     *
     * @param prune whether to retire the people and teams that it lacks
     * @throws Refused where it names what is not there, or changes how somebody signs in; nothing is changed then
     */
    public RotaChange apply(RotaDocument document, boolean prune, boolean dryRun, Instant now, String who) {
        EditScope touched = prune ? document.scope().with(everything()) : document.scope();
        Consumer<ChangeLog> work = changes -> made(document, prune, true, now, who, changes);
        return dryRun ? editor.preview(touched, work, now) : editor.edit(touched, work, now, who);
    }

    /**
     * The work of an edit that makes a document so, which somebody made in the browser.
     *
     * @param document asked within the edit; it may refuse, or throw {@link EditConflict}
     */
    public Consumer<ChangeLog> making(Supplier<RotaDocument> document, Instant now, String who) {
        return changes -> made(document.get(), false, false, now, who, changes);
    }

    private void made(
            RotaDocument document, boolean prune, boolean byProgram, Instant now, String who, ChangeLog changes) {
        DeferredFlush.during(entities, () -> {
            check(document, prune, byProgram);
            edit.apply(document, prune, now.truncatedTo(ChronoUnit.SECONDS), who, changes);
        });
    }

    /**
     * Makes the list of routes another, within an edit that touches the routes.
     *
     * @throws Refused where one leads to a team or a policy that is not there
     */
    public void routes(List<Route> wanted, ChangeLog changes) {
        check(RotaDocument.ofRoutes(wanted), false, false);
        edit.routes(wanted, changes);
    }

    private EditScope everything() {
        Set<String> slugs = new HashSet<>();
        Set<String> handles = new HashSet<>();
        teams.active().forEach(team -> slugs.add(team.slug));
        people.everybody().forEach(person -> handles.add(person.handle));
        return new EditScope(slugs, handles, true);
    }

    /** Those named, and whoever has an address that one of them takes up. */
    private List<PersonEntity> people(RotaDocument document, DocumentMentions named) {
        Set<PersonEntity> found =
                new LinkedHashSet<>(BatchedQuery.query(named.people, some -> people.list("handle in ?1", some)));
        found.addAll(BatchedQuery.query(
                IdentityChecks.takenUp(document, found), some -> people.list("lower(email) in ?1", some)));
        return List.copyOf(found);
    }

    private void check(RotaDocument document, boolean prune, boolean byProgram) {
        DocumentMentions named = new DocumentMentions(document);
        List<PersonEntity> persons = prune ? people.listAll() : people(document, named);
        List<Team> those =
                prune ? teams.listAll() : BatchedQuery.query(named.teams, some -> teams.list("slug in ?1", some));
        List<Schedule> theirs = BatchedQuery.query(those, some -> schedules.list("team in ?1", some));
        List<EscalationPolicy> paging = BatchedQuery.query(those, some -> policies.list("team in ?1", some));
        List<Fault> faults = new ArrayList<>(new IdentityChecks(document, prune, byProgram, persons).faults());
        faults.addAll(new ReferenceChecks(document, prune, persons, those, theirs, paging).faults());
        if (!faults.isEmpty()) throw new Refused(faults);
    }
}

package eightbells.site.routing;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.PolicyPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.RotaExport;
import eightbells.core.escalation.Policy;
import eightbells.people.authority.Authority;
import eightbells.platform.error.Fault;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows the form of a team's policy, what it would do, and saves it. */
@RequestScoped
class PolicyForms {
    private static final Pattern STEP = Pattern.compile(".*\\.steps\\[(\\d+)].*");

    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final EscalationPreviews pursuits;
    private final Authority authority;
    private final Frames frames;

    PolicyForms(
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            Rotas rotas,
            EscalationPreviews pursuits,
            Authority authority,
            Frames frames) {
        this.export = export;
        this.documents = documents;
        this.editor = editor;
        this.rotas = rotas;
        this.pursuits = pursuits;
        this.authority = authority;
        this.frames = frames;
    }

    /** @param policy null: a new one */
    PolicyFormPage shown(String team, @Nullable String policy, Instant now) {
        Authority.require(authority.leads(team));
        TeamPart of = team(export, team, now);
        PolicyDraft draft = policy == null
                ? PolicyDraft.fresh(
                        of.policies().isEmpty(),
                        of.schedules().isEmpty() ? null : of.schedules().get(0).slug(),
                        team)
                : PolicyDraft.of(policy, part(of, policy).policy());
        return page(team, policy, draft, FormErrors.NONE, base(of, policy), false, now);
    }

    /** The form as it was posted, with what it would do; whatever is wrong is said only where that was asked for. */
    PolicyFormPage previewed(String team, @Nullable String policy, Form form, Instant now) {
        Authority.require(authority.leads(team));
        PolicyDraft draft = PolicyDraft.read(form);
        if (form.text("act").equals("show")) draft.policy(form, team);
        return page(team, policy, draft, form.errors(), form.text("base"), false, now);
    }

    /** @return the page where it could not be saved; empty: it is saved */
    Optional<PolicyFormPage> save(String team, @Nullable String policy, Form form, Instant now) {
        Authority.require(authority.leads(team));
        PolicyDraft draft = PolicyDraft.read(form);
        String slug = policy == null ? form.required("slug", Values::slug) : policy;
        Policy wanted = draft.policy(form, team);
        String base = form.text("base");
        if (wanted == null || slug == null) {
            return Optional.of(page(team, policy, draft, form.errors(), base, false, now));
        }
        try {
            editor.edit(
                    EditScope.team(team).andRoutes(),
                    documents.making(
                            () -> edit(team, policy, base, new PolicyPart(slug, wanted), now), now, authority.who()),
                    now,
                    authority.who());
            return Optional.empty();
        } catch (EditConflict stale) {
            String renewed = base(team(export, team, now), policy);
            return Optional.of(page(team, policy, draft, form.errors(), renewed, true, now));
        } catch (Refused refused) {
            refused.faults().forEach(fault -> FormAnswers.tell(form, field(fault), fault.message()));
            return Optional.of(page(team, policy, draft, form.errors(), base, false, now));
        }
    }

    private RotaDocument edit(String team, @Nullable String policy, String base, PolicyPart wanted, Instant now) {
        Optional<PolicyPart> there = team(export, team, now).policy(wanted.slug());
        if (policy == null && there.isPresent()) {
            throw Refused.because("slug", "The team has a policy of this name already.");
        }
        if (policy != null) Fingerprint.check(base, there.orElse(null));
        return RotaDocument.of(TeamPart.naming(team).with(wanted));
    }

    private PolicyFormPage page(
            String team,
            @Nullable String policy,
            PolicyDraft draft,
            FormErrors errors,
            String base,
            boolean conflict,
            Instant now) {
        TeamPart of = team(export, team, now);
        Policy whole = draft.policy(new Form(new MultivaluedHashMap<>()), team);
        EscalationPreview pursuit =
                whole == null ? null : pursuits.of(team, whole, now, TargetNames.of(rotas.current()));
        String action =
                policy == null ? "/teams/" + team + "/new-policy" : "/teams/" + team + "/policies/" + policy + "/edit";
        return new PolicyFormPage(
                frames.of(Section.ROUTING, now),
                team,
                of.name(),
                action,
                policy == null,
                policy == null ? draft : draft.named(policy),
                errors,
                TargetChoices.of(rotas.current(), of),
                base,
                conflict,
                pursuit);
    }

    static TeamPart team(RotaExport export, String team, Instant now) {
        return export.team(team, now).orElseThrow(() -> new NotFound("team " + team));
    }

    static PolicyPart part(TeamPart team, String policy) {
        return team.policy(policy).orElseThrow(() -> new NotFound("policy " + policy + " of the team " + team.slug()));
    }

    private static String base(TeamPart team, @Nullable String policy) {
        return policy == null ? "" : Fingerprint.of(part(team, policy));
    }

    private static String field(Fault fault) {
        Matcher step = STEP.matcher(fault.path());
        if (step.matches()) return "target-" + step.group(1);
        return fault.path().equals("slug") ? "slug" : "steps";
    }
}

package eightbells.company.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.people.person.NotificationRule;
import eightbells.platform.form.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A rota document as it stands on the wire; what {@link RotaReader} reads back to the same document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RotaWriter(List<PersonJson> people, List<TeamJson> teams, List<RouteJson> routes) {

    record Span(String from, String until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StayJson(String zone, String from, String until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AbsenceJson(String kind, String zone, String from, String until, String reason) {}

    record ContactJson(String kind, String address, boolean verified) {}

    record RuleJson(String after, String via) {}

    record NotifyJson(List<RuleJson> high, List<RuleJson> low) {}

    record PersonJson(
            String handle,
            String name,
            String email,
            String zone,
            Span waking,
            List<StayJson> stays,
            List<ContactJson> contacts,
            @JsonProperty("notify") NotifyJson rules,
            List<AbsenceJson> absences) {}

    record MemberJson(String person, String role) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RotationJson(
            String name,
            String zone,
            String start,
            String until,
            String every,
            List<List<String>> slots,
            List<Span> hours,
            String standIn,
            boolean countIdleTurns,
            int offset) {}

    record LayerJson(List<RotationJson> rotations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverrideJson(String kind, String person, String instead, String from, String until) {}

    record PendingJson(String from, List<LayerJson> layers) {}

    /** @param pending null: nothing waits */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleJson(
            String slug,
            String duty,
            String zone,
            List<LayerJson> layers,
            List<PendingJson> pending,
            List<OverrideJson> overrides) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetJson(String schedule, String person, String team) {}

    record StepJson(List<TargetJson> targets, String escalateAfter) {}

    record PolicyJson(String slug, int repeat, List<StepJson> steps) {}

    record TeamJson(
            String slug,
            String name,
            List<MemberJson> members,
            List<ScheduleJson> schedules,
            List<PolicyJson> policies,
            @JsonAnyGetter Map<String, Object> sections) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RouteJson(List<String> match, String team, String policy, String urgency, String hold, String playbook) {}

    static RotaWriter of(RotaDocument document, TeamSections sections) {
        return new RotaWriter(
                document.people().stream().map(RotaWriter::person).toList(),
                document.teams().stream().map(team -> team(team, sections)).toList(),
                document.routes().stream().map(RotaWriter::route).toList());
    }

    private static PersonJson person(RotaDocument.PersonPart p) {
        return new PersonJson(
                p.handle(),
                p.name(),
                p.email(),
                p.zone().getId(),
                new Span(p.waking().from().toString(), p.waking().until().toString()),
                p.stays().stream()
                        .map(s -> new StayJson(
                                s.zone(), s.firstDay().toString(), s.untilDay().toString()))
                        .toList(),
                p.contacts().stream()
                        .map(c -> new ContactJson(c.kind(), c.address(), c.verified()))
                        .toList(),
                new NotifyJson(rules(p.rules(), Urgency.HIGH), rules(p.rules(), Urgency.LOW)),
                p.absences().stream()
                        .map(a -> new AbsenceJson(
                                Values.name(a.kind()),
                                a.zone(),
                                a.starts().toString(),
                                a.ends().toString(),
                                a.reason()))
                        .toList());
    }

    private static List<RuleJson> rules(List<NotificationRule> rules, Urgency urgency) {
        return rules.stream()
                .filter(rule -> rule.urgency() == urgency)
                .map(rule ->
                        new RuleJson(Duration.ofSeconds(rule.afterSeconds()).toString(), rule.via()))
                .toList();
    }

    private static TeamJson team(RotaDocument.TeamPart t, TeamSections sections) {
        return new TeamJson(
                t.slug(),
                t.name(),
                t.members().stream()
                        .map(m -> new MemberJson(m.person(), Values.name(m.role())))
                        .toList(),
                t.schedules().stream().map(RotaWriter::schedule).toList(),
                t.policies().stream().map(RotaWriter::policy).toList(),
                sections.written(t.sections()));
    }

    private static ScheduleJson schedule(RotaDocument.SchedulePart s) {
        return new ScheduleJson(
                s.slug(),
                Values.name(s.duty()),
                s.zone().getId(),
                s.layers().stream().map(RotaWriter::layer).toList(),
                pending(s),
                s.overrides().stream().map(RotaWriter::override).toList());
    }

    private static List<PendingJson> pending(RotaDocument.SchedulePart s) {
        if (s.takeover() == null || s.takeover().pending() == null) return null;
        return s.takeover().pending().stream()
                .map(version -> new PendingJson(
                        version.from().toString(),
                        version.layers().stream().map(RotaWriter::layer).toList()))
                .toList();
    }

    private static LayerJson layer(Layer layer) {
        return new LayerJson(
                layer.rotations().stream().map(RotaWriter::rotation).toList());
    }

    private static RotationJson rotation(Rotation r) {
        return new RotationJson(
                r.name(),
                r.zone().getId(),
                r.start().toString(),
                r.until() == null ? null : r.until().toString(),
                r.every().toString(),
                r.slots().stream().map(Slot::people).toList(),
                r.hours().stream()
                        .map(h -> new Span(h.from().toString(), h.until().toString()))
                        .toList(),
                Values.name(r.standIn()),
                r.countIdleTurns(),
                r.tenure().turned());
    }

    static OverrideJson override(Override o) {
        return new OverrideJson(
                Values.name(o.kind()),
                o.person(),
                o.instead(),
                o.interval().start().toString(),
                o.interval().end().toString());
    }

    private static PolicyJson policy(RotaDocument.PolicyPart p) {
        List<StepJson> steps = p.policy().steps().stream()
                .map(step -> new StepJson(
                        step.targets().stream().map(RotaWriter::target).toList(),
                        step.escalateAfter().toString()))
                .toList();
        return new PolicyJson(p.slug(), p.policy().repeat(), steps);
    }

    public static TargetJson target(Target target) {
        if (target instanceof ScheduleTarget s) return new TargetJson(s.schedule(), null, null);
        if (target instanceof PersonTarget p) return new TargetJson(null, p.person(), null);
        return new TargetJson(null, null, ((TeamTarget) target).team());
    }

    private static RouteJson route(Route route) {
        return new RouteJson(
                route.match().stream().map(Matcher::toString).toList(),
                route.destination().team(),
                route.destination().policy(),
                Values.name(route.destination().urgency()),
                route.destination().hold().toString(),
                route.destination().playbook());
    }
}

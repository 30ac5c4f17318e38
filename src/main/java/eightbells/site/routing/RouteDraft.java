package eightbells.site.routing;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A route while it is being typed: text, so that nothing is lost.
 *
 * @param notation more matchers, in Alertmanager's notation: what was pasted, and what no row can hold
 * @param to {@code team/policy}
 * @param urgency {@code high} or {@code low}
 */
record RouteDraft(List<Row> rows, String notation, String to, String urgency, String hold, String playbook) {
    private static final int MOST_MATCHERS = 50;
    private static final int LONGEST_PLAYBOOK = 200;

    /** @param operator as a matcher writes it: {@code =}, {@code !=}, {@code =~}, {@code !~} */
    record Row(String label, String operator, String value) {
        static final Row EMPTY = new Row("", "=", "");

        boolean empty() {
            return label.isEmpty() && value.isEmpty();
        }
    }

    RouteDraft {
        rows = List.copyOf(rows);
    }

    /** @param to where it leads unless something else is chosen */
    static RouteDraft fresh(String to) {
        return new RouteDraft(List.of(Row.EMPTY), "", to, "high", "0", "");
    }

    static RouteDraft of(Route route) {
        Destination to = route.destination();
        List<Row> rows = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Matcher matcher : route.match()) {
            if (fits(matcher))
                rows.add(new Row(matcher.name(), matcher.operator().toString(), matcher.value()));
            else rest.add(matcher.toString());
        }
        rows.add(Row.EMPTY);
        return new RouteDraft(
                rows,
                String.join("\n", rest),
                to.team() + "/" + to.policy(),
                to.urgency().toString(),
                DurationText.text(to.hold()),
                to.playbook() == null ? "" : to.playbook());
    }

    /** Whether an input of one line gives it back as it was. */
    private static boolean fits(Matcher matcher) {
        return Stream.of(matcher.name(), matcher.value())
                .allMatch(text -> text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl));
    }

    static RouteDraft read(Form form) {
        List<String> labels = form.all("label");
        List<String> operators = form.all("operator");
        List<String> values = form.all("value");
        int most = Math.min(labels.size(), Math.min(operators.size(), values.size()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) rows.add(new Row(labels.get(i), operators.get(i), values.get(i)));
        if (form.text("act").equals("add") || rows.isEmpty()) rows.add(Row.EMPTY);
        return new RouteDraft(
                rows,
                form.text("notation"),
                form.text("to"),
                form.text("urgency"),
                form.text("hold"),
                form.text("playbook"));
    }

    /**
     * The route; null where something is wrong, which stands beside its field then.
     *
     * @param last whether it is the one that takes the rest, and so has no matchers
     */
    @Nullable
    Route route(Form form, boolean last) {
        List<Matcher> match = last ? List.of() : matchers(form);
        if (!last && match.isEmpty() && !form.errors().any()) {
            form.problem(
                    "matchers",
                    "Say which alerts: without any condition it would take all of them, and only the last route does that.");
        }
        if (match.size() > MOST_MATCHERS)
            form.problem("matchers", "These are more than " + MOST_MATCHERS + " conditions.");
        Optional<String[]> leads = Optional.of(to.split("/", -1)).filter(parts -> parts.length == 2);
        if (leads.isEmpty()) form.problem("to", "Choose where it leads.");
        Urgency how = form.guarded("urgency", () -> Values.named(Urgency.class, urgency));
        Duration wait = form.guarded("hold", () -> hold(hold));
        form.guarded("playbook", () -> Values.within(LONGEST_PLAYBOOK, playbook));
        if (form.errors().any() || leads.isEmpty() || how == null || wait == null) return null;
        String[] parts = leads.get();
        return form.guarded(
                "to",
                () -> new Route(
                        match, new Destination(parts[0], parts[1], how, wait, playbook.isEmpty() ? null : playbook)));
    }

    private List<Matcher> matchers(Form form) {
        List<Matcher> match = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.empty()) continue;
            String field = "match-" + i;
            if (row.label.isEmpty()) form.problem(field, "Name the label that this is about.");
            Matcher matcher = form.guarded(
                    field, () -> MatcherText.within(new Matcher(row.label, operator(row.operator), row.value)));
            if (matcher != null) match.add(matcher);
        }
        List<Matcher> pasted = form.guarded("notation", () -> MatcherText.read(notation));
        if (pasted != null) match.addAll(pasted);
        return match.stream().distinct().toList();
    }

    private static Matcher.Operator operator(String sign) {
        return Stream.of(Matcher.Operator.values())
                .filter(operator -> operator.toString().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is to be one of the list"));
    }

    private static Duration hold(String text) {
        Duration hold = text.isEmpty() ? Duration.ZERO : DurationText.read(text);
        if (hold.compareTo(Destination.LONGEST_HOLD) <= 0) return hold;
        throw new IllegalArgumentException("is to be at most 7 d");
    }
}

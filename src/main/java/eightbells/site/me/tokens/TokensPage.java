package eightbells.site.me.tokens;

import eightbells.account.token.ApiToken;
import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens by which programs come in. Their secrets are shown to nobody. */
@CheckedTemplate(basePath = "site/me/tokens")
record TokensPage(Frame frame, List<Line> tokens) implements TemplateInstance {

    /**
     * @param opens what it opens, in words
     * @param by who made it; null: it comes with the configuration
     * @param configured whether the configuration has it: then it would be back after each start
     * @param ends null: never
     * @param used null: never
     */
    record Line(
            long id,
            String name,
            List<String> opens,
            @Nullable PersonBadge by,
            boolean configured,
            Instant made,
            @Nullable Instant ends,
            State state,
            @Nullable Instant used,
            @Nullable String usedFrom) {

        static Line of(ApiToken token, @Nullable PersonBadge by, boolean configured, Instant now) {
            return new Line(
                    token.id,
                    token.name,
                    token.scopes().stream().map(scope -> scope.opens).toList(),
                    by,
                    configured,
                    token.createdAt,
                    token.endsAt,
                    State.of(token, now),
                    token.usedAt,
                    token.usedFrom);
        }

        public String path() {
            return "/admin/tokens/" + id;
        }
    }

    enum State {
        GOOD,
        SOON,
        OVER;

        /** What ends within this is marked, so that whoever depends on it hears in time. */
        private static final Duration NEAR = Duration.ofDays(7);

        private static State of(ApiToken token, Instant now) {
            if (!token.good(now)) return OVER;
            return token.good(now.plus(NEAR)) ? GOOD : SOON;
        }

        public boolean over() {
            return this == OVER;
        }

        public boolean soon() {
            return this == SOON;
        }
    }
}

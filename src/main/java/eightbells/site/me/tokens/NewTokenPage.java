package eightbells.site.me.tokens;

import eightbells.account.token.Scope;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Stream;

/** Makes a token. */
@CheckedTemplate(basePath = "site/me/tokens")
record NewTokenPage(Frame frame, String name, List<Choice> scopes, String ends, String date, FormErrors errors)
        implements TemplateInstance {

    record Choice(String word, String opens, boolean ticked) {}

    static NewTokenPage blank(Frame frame) {
        return new NewTokenPage(frame, "", choices(List.of()), "quarter", "", FormErrors.NONE);
    }

    /** What was typed stays. */
    static NewTokenPage again(Frame frame, Form form) {
        return new NewTokenPage(
                frame,
                form.text("name"),
                choices(form.all("scope")),
                form.text("ends"),
                form.text("date"),
                form.errors());
    }

    private static List<Choice> choices(List<String> ticked) {
        return Stream.of(Scope.values())
                .map(scope -> new Choice(scope.word(), scope.opens, ticked.contains(scope.word())))
                .toList();
    }
}

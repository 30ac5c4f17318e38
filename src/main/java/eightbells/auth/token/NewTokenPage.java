package eightbells.auth.token;

import eightbells.web.Form;
import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Stream;

/** Makes a token. */
@CheckedTemplate(basePath = "auth/token")
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

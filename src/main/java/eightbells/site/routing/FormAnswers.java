package eightbells.site.routing;

import eightbells.platform.form.Form;
import eightbells.site.frame.Flash;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a posted form is answered with. */
final class FormAnswers {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private FormAnswers() {}

    /** On to another page, which says what was done. */
    static Response to(String path, Flash flash) {
        return Response.seeOther(URI.create(path)).cookie(flash.cookie()).build();
    }

    static Response again(PolicyFormPage page) {
        return again(page, page.conflict());
    }

    static Response again(RouteFormPage page) {
        return again(page, page.conflict());
    }

    /** Puts a refusal of the rota beside a field, as a sentence. */
    static void tell(Form form, String field, @Nullable String refusal) {
        form.guarded(field, () -> {
            throw new IllegalArgumentException(refusal);
        });
    }

    /** The form again, with what was typed: somebody else saved it meanwhile, or something in it is wrong. */
    private static Response again(Object page, boolean conflict) {
        return Response.status(conflict ? CONFLICT : UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}

package eightbells.site.error;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * A page instead of the one that was asked for.
 *
 * @param id what to look for in the log; null where there is nothing to look for
 */
@CheckedTemplate(basePath = "site/error")
public record ErrorPage(Frame frame, int status, String heading, String sentence, @Nullable String id)
        implements TemplateInstance {

    /** @param reason one or two sentences; null: what the status usually means */
    public static ErrorPage of(Frame frame, int status, @Nullable String reason, @Nullable String id) {
        return new ErrorPage(frame, status, heading(status), reason == null ? sentence(status) : reason, id);
    }

    private static String heading(int status) {
        return switch (status) {
            case 401 -> "Please sign in";
            case 403 -> "That is not yours to see or change";
            case 404 -> "There is nothing here";
            case 422 -> "That could not be done";
            case 503 -> "That took too long";
            default -> status < 500 ? "That request could not be read" : "Something broke on our side";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "This page needs you to be signed in.";
            case 403 -> "Your role does not allow it. A lead of the team, or an administrator, can.";
            case 404 -> "The address is wrong, or what it named has been removed.";
            case 422 -> "What you asked for contradicts what is there. Nothing was changed.";
            default ->
                status < 500
                        ? "Go back, and try it again from the page you came from."
                        : "Nothing you did caused this. Paging goes on by itself; only this page failed.";
        };
    }
}

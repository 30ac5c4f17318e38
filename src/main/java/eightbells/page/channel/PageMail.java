package eightbells.page.channel;

import eightbells.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that goes by mail.
 *
 * @param because why this person was paged
 * @param playbook the address of what to do, absolute
 * @param acknowledge the address to acknowledge at, absolute
 */
@CheckedTemplate(basePath = "page")
record PageMail(
        Times times,
        String title,
        String severity,
        String team,
        Instant openedAt,
        String because,
        @Nullable String playbookTitle,
        @Nullable String playbook,
        String acknowledge)
        implements TemplateInstance {

    static PageMail of(Message message) {
        Message.About about = message.about();
        return new PageMail(
                new Times(about.openedAt(), message.zone()),
                about.title(),
                about.severity(),
                about.team(),
                about.openedAt(),
                message.because(),
                message.playbook(),
                message.playbook(),
                message.acknowledge());
    }

    String subject() {
        return "[" + severity + "] " + title.replaceAll("\\s+", " ");
    }

    String text() {
        return as(Variant.TEXT_PLAIN);
    }

    String html() {
        return as(Variant.TEXT_HTML);
    }

    private String as(String type) {
        return setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
                .render();
    }
}

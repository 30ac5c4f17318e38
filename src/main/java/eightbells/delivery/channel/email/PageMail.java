package eightbells.delivery.channel.email;

import eightbells.delivery.channel.Message;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that goes by mail.
 *
 * @param because why this person was paged
 * @param playbook what to do, its address absolute
 * @param acknowledge the address to acknowledge at, absolute
 * @param whole the address of all that is known about the alert, absolute
 */
@CheckedTemplate(basePath = "delivery/channel/email")
record PageMail(
        Times times,
        String title,
        String severity,
        @Nullable String team,
        Instant openedAt,
        String because,
        Message.@Nullable Playbook playbook,
        String acknowledge,
        String whole,
        Map<String, String> labels)
        implements TemplateInstance {
    /** Of the title in it; the mail itself has all of it. */
    private static final int LONGEST_SUBJECT = 200;

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
                message.acknowledge(),
                message.alertLink(),
                about.labels());
    }

    String subject() {
        return "[" + severity + "] " + Values.excerpt(LONGEST_SUBJECT, title.replaceAll("\\s+", " "));
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

package eightbells.delivery.channel.email;

import eightbells.delivery.channel.Letter;
import eightbells.platform.time.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.stream.Stream;

/** A letter as mail. */
@CheckedTemplate(basePath = "delivery/channel/email")
record LetterMail(Times times, String subject, List<Paragraph> paragraphs, String link) implements TemplateInstance {
    record Paragraph(List<String> lines) {}

    static LetterMail of(Letter letter) {
        List<Paragraph> paragraphs = letter.text()
                .strip()
                .transform(text -> Stream.of(text.split("\\R\\R+")))
                .map(paragraph -> new Paragraph(paragraph.lines().toList()))
                .toList();
        return new LetterMail(new Times(letter.at(), letter.zone()), letter.subject(), paragraphs, letter.link());
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

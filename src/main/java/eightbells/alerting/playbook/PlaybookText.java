package eightbells.alerting.playbook;

import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * A playbook's Markdown. HTML in it is shown as it was written, and an address that no browser should follow leads
 * nowhere. A heading's id is its words, {@code queue-depth} for {@code Queue depth}, so that it can be linked to.
 */
public final class PlaybookText {
    /** A part of the text that a link can lead to. */
    record Section(String id, String words) {}

    private static final int SMALLEST_HEADING = 6;
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(List.of("https", "http", "mailto"));
    private static final Parser PARSER = Parser.builder().build();

    private final Node document;
    private final Map<Node, Section> sections = new LinkedHashMap<>();

    public PlaybookText(String markdown) {
        document = PARSER.parse(markdown);
        IdGenerator ids = IdGenerator.builder().defaultId("section").build();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = words(heading);
                sections.put(heading, new Section(ids.generateId(words.toLowerCase(Locale.ROOT)), words));
                // The page has a heading of its own, above the text's.
                heading.setLevel(Math.min(SMALLEST_HEADING, heading.getLevel() + 1));
            }
        });
    }

    /** Safe to stand in a page as it is. */
    public RawString html() {
        return new RawString(HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(ADDRESSES)
                .attributeProviderFactory(context -> identified())
                .build()
                .render(document));
    }

    Optional<Section> section(String id) {
        return sections.values().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** In the order of the text. */
    List<String> sectionIds() {
        return sections.values().stream().map(Section::id).toList();
    }

    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }

    private AttributeProvider identified() {
        return (node, tag, attributes) -> {
            Section section = sections.get(node);
            if (section != null) attributes.put("id", section.id());
        };
    }
}

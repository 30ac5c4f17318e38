package eightbells;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as a browser without JavaScript holds it: what stands in its fields, until somebody types something else. */
public final class FilledForm {
    private record Field(String name, String value) {}

    private final Document page;
    private final String action;
    private final List<Field> fields = new ArrayList<>();

    private FilledForm(Document page, FormElement form) {
        this.page = page;
        action = form.attr("action");
        form.formData().forEach(data -> fields.add(new Field(data.key(), data.value())));
    }

    /** @param selector of the form, such as {@code #plan} */
    public static FilledForm of(Response page, String selector) {
        Document document = Jsoup.parse(page.asString());
        Element form = document.selectFirst(selector);
        if (form == null)
            throw new AssertionError(
                    "no form " + selector + " on\n" + document.body().text());
        return new FilledForm(document, (FormElement) form);
    }

    /** Types over whatever stands in the fields of this name; several values fill several fields. */
    public FilledForm type(String name, String... values) {
        int at = fields.stream().map(Field::name).toList().indexOf(name);
        fields.removeIf(field -> field.name.equals(name));
        int place = at < 0 ? fields.size() : at;
        for (String value : values) fields.add(place++, new Field(name, value));
        return this;
    }

    public FilledForm untick(String name) {
        fields.removeIf(field -> field.name.equals(name));
        return this;
    }

    public List<String> values(String name) {
        return fields.stream()
                .filter(f -> f.name.equals(name))
                .map(Field::value)
                .toList();
    }

    public String value(String name) {
        return values(name).get(0);
    }

    /** What stands on the page around it. */
    public Document page() {
        return page;
    }

    /** The message beside a field. */
    public String problem(String field) {
        return part(field + "-problem");
    }

    /** The words of the part of the page with this id; none where it is not there. */
    public String part(String id) {
        Element part = page.getElementById(id);
        return part == null ? "" : part.text();
    }

    /** Presses the button {@code do=value}. */
    public Response press(Visitor visitor, String value) {
        type("do", value);
        List<String> pairs = new ArrayList<>();
        for (Field field : fields) {
            if (field.name.equals("csrf-token")) continue;
            pairs.add(field.name);
            pairs.add(field.value);
        }
        return visitor.post(action, pairs.toArray(String[]::new));
    }
}

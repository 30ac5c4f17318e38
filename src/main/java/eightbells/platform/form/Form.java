package eightbells.platform.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a browser posted. A field that cannot be read becomes a message that stands beside it; the text that was typed
 * stays.
 */
public final class Form {
    private final MultivaluedMap<String, String> posted;
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Form(MultivaluedMap<String, String> posted) {
        this.posted = posted;
    }

    /** What stands in the field, without the space around it; nothing where it was not posted. */
    public String text(String field) {
        return clean(posted.getFirst(field));
    }

    /** The same with the space around it: a password is what was typed. */
    public String asTyped(String field) {
        String text = posted.getFirst(field);
        return text == null ? "" : text;
    }

    /** Every value of fields of the same name, in the order of the page. */
    public List<String> all(String field) {
        return posted.getOrDefault(field, List.of()).stream().map(Form::clean).toList();
    }

    /** Everything that was posted, as it was. */
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(posted);
    }

    /** Whether a box is ticked, or a button of that name was pressed. */
    public boolean has(String field) {
        return posted.containsKey(field);
    }

    /** The field read as something else; null, without a message, where it is empty. */
    public <T> @Nullable T read(String field, Function<String, T> parse) {
        return read(field, text(field), parse);
    }

    /** The same for a text that was taken from the form before. */
    public <T> @Nullable T read(String field, String text, Function<String, T> parse) {
        return text.isEmpty() ? null : guarded(field, () -> parse.apply(text));
    }

    /** The field read as something else; null, with a message, where it is empty or cannot be read. */
    public <T> @Nullable T required(String field, Function<String, T> parse) {
        return required(field, text(field), parse);
    }

    /** The same for a text that was taken from the form before. */
    public <T> @Nullable T required(String field, String text, Function<String, T> parse) {
        if (text.isEmpty()) problem(field, "This is needed.");
        return read(field, text, parse);
    }

    /** What a factory that checks itself makes of the fields; its refusal becomes the message of one of them. */
    public <T> @Nullable T guarded(String field, java.util.function.Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            problem(field, sentence(String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** Puts a message beside a field, unless one stands there already. */
    public void problem(String field, @Nullable String message) {
        problems.putIfAbsent(field, message);
    }

    public FormErrors errors() {
        return new FormErrors(problems);
    }

    /** The values' refusals are written to follow a field's name: "is to be a time of day like 09:00". */
    private static String sentence(String refusal) {
        String start = refusal.startsWith("is ") ? "This " + refusal : capital(refusal);
        return start.endsWith(".") ? start : start + ".";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }
}

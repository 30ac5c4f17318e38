package eightbells.platform.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field. */
public record FormErrors(Map<String, String> byField) {
    public static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        byField = Map.copyOf(byField);
    }

    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /** The message of a field of a row: {@code slot-3}. */
    public @Nullable String at(String field, int row) {
        return at(field + "-" + row);
    }

    public boolean any() {
        return !byField.isEmpty();
    }
}

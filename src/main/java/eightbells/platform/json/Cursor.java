package eightbells.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import eightbells.platform.error.Faults;
import eightbells.platform.form.InputLimits;
import eightbells.platform.http.Deadline;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a parsed document, which knows its path and collects what is wrong instead of stopping at it. Whoever
 * reads an object asks for each key it knows and then says {@link #done}; what was not asked for is a fault.
 */
public final class Cursor {
    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();
    private boolean noObject;

    private Cursor(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    public static Cursor at(@Nullable JsonNode root) {
        return new Cursor(root == null ? MissingNode.getInstance() : root, "", new Faults());
    }

    public Cursor field(String name) {
        asked.add(name);
        if (there()) isObject();
        return new Cursor(node.path(name), below(name), faults);
    }

    /** Whether it was written, and is not null. */
    public boolean there() {
        return !node.isMissingNode() && !node.isNull();
    }

    public void fault(String message) {
        faults.add(path, message);
    }

    /** Null where it is not there. Numbers and booleans count as the text that they were written as. */
    public @Nullable String text() {
        if (!there()) return null;
        if (node.isValueNode()) return clean(node.asText());
        fault("is to be a text");
        return null;
    }

    public @Nullable String required() {
        String text = text();
        if (text == null && !node.isContainerNode()) fault("is missing");
        if (text != null && text.isBlank()) fault("is empty");
        return text;
    }

    /** The text as something else; null, with a fault, where it is not one. */
    public <T> @Nullable T as(Function<String, T> parse, String what) {
        return parsed(text(), parse, what);
    }

    public <T> @Nullable T requiredAs(Function<String, T> parse, String what) {
        return parsed(required(), parse, what);
    }

    public <T> T as(Function<String, T> parse, String what, T otherwise) {
        T value = as(parse, what);
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse, String what) {
        if (text == null) return null;
        return guarded(() -> parse.apply(text), what.isEmpty() ? "" : "is to be " + what + ", not " + shortened(text));
    }

    /** Runs a factory that checks itself, and turns its refusal into a fault here. */
    public <T> @Nullable T guarded(java.util.function.Supplier<T> make, String otherwise) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            fault(otherwise.isEmpty() ? String.valueOf(e.getMessage()) : otherwise);
            return null;
        }
    }

    public Boolean flag(boolean otherwise) {
        if (!there()) return otherwise;
        if (node.isBoolean()) return node.booleanValue();
        fault("is to be true or false");
        return otherwise;
    }

    public int number(int otherwise, int least, int most) {
        if (!there()) return otherwise;
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        fault("is to be a whole number from " + least + " to " + most);
        return otherwise;
    }

    /**
     * Null where it is not there; else what could be read of the items.
     *
     * @param most how many there may be; none of more is read
     */
    public <T> @Nullable List<T> list(int most, Function<Cursor, T> read) {
        if (!there()) return null;
        if (!node.isArray()) {
            fault("is to be a list");
            return null;
        }
        if (node.size() > most) {
            fault(InputLimits.tooMany(node.size(), most));
            return null;
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Deadline.check();
            T item = read.apply(new Cursor(node.get(i), path + "[" + i + "]", faults));
            if (item != null) items.add(item);
        }
        return items;
    }

    public <T> List<T> listOrEmpty(int most, Function<Cursor, T> read) {
        List<T> items = list(most, read);
        return items == null ? List.of() : items;
    }

    /** As {@link #list}, where each item has a name of its own. */
    public <T> @Nullable List<T> distinct(int most, Function<Cursor, T> read, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        return list(most, item -> {
            T value = read.apply(item);
            String called = value == null ? null : name.apply(value);
            if (called != null && !names.add(called)) item.fault(called + " is there twice");
            return value;
        });
    }

    /** Says that all keys were asked for. */
    public void done() {
        if (!there()) fault("is missing");
        if (!there() || !isObject()) return;
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) faults.add(below(name), "is an unknown key");
        }
    }

    public boolean faultless() {
        return faults.none();
    }

    public void refuseFaults() {
        faults.refuse();
    }

    /** Says once where it is none. */
    private boolean isObject() {
        if (!node.isObject() && !noObject) fault("is to be an object");
        noObject = !node.isObject();
        return node.isObject();
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String clean(String text) {
        return text.replace("\u0000", "");
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}

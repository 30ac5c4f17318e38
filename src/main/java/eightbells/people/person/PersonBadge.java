package eightbells.people.person;

/** How a person appears, the same everywhere: a name, initials, and one of twelve colours that the handle decides. */
public record PersonBadge(String handle, String name) {
    private static final int HUES = 12;

    /** The style class that colours this person, {@code hue-0} to {@code hue-11}. */
    public String hue() {
        int h = handle.chars().reduce(0x811c9dc5, (hash, c) -> (hash ^ c) * 0x01000193);
        return "hue-" + Math.floorMod(h ^ (h >>> 15), HUES);
    }

    /** The first letters of the first and the last word of the name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String last = words.length > 1 ? letter(words[words.length - 1]) : "";
        return letter(words[0]) + last;
    }

    public String firstName() {
        return name.strip().split("\\s+", 2)[0];
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? "?"
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}

package eightbells.company.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a team, section by section; a section that is not in it was not mentioned.
 *
 * @param byName in the order of their names, so that equal ones read alike
 */
public record SectionParts(SortedMap<String, Object> byName) {
    public static final SectionParts NONE = new SectionParts(new TreeMap<>());

    public SectionParts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public static <P> SectionParts of(TeamSection<P> section, P part) {
        return new SectionParts(new TreeMap<>(Map.of(section.name(), part)));
    }

    /** @return null: not mentioned */
    @SuppressWarnings("unchecked")
    public <P> @Nullable P get(TeamSection<P> section) {
        return (P) byName.get(section.name());
    }
}

package eightbells.platform.error;

import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with an input: the first hundred faults, each once, and of the others how many they are. */
public final class Faults {
    /** Faults repeat what was written; a path or a sentence is never longer than this. */
    private static final int LONGEST = 300;

    private final Set<Fault> listed = new LinkedHashSet<>();
    private long more;

    public void add(String path, String message) {
        if (listed.size() == InputLimits.FAULTS) {
            more++;
        } else {
            listed.add(new Fault(shortened(path), shortened(message)));
        }
    }

    public void addAll(List<Fault> faults) {
        for (Fault fault : faults) add(fault.path(), fault.message());
    }

    public boolean none() {
        return listed.isEmpty();
    }

    /** @throws Refused where there are any */
    public void refuse() {
        if (!listed.isEmpty()) throw new Refused(List.copyOf(listed), more);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : Values.excerpt(LONGEST, text);
    }
}

package eightbells.platform.error;

import eightbells.platform.form.InputLimits;
import java.util.List;
import java.util.stream.Collectors;

/** The request cannot be done, for reasons that its sender can mend. Nothing was changed. */
public class Refused extends RuntimeException {
    private final transient List<Fault> faults;
    private final long more;

    /** Of very many faults, the first are listed and the others counted. */
    public Refused(List<Fault> faults) {
        this(
                faults.subList(0, Math.min(faults.size(), InputLimits.FAULTS)),
                Math.max(0, faults.size() - InputLimits.FAULTS));
    }

    /** @param more how many faults there are beside those listed */
    Refused(List<Fault> faults, long more) {
        super(faults.size() == 1 && more == 0 ? faults.get(0).message() : faults.size() + more + " faults");
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    public static Refused because(String path, String message) {
        return new Refused(List.of(new Fault(path, message)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are beside those listed. */
    public long more() {
        return more;
    }

    /** All of them in a sentence: {@code a is missing; b is missing; and 329,900 more}. */
    public String words() {
        String listed = faults.stream()
                .map(fault -> fault.path().isEmpty() ? fault.message() : fault.path() + " " + fault.message())
                .collect(Collectors.joining("; "));
        return more == 0 ? listed : listed + "; and " + InputLimits.words(more) + " more";
    }
}

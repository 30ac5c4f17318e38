package eightbells.web;

import java.util.List;

/** The request cannot be done, for reasons that its sender can mend. Nothing was changed. */
public class Refused extends RuntimeException {
    private final transient List<Fault> faults;

    public Refused(List<Fault> faults) {
        super(faults.size() == 1 ? faults.get(0).message() : faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public static Refused because(String path, String message) {
        return new Refused(List.of(new Fault(path, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}

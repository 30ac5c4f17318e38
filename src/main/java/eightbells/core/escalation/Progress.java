package eightbells.core.escalation;

/** A place in a policy, both from 0: the step to take next, in which pass. It may lie beyond the last. */
public record Progress(int pass, int step) {
    public static final Progress START = new Progress(0, 0);

    public Progress {
        if (pass < 0 || step < 0) throw new IllegalArgumentException("no such progress: " + pass + "/" + step);
    }
}

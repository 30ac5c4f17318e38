package eightbells.alerting.source;

import java.util.List;

/**
 * Why a request was not taken.
 *
 * @param status 400: it makes no signals; 404: its key is no source's; 413: it is too large; 500 and 503: our fault, and
 *     worth sending again
 * @param faults at least one, such as {@code title: is required}
 * @param unparseable whether there was nothing in it to be wrong
 */
public record Refusal(int status, List<RefusedPayload.Fault> faults, boolean unparseable) {
    public Refusal {
        faults = List.copyOf(faults);
    }

    static Refusal of(int status, String why) {
        return new Refusal(status, List.of(new RefusedPayload.Fault("", why)), false);
    }

    static Refusal of(RefusedPayload refused) {
        return new Refusal(400, refused.faults(), refused.unparseable());
    }

    /** All that is wrong, in one line. */
    public String detail() {
        return RefusedPayload.words(faults);
    }
}

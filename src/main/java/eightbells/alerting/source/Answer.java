package eightbells.alerting.source;

import eightbells.platform.error.Fault;
import eightbells.platform.error.Problem;
import java.util.List;

/** @param body written as JSON */
public record Answer(int status, String contentType, Object body) {
    public static Answer json(int status, Object body) {
        return new Answer(status, "application/json", body);
    }

    /** In the form of RFC 9457, for protocols that have none of their own. */
    public static Answer problem(Refusal refusal) {
        List<Fault> faults = refusal.faults().stream()
                .filter(fault -> refusal.status() == 400)
                .map(fault -> new Fault(fault.path(), fault.message()))
                .toList();
        return new Answer(
                refusal.status(),
                "application/problem+json",
                Problem.plain(refusal.status(), refusal.detail(), faults.isEmpty() ? null : faults));
    }
}

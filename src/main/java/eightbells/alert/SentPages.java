package eightbells.alert;

import eightbells.alert.AlertPage.Sent;
import java.util.List;

/** The pages that went out for an alert, as its page shows them. */
public interface SentPages {
    List<Sent> of(Alert alert);
}

package eightbells.core.escalation;

import java.util.List;

/** What an escalation does now. */
public sealed interface Decision permits Notify, Exhausted {
    /** The steps that were passed over because they reached nobody, in order. */
    List<Progress> gaps();
}

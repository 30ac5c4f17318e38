package eightbells.account.signin;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * @param secret of the new session
     * @param name whose it is
     */
    record SignedIn(String secret, String name) implements SignInOutcome {}

    /**
     * The password was right, and a code of the second factor is awaited.
     *
     * @param ticket by which whoever enters it is known
     */
    record CodeWanted(String ticket) implements SignInOutcome {}

    record Wrong() implements SignInOutcome {}

    /** Nothing was looked at, and will not be for so long. */
    record TooMany(Duration after) implements SignInOutcome {}

    /** It has to begin anew: it took too long, or too many codes were wrong. */
    record FromTheStart() implements SignInOutcome {}
}

package eightbells.account.signin;

/** What everybody in the demo signs in with. Outside the demo, no password is known beforehand. */
public final class DemoPassword {
    public static final String PASSWORD = "eight bells";

    private DemoPassword() {}
}

package eightbells.account.signin;

import eightbells.account.credential.Accounts;
import eightbells.platform.http.Links;
import eightbells.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret of the one-time set-up link: made anew at each start, good until somebody can sign in. */
@ApplicationScoped
public class SetUpLink {
    private final Links links;
    private final Accounts accounts;
    private final String secret = Secrets.fresh();

    SetUpLink(Links links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    String address() {
        return links.absolute("/set-up/" + secret);
    }

    public boolean good(String given) {
        byte[] mine = secret.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(mine, given.getBytes(StandardCharsets.UTF_8)) && accounts.nobodyCanSignIn();
    }
}

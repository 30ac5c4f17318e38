package eightbells.delivery.account;

import eightbells.account.access.PasswordLinks;
import eightbells.account.credential.PasswordSignIn;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Outcome;
import eightbells.delivery.outbox.Retries;
import eightbells.people.person.Contact;
import eightbells.platform.http.Links;
import eightbells.platform.timer.DueTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Mails password links: outside any transaction, again, with another secret, where one did not get out. */
@ApplicationScoped
public class PasswordLinkSender implements DueTask {
    private final PasswordLinks links;
    private final PasswordSignIn passwords;
    private final Channels channels;
    private final Links addresses;

    PasswordLinkSender(PasswordLinks links, PasswordSignIn passwords, Channels channels, Links addresses) {
        this.links = links;
        this.passwords = passwords;
        this.channels = channels;
        this.addresses = addresses;
    }

    /** Whether a link would get out: without a mail server, a letter would be written to the log. */
    public boolean delivers() {
        return channels.delivers(Contact.EMAIL);
    }

    /** Whether links can be mailed, and lead to anything. */
    public boolean sendsLinks() {
        return passwords.open() && delivers();
    }

    @Override
    public String name() {
        return PasswordLinks.TASK;
    }

    /** The letter is written where its person can still be read; nothing keeps it. */
    private record Written(PasswordLinks.Fresh link, Letter letter) {}

    @Override
    public Optional<Instant> due(long id, Instant now) {
        Optional<Written> written = QuarkusTransaction.requiringNew().call(() -> write(id, now));
        return written.flatMap(letter -> {
            Outcome outcome = delivers()
                    ? channels.send(Contact.EMAIL, letter.letter)
                    : new Outcome.Failed("no mail server is named");
            return QuarkusTransaction.requiringNew().call(() -> record(letter.link, outcome, now));
        });
    }

    private Optional<Written> write(long id, Instant now) {
        return links.write(id, now).map(link -> {
            String address = addresses.absolute("/sign-in/password/" + link.secret());
            return new Written(link, PasswordLinkText.of(link, now, address));
        });
    }

    /** @return when it is tried again; nothing where it is out, or given up */
    private Optional<Instant> record(PasswordLinks.Fresh link, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent) {
            links.sent(link, now);
            return Optional.empty();
        }
        Optional<Instant> again = outcome instanceof Outcome.Retry
                ? Retries.after(link.attempts()).map(now::plus)
                : Optional.empty();
        if (again.isEmpty()) links.giveUp(link, outcome.detail());
        return again;
    }
}

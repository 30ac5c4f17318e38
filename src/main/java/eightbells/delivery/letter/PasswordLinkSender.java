package eightbells.delivery.letter;

import eightbells.account.access.PasswordLinks;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Outcome;
import eightbells.people.person.Contact;
import eightbells.platform.timer.DueTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Mails password links: outside any transaction, again, with another secret, where one did not get out. */
@ApplicationScoped
public class PasswordLinkSender implements DueTask {
    public static final String TASK = "password-link";

    private final PasswordLinks links;
    private final Channels channels;

    PasswordLinkSender(PasswordLinks links, Channels channels) {
        this.links = links;
        this.channels = channels;
    }

    /** Whether a link would get out: without a mail server, a letter would be written to the log. */
    public boolean delivers() {
        return channels.delivers(Contact.Kind.EMAIL);
    }

    @Override
    public String name() {
        return TASK;
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        Optional<Letter> letter = QuarkusTransaction.requiringNew().call(() -> links.write(id, now));
        return letter.flatMap(written -> {
            Outcome outcome = delivers()
                    ? channels.send(Contact.Kind.EMAIL, written)
                    : new Outcome.Failed("no mail server is named");
            return QuarkusTransaction.requiringNew().call(() -> links.record(id, outcome, now));
        });
    }
}

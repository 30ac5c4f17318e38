package eightbells.account;

import eightbells.page.channel.Channels;
import eightbells.page.channel.Letter;
import eightbells.page.channel.Outcome;
import eightbells.person.Contact;
import eightbells.timer.DueTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Mails password links: outside any transaction, again, with another secret, where one did not get out. */
@ApplicationScoped
class PasswordLinkSender implements DueTask {
    static final String TASK = "password-link";

    private final PasswordLinks links;
    private final Channels channels;

    PasswordLinkSender(PasswordLinks links, Channels channels) {
        this.links = links;
        this.channels = channels;
    }

    /** Whether a link would get out: without a mail server, a letter would be written to the log. */
    boolean delivers() {
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

package eightbells.page.channel;

import eightbells.person.Contact;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages by mail. Until a mail server is named, the page is written to the log, so that nothing is silently unsent. */
@ApplicationScoped
class EmailChannel implements Channel {
    /** A server that takes a connection and then says nothing must not hold the page, or its thread, for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReactiveMailer mailer;
    /**
     * Where mails are written from, always the same: on other threads the mail client now and then misses the server's
     * greeting, and waits for it for ever.
     */
    private final Context sending;

    private final Optional<String> server;

    EmailChannel(
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "eightbells.mail-server") Optional<String> server) {
        this.mailer = mailer;
        sending = vertx.getOrCreateContext();
        this.server = server;
    }

    @Override
    public Contact.Kind kind() {
        return Contact.Kind.EMAIL;
    }

    @Override
    public boolean delivers() {
        return server.isPresent();
    }

    @Override
    public Outcome send(Message message) {
        PageMail mail = PageMail.of(message);
        return send(
                "Page",
                message.page(),
                Mail.withText(message.address(), mail.subject(), mail.text())
                        .setHtml(mail.html())
                        .addHeader("X-Priority", "1"));
    }

    @Override
    public Outcome send(Letter letter) {
        LetterMail mail = LetterMail.of(letter);
        return send(
                "Notice",
                letter.id(),
                Mail.withText(letter.address(), mail.oneLine(), mail.text()).setHtml(mail.html()));
    }

    private Outcome send(String what, long id, Mail mail) {
        if (server.isEmpty()) {
            Log.warnf("No mail server is named. %s for %s:%n%s", what, mail.getTo(), mail.getText());
            return new Outcome.Sent("written to the log: no mail server is named");
        }
        try {
            mailer.send(mail.addHeader("X-Eightbells-" + what, String.valueOf(id))
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .runSubscriptionOn(write -> sending.runOnContext(nothing -> write.run()))
                    .await()
                    .atMost(PATIENCE);
            return new Outcome.Sent("accepted by " + server.get());
        } catch (RuntimeException e) {
            Log.warnf(e, "%s %d was not accepted as a mail", what, id);
            return new Outcome.Retry("mail server " + server.get() + ": " + reason(e));
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        // Servers repeat the address in their refusals, and histories are read by everybody.
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().replaceAll("\\S+@[^\\s>]+", "…");
    }
}

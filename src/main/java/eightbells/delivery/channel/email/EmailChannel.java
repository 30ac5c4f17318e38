package eightbells.delivery.channel.email;

import eightbells.delivery.channel.Channel;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Message;
import eightbells.delivery.channel.Outcome;
import eightbells.people.person.Contact;
import eightbells.platform.form.Values;
import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages by mail. Until a mail server is named, the page is written to the log, so that nothing is silently unsent. */
@ApplicationScoped
class EmailChannel implements Channel {
    /** A server that takes a connection and then says nothing must not hold the page, or its thread, for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** {@code Eightbells <eightbells@example.org>}. */
    private static final Pattern NAMED = Pattern.compile("([^<]*[^< ]) *<([^<>]+)>");

    private final MailClient client;
    /**
     * Where mails are written from, always the same: on other threads the mail client now and then misses the server's
     * greeting, and waits for it for ever.
     */
    private final Context sending;

    private final Optional<String> server;
    private final Optional<String> from;
    private final Optional<String> bounces;

    EmailChannel(
            MailClient client,
            Vertx vertx,
            @ConfigProperty(name = "eightbells.mail-server") Optional<String> server,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            @ConfigProperty(name = "quarkus.mailer.bounce-address") Optional<String> bounces) {
        this.client = client;
        sending = vertx.getOrCreateContext();
        this.server = server;
        this.from = from;
        this.bounces = bounces;
    }

    @Override
    public String id() {
        return Contact.EMAIL;
    }

    @Override
    public void check(String address) {
        Values.email(address);
    }

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public boolean delivers() {
        return server.isPresent();
    }

    @Override
    public Outcome send(Message message) {
        PageMail page = PageMail.of(message);
        MailMessage mail = mail(message.address(), page.subject(), page.text(), page.html());
        return send("Page", message.page(), mail.addHeader("X-Priority", "1"));
    }

    @Override
    public Outcome send(Letter letter) {
        LetterMail mail = LetterMail.of(letter);
        return send("Notice", letter.id(), mail(letter.address(), letter.subject(), mail.text(), mail.html()));
    }

    private MailMessage mail(String address, String subject, String text, String html) {
        MailMessage mail = new MailMessage()
                .setTo(address)
                .setSubject(HeaderText.of(subject))
                .setText(text)
                .setHtml(html);
        from.ifPresent(sender -> {
            mail.setFrom(sender);
            Matcher named = NAMED.matcher(sender);
            if (named.matches()) mail.addHeader("From", HeaderText.of(named.group(1)) + " <" + named.group(2) + ">");
        });
        bounces.ifPresent(mail::setBounceAddress);
        return mail;
    }

    private Outcome send(String what, long id, MailMessage mail) {
        if (server.isEmpty()) {
            Log.warnf("No mail server is named. %s for %s:%n%s", what, mail.getTo(), mail.getText());
            return new Outcome.Sent("written to the log: no mail server is named");
        }
        try {
            mail.addHeader("X-Eightbells-" + what, String.valueOf(id)).addHeader("Auto-Submitted", "auto-generated");
            client.sendMail(mail)
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

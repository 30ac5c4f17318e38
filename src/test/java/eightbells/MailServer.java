package eightbells;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server that takes mail for everybody, over SMTP on a free port, and keeps it in memory. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    /** The one that the application under test sends to. */
    private static MailServer current;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public Map<String, String> start() {
        server.start();
        // One mailbox for all: two mails at once to somebody new would both make theirs, and one would be refused.
        GreenMailUser everybody = server.setUser("everybody@example.org", "everybody");
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> everybody);
        current = this;
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port()),
                "eightbells.mail-server", "127.0.0.1",
                "quarkus.log.category.\"com.icegreen\".level", "WARN");
    }

    @Override
    public void stop() {
        server.stop();
    }

    static MailServer current() {
        return current;
    }

    /** Throws away what has come: each look at a mailbox reads all of it. */
    void forget() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** What has come for this address, in the order in which it came. */
    List<Received> receivedBy(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .map(MailServer::read)
                .toList();
    }

    /** The same, each as it came over the wire: headers, an empty line, the body. */
    List<String> rawFor(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    /** Everything that has come. */
    List<Received> received() {
        return Stream.of(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    /**
     * A mail.
     *
     * @param text its plain text
     * @param page the page that it is; empty: none
     * @param notice the number of the notice that it is: those written later have greater ones, though what is written
     *     at once may come in any order; 0: none
     */
    public record Received(String subject, String text, String html, String page, long notice) {
        /** The first address in the text that starts like this. */
        public String link(String start) {
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> word.contains(start))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no address with " + start + " in:\n" + text));
        }
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return new Received(
                    mail.getSubject(),
                    part(parts, "text/plain"),
                    part(parts, "text/html"),
                    header(mail, "X-Eightbells-Page", ""),
                    Long.parseLong(header(mail, "X-Eightbells-Notice", "0")));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(MimeMessage mail, String name, String otherwise) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? otherwise : values[0];
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n");
            }
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                String found = part(inner, type);
                if (!found.isEmpty()) return found;
            }
        }
        return "";
    }
}

package eightbells.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The style sheet's address. It changes with the content, so that browsers may keep what they have. */
public final class Stylesheet {
    private static final int ENOUGH = 10;
    private static final String HREF = "/eightbells.css?v=" + hash("/META-INF/resources/eightbells.css");

    private Stylesheet() {}

    /** {@code stylesheet:href} in templates. */
    @TemplateExtension(namespace = "stylesheet")
    public static String href() {
        return HREF;
    }

    private static String hash(String resource) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package eightbells.site.frame;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The addresses of what pages load. Each changes with its content, so that browsers may keep what they have. */
@TemplateExtension(namespace = "asset")
public final class Assets {
    private static final int ENOUGH = 10;
    private static final String STYLE = versioned("/eightbells.css");
    private static final String SCRIPT = versioned("/eightbells.js");
    private static final String HTMX = there("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    private static final String SORTABLE = there("/webjars/sortablejs/1.15.6/Sortable.min.js");

    private Assets() {}

    public static String style() {
        return STYLE;
    }

    public static String script() {
        return SCRIPT;
    }

    /** Changes parts of a page in place. */
    public static String htmx() {
        return HTMX;
    }

    /** Orders lists by dragging. */
    public static String sortable() {
        return SORTABLE;
    }

    private static String versioned(String path) {
        return path + "?v=" + hash(path);
    }

    /** A library's path has its version in it already. */
    private static String there(String path) {
        hash(path);
        return path;
    }

    private static String hash(String path) {
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

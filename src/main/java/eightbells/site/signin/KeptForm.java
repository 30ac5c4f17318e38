package eightbells.site.signin;

import eightbells.platform.form.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody sent after their session had ended. It goes along in the browser while they sign in, and they send it
 * again themselves: whoever has signed in sees a button, and nothing is done before they press it. Neither passwords
 * nor codes are kept.
 *
 * @param to the page to which it was sent, a path of ours
 */
record KeptForm(URI to, List<Field> fields) {
    private static final String TO = "kept-to";
    private static final String PREFIX = "kept.";
    private static final Set<String> SECRETS = Set.of("old", "code", "csrf-token");

    record Field(String name, String value) {}

    KeptForm {
        fields = List.copyOf(fields);
    }

    /** A form that was refused. */
    static Optional<KeptForm> refused(String to, MultivaluedMap<String, String> posted) {
        return ReturnAddress.ours(to).map(path -> new KeptForm(path, fields(posted, "")));
    }

    /** One that comes along with somebody's password or code. */
    static Optional<KeptForm> carried(MultivaluedMap<String, String> posted) {
        return Optional.ofNullable(posted.getFirst(TO))
                .flatMap(ReturnAddress::ours)
                .map(path -> new KeptForm(path, fields(posted, PREFIX)));
    }

    /** The fields by which it comes along. */
    public List<Field> carrying() {
        List<Field> all = new java.util.ArrayList<>();
        all.add(new Field(TO, to.toString()));
        for (Field field : fields) all.add(new Field(PREFIX + field.name, field.value));
        return all;
    }

    private static List<Field> fields(MultivaluedMap<String, String> posted, String prefix) {
        return new Form(posted)
                .fields().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(prefix))
                        .filter(entry -> !secret(entry.getKey().substring(prefix.length())))
                        .flatMap(entry -> entry.getValue().stream()
                                .map(value -> new Field(entry.getKey().substring(prefix.length()), value)))
                        .toList();
    }

    private static boolean secret(String name) {
        return SECRETS.contains(name) || name.toLowerCase(Locale.ROOT).contains("password");
    }
}

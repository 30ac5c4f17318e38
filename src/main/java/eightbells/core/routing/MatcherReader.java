package eightbells.core.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads matchers, left to right. As in Alertmanager, a backslash before any character but n, " and \ is itself. */
final class MatcherReader {
    private static final String RESERVED = "{}!=~,\"'`";

    private final String text;
    private int at;

    MatcherReader(String text) {
        this.text = text;
    }

    List<Matcher> all() {
        List<Matcher> matchers = new ArrayList<>();
        boolean braces = take("{");
        while (more()) {
            matchers.add(matcher());
            if (!take(",")) break;
        }
        if (braces && !take("}")) throw expected(matchers.isEmpty() ? "a label name or }" : "a comma or }");
        skipSpace();
        if (at < text.length()) throw expected(braces ? "nothing after }" : "a comma or the end");
        return List.copyOf(matchers);
    }

    private boolean more() {
        skipSpace();
        return at < text.length() && text.charAt(at) != '}';
    }

    private Matcher matcher() {
        String name = token("a label name");
        Matcher.Operator operator = operator();
        int start = at;
        String value = token("a value, or \"\" for a label that is missing");
        try {
            return new Matcher(name, operator, value);
        } catch (IllegalArgumentException e) {
            throw fault(start, e.getMessage());
        }
    }

    private Matcher.Operator operator() {
        if (take("=~")) return Matcher.Operator.LIKE;
        if (take("!~")) return Matcher.Operator.NOT_LIKE;
        if (take("!=")) return Matcher.Operator.NOT_EQUAL;
        if (take("=")) return Matcher.Operator.EQUAL;
        throw expected("=, !=, =~ or !~");
    }

    private String token(String what) {
        skipSpace();
        if (text.startsWith("\"", at)) return quoted();
        StringBuilder token = new StringBuilder();
        while (at < text.length() && !reserved(text.charAt(at))) token.append(character());
        if (token.isEmpty()) throw expected(what);
        return token.toString();
    }

    private String quoted() {
        int start = at++;
        StringBuilder token = new StringBuilder();
        while (at < text.length()) {
            if (take('"')) return token.toString();
            token.append(character());
        }
        throw fault(start, "this quote is never closed");
    }

    private String character() {
        char c = text.charAt(at++);
        if (c != '\\') return String.valueOf(c);
        if (take('n')) return "\n";
        if (take('"')) return "\"";
        take('\\');
        return "\\";
    }

    private boolean reserved(char c) {
        return Character.isWhitespace(c) || RESERVED.indexOf(c) >= 0;
    }

    private boolean take(String sign) {
        skipSpace();
        boolean found = text.startsWith(sign, at);
        if (found) at += sign.length();
        return found;
    }

    private boolean take(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        if (found) at++;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException expected(String what) {
        if (at == text.length()) return fault(at, "expected " + what + ", but it ends");
        char found = text.charAt(at);
        String hint = RESERVED.indexOf(found) < 0 ? "" : " (quote with \" what contains it)";
        return fault(at, "expected " + what + ", but found " + found + hint);
    }

    private IllegalArgumentException fault(int position, @Nullable String message) {
        String start = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return new IllegalArgumentException("matcher " + start + ": at character " + (position + 1) + ": " + message);
    }
}

package eightbells.platform.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import eightbells.platform.form.InputLimits;
import eightbells.platform.http.Deadline;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Stops at more than a document may have, before that fills the memory. */
final class CountingParser extends JsonParserDelegate {
    private int tokens;
    private int entries;

    CountingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) return null;
        if ((++tokens & 0xfff) == 0) Deadline.check();
        if (isEntry(token)) entries++;
        if (entries > InputLimits.DOCUMENT_ENTRIES) throw tooMuch(InputLimits.DOCUMENT_ENTRIES, "entries in its lists");
        if (tokens > InputLimits.DOCUMENT_TOKENS) throw tooMuch(InputLimits.DOCUMENT_TOKENS, "keys and values");
        return token;
    }

    private JsonParseException tooMuch(int most, String what) {
        return new JsonParseException(
                this, "it has more than " + InputLimits.words(most) + " " + what + "; send it in parts");
    }

    private boolean isEntry(JsonToken token) {
        boolean opens = token.isStructStart();
        boolean within = opens
                ? getParsingContext().getParent().inArray()
                : getParsingContext().inArray();
        return within && !token.isStructEnd();
    }
}

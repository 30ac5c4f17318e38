package eightbells.platform.http;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.BooleanSupplier;

/**
 * Reads a body before a resource is asked for. Of a form, the library that would read it there takes a thousand fields
 * and no more, which is fewer than a rotation of many people has. Of what does not say its length, it would close the
 * connection while the rest is still being sent, and whoever sends would not hear why.
 */
final class WholeBody {
    private static final String UNREADABLE = "The form cannot be read";
    /** How much of what is too large is read and thrown away, in bytes, so that its sender hears the answer. */
    private static final long THROWN_AWAY = 16 << 20;

    private final RoutingContext context;
    private final long most;
    private final Refusal refusal;
    private final Buffer body = Buffer.buffer();
    private long received;
    private boolean over;

    /** How a request is refused. */
    interface Refusal {
        void refuse(RoutingContext context, int status, String detail);
    }

    /** @param most in bytes */
    WholeBody(RoutingContext context, long most, Refusal refusal) {
        this.context = context;
        this.most = most;
        this.refusal = refusal;
    }

    /** Goes on with the request once all of the form is there, or refuses it. */
    void readForm() {
        context.request().setExpectMultipart(true);
        context.request().exceptionHandler(this::broken);
        read(this::encoded);
    }

    /** As {@link #readForm}, whatever it is. */
    void read() {
        read(() -> true);
    }

    private void read(BooleanSupplier readable) {
        HttpServerRequest request = context.request();
        request.handler(this::part);
        request.endHandler(end -> {
            if (received > most) refuse(413, BodyLimits.words(most));
            else if (!over && !readable.getAsBoolean()) refuse(400, UNREADABLE);
            if (over) return;
            // Some resources read the fields, and some the body.
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.resume();
    }

    private void part(Buffer part) {
        received += part.length();
        if (received <= most) body.appendBuffer(part);
        else if (received > most + THROWN_AWAY) refuse(413, BodyLimits.words(most));
    }

    private void broken(Throwable failure) {
        boolean large = failure instanceof TooManyFormFieldsException || failure instanceof TooLongFormFieldException;
        refuse(large ? 413 : 400, large ? "The form has more fields, or longer ones, than are read" : UNREADABLE);
    }

    /** Whether two digits follow each percent sign, as whoever reads the fields expects. */
    private boolean encoded() {
        for (int i = 0; i < body.length(); i++) {
            if (body.getByte(i) == '%' && !(i + 2 < body.length() && digit(i + 1) && digit(i + 2))) return false;
        }
        return true;
    }

    private boolean digit(int at) {
        return Character.digit(body.getByte(at), 16) >= 0;
    }

    private void refuse(int status, String detail) {
        if (over || context.response().ended()) return;
        over = true;
        refusal.refuse(context, status, detail);
    }
}

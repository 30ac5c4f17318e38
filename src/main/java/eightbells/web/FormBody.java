package eightbells.web;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Reads the form that a browser sends before a resource is asked for. The library that would read it there takes a
 * thousand fields and no more, which is fewer than a rotation of many people has.
 */
final class FormBody {
    private static final String UNREADABLE = "The form cannot be read";

    private final RoutingContext context;
    private final long most;
    private final Refusal refusal;
    private final Buffer body = Buffer.buffer();
    private boolean over;

    /** How a request is refused. */
    interface Refusal {
        void refuse(RoutingContext context, int status, String detail);
    }

    /** @param most in bytes */
    FormBody(RoutingContext context, long most, Refusal refusal) {
        this.context = context;
        this.most = most;
        this.refusal = refusal;
    }

    /** Goes on with the request once all of it is there, or refuses it. */
    void read() {
        HttpServerRequest request = context.request();
        request.setExpectMultipart(true);
        request.exceptionHandler(this::broken);
        request.handler(this::part);
        request.endHandler(end -> {
            if (!over && !encoded()) refuse(400, UNREADABLE);
            if (over) return;
            // Some resources read the fields, and some the body.
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.resume();
    }

    private void part(Buffer part) {
        if (over) return;
        body.appendBuffer(part);
        if (body.length() > most) refuse(413, BodyLimits.words(most));
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

package eightbells.web;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads the form that a browser sends before a resource is asked for. The library that would read it there takes a
 * thousand fields and no more, which is fewer than a rotation of many people has.
 */
final class FormBody {
    private final RoutingContext context;
    private final long most;
    private final Refusal refusal;
    private long size;
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
        request.handler(part -> {
            size += part.length();
            if (size > most) refuse(413, BodyLimits.words(most));
        });
        request.endHandler(end -> {
            if (!over) context.next();
        });
        request.resume();
    }

    private void broken(Throwable failure) {
        boolean large = failure instanceof TooManyFormFieldsException || failure instanceof TooLongFormFieldException;
        refuse(
                large ? 413 : 400,
                large ? "The form has more fields, or longer ones, than are read" : "The form cannot be read");
    }

    private void refuse(int status, String detail) {
        if (over || context.response().ended()) return;
        over = true;
        refusal.refuse(context, status, detail);
    }
}

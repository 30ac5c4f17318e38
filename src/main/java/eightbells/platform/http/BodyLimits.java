package eightbells.platform.http;

import eightbells.platform.form.InputLimits;

/** How large bodies may be, in bytes. What says its length is refused at the door; what does not, while it is read. */
final class BodyLimits {
    /** Of any request, but for the one that brings a rota document. */
    private static final int OTHERS = 4 << 20;

    private static final String ROTA = "/api/v1/rota";

    private BodyLimits() {}

    static int of(String path) {
        return path.equals(ROTA) || path.equals(ROTA + "/") ? InputLimits.DOCUMENT : OTHERS;
    }

    static String words(long most) {
        return "The body is larger than " + most + " bytes";
    }
}

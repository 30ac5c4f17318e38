package eightbells.platform.http;

import eightbells.platform.form.InputLimits;
import jakarta.ws.rs.WebApplicationException;

/** How large bodies may be, in bytes. What says its length is refused at the door; what does not, while it is read. */
public final class BodyLimits {
    /** Of an alert source. */
    public static final int INTAKE = 1 << 20;
    /** Of any other request, but for the one that brings a rota document. */
    private static final int OTHERS = 4 << 20;

    private static final String ROTA = "/api/v1/rota";

    private BodyLimits() {}

    static int of(String path, boolean intake) {
        if (intake) return INTAKE;
        return path.equals(ROTA) || path.equals(ROTA + "/") ? InputLimits.DOCUMENT : OTHERS;
    }

    /** @throws WebApplicationException (413) where an alert source sent more */
    public static void demandIntake(byte[] body) {
        if (body.length > INTAKE) throw new WebApplicationException(words(INTAKE), 413);
    }

    static String words(long most) {
        return "The body is larger than " + most + " bytes";
    }
}

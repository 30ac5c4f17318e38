package eightbells.company.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The rota document of the demo, with its trips and absences placed around a day. */
public final class DemoRota {
    private static final int DAYS = 20;

    private DemoRota() {}

    public static String on(LocalDate today) {
        String text = read();
        for (int days = 1; days <= DAYS; days++) {
            text = text.replace("${in" + days + "days}", today.plusDays(days).toString());
        }
        return text;
    }

    private static String read() {
        try (InputStream in = DemoRota.class.getResourceAsStream("/demo/rota.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Debian's python3-icalendar, which khal reads with as well. */
final class PythonCalendar {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path LIBRARY = Path.of("/usr/lib/python3/dist-packages/icalendar");
    private static final Path SCRIPT = Path.of("src/test/resources/calendar/read.py");

    private PythonCalendar() {}

    /**
     * An event as it reads.
     *
     * @param from by the file's own VTIMEZONE, as {@code until}; the same by the system's zones, which is made sure
     */
    record Read(String summary, Instant from, Instant until) {}

    /** Skips the test where it is not there, but not where everything has to be tested. */
    static List<Read> read(Path directory, byte[] calendar) throws IOException, InterruptedException {
        boolean mandatory = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(
                mandatory || Files.isExecutable(PYTHON) && Files.isDirectory(LIBRARY),
                "skipped: Debian's python3-icalendar is not installed, and CI=true is not set");
        Path file = Files.write(directory.resolve("feed.ics"), calendar);
        Path out = directory.resolve("events");
        Process process = new ProcessBuilder(PYTHON.toString(), SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        String output = Files.readString(out);
        assertThat(process.exitValue()).as(output).isZero();
        return output.lines().map(PythonCalendar::event).toList();
    }

    private static Read event(String line) {
        String[] parts = line.split(" ", 5);
        assertThat(parts[0] + " " + parts[1]).as(line).isEqualTo(parts[2] + " " + parts[3]);
        return new Read(parts[4], instant(parts[2]), instant(parts[3]));
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}

package eightbells.audit;

import eightbells.auth.Deeds;
import eightbells.web.Deadline;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Writes entries out, so many at a time that the number of all of them does not matter. */
@ApplicationScoped
class AuditExport {
    private static final int AT_ONCE = 500;

    private final AuditEntries entries;
    private final Deeds deeds;

    AuditExport(AuditEntries entries, Deeds deeds) {
        this.entries = entries;
        this.deeds = deeds;
    }

    /** Taking entries out of here is a deed as well. */
    void begin(Asked asked, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> deeds.did("exported the audit", asked.words(), now));
    }

    void write(Sought sought, Sheet sheet, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write(sheet.head());
        Mark last = null;
        List<AuditEntry> some;
        do {
            Deadline.renew();
            Mark before = last;
            some = QuarkusTransaction.requiringNew().call(() -> entries.newest(sought, before, AT_ONCE));
            for (AuditEntry entry : some) {
                writer.write(sheet.row(entry));
                last = Mark.of(entry);
            }
        } while (some.size() == AT_ONCE);
        writer.flush();
    }
}

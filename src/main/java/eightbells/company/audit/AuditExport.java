package eightbells.company.audit;

import eightbells.people.authority.AuditEvents;
import eightbells.platform.http.Deadline;
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
public class AuditExport {
    private static final int AT_ONCE = 500;

    private final AuditEntries entries;
    private final AuditEvents audit;

    AuditExport(AuditEntries entries, AuditEvents audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** Taking entries out of here is a deed as well. */
    public void begin(AuditFilter asked, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> audit.record("exported the audit", asked.words(), now));
    }

    public void write(AuditQuery sought, ExportFormat sheet, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write(sheet.head());
        AuditCursor last = null;
        List<AuditEntry> some;
        do {
            Deadline.renew();
            AuditCursor before = last;
            some = QuarkusTransaction.requiringNew().call(() -> entries.newest(sought, before, AT_ONCE));
            for (AuditEntry entry : some) {
                writer.write(sheet.row(entry));
                last = AuditCursor.of(entry);
            }
        } while (some.size() == AT_ONCE);
        writer.flush();
    }
}

package eightbells.company.audit;

import eightbells.people.authority.AuditEvent;
import eightbells.people.authority.AuditEvents;
import eightbells.platform.form.Values;
import eightbells.rota.edit.EditApplied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an entry of each deed and of each edit of the rota, within the transaction that does it. */
@ApplicationScoped
public class AuditTrail {
    private static final int WHO = 200;
    private static final int WHAT = 100;
    private static final int ABOUT = 500;
    /** The history has all of an edit's lines. */
    private static final int VALUE = 16_000;

    private final AuditEntries entries;
    private final AuditNames names;
    private final AuditEvents audit;

    AuditTrail(AuditEntries entries, AuditNames names, AuditEvents audit) {
        this.entries = entries;
        this.names = names;
        this.audit = audit;
    }

    @Transactional
    void done(@Observes AuditEvent deed) {
        keep(deed, null);
    }

    @Transactional
    void edited(@Observes EditApplied stood) {
        List<String> lines = stood.change().changes();
        String about = lines.stream().map(AuditTrail::subject).distinct().collect(Collectors.joining(", "));
        keep(
                new AuditEvent(
                        stood.now(),
                        audit.asker().orElse(stood.who()),
                        audit.from(),
                        "edited the rota",
                        about,
                        null,
                        String.join("\n", lines)),
                stood.edit());
    }

    /**
     * Has somebody who is erased go by a neutral name in all entries.
     *
     * @param neutral says nothing about the person, and no person has it as their handle
     */
    @Transactional
    public void rename(String handle, String neutral, Instant now) {
        int rewritten = names.replace(handle, neutral);
        audit.record("replaced a name in the audit", neutral, null, rewritten + " entries", now);
    }

    private void keep(AuditEvent deed, @Nullable Long edit) {
        AuditEntry entry = new AuditEntry();
        entry.at = deed.at();
        entry.who = Values.excerpt(WHO, deed.who());
        entry.address = deed.from();
        entry.what = Values.excerpt(WHAT, deed.what());
        entry.about = Values.excerpt(ABOUT, deed.about());
        entry.was = value(deed.before());
        entry.became = value(deed.after());
        entry.editId = edit;
        entries.keep(entry);
    }

    /** What a line of an edit is about: {@code schedule platform/primary} of {@code schedule platform/primary: zone}. */
    private static String subject(String line) {
        return line.replaceFirst("(: | added$| retired$| is back$| changed$).*", "");
    }

    private static @Nullable String value(@Nullable String text) {
        if (text == null) return null;
        String lines = text.replace("\u0000", "");
        return lines.length() <= VALUE ? lines : lines.substring(0, VALUE) + "\n…";
    }
}

package eightbells.company.privacy;

import eightbells.company.audit.AuditTrail;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Teams;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forgets a person. What the history needs stays, under a neutral name. */
@ApplicationScoped
public class Erasure {
    private final EntityManager entities;
    private final RotaEditor editor;
    private final Teams teams;
    private final AuditTrail trail;
    private final AuditEvents audit;

    Erasure(EntityManager entities, RotaEditor editor, Teams teams, AuditTrail trail, AuditEvents audit) {
        this.entities = entities;
        this.editor = editor;
        this.teams = teams;
        this.trail = trail;
        this.audit = audit;
    }

    /**
     * @param person somebody who left, and whom no schedule names any more
     * @return the handle of whoever stands for them from now on
     */
    public String erase(PersonEntity person, String who, Instant now) {
        Neutral neutral = Neutral.of(person);
        return editor.change(
                EditScope.person(person.handle).rewritingNames(),
                changes -> forget(person, neutral, changes, now),
                now,
                who);
    }

    private String forget(PersonEntity person, Neutral neutral, ChangeLog changes, Instant now) {
        teams.listAll().forEach(team -> team.members.removeIf(m -> m.person().id.equals(person.id)));
        entities.flush();
        for (PersonalDataPlace holding : PersonalDataInventory.HOLDINGS) {
            switch (holding.fate()) {
                case GOES -> delete(holding, person);
                case STAYS -> holding.handle().ifPresent(column -> rename(holding.table(), column, person, neutral));
                case RENAMED -> {}
            }
        }
        PersonalDataInventory.WORDS.forEach(words -> replace(words, person, neutral));
        trail.rename(person.handle, neutral.handle(), now);
        withoutAddresses(person, neutral);
        entities.clear();
        changes.add("person " + neutral.handle() + ": erased");
        audit.record("erased a person", neutral.handle(), now);
        return neutral.handle();
    }

    private void delete(PersonalDataPlace holding, PersonEntity person) {
        Query delete = entities.createNativeQuery("delete from " + holding.table() + " where " + holding.where());
        bind(delete, holding.where(), person);
        delete.executeUpdate();
    }

    private void rename(String table, String column, PersonEntity person, Neutral neutral) {
        entities.createNativeQuery("update " + table + " set " + column + " = ?1 where " + column + " = ?2")
                .setParameter(1, neutral.handle())
                .setParameter(2, person.handle)
                .executeUpdate();
    }

    /** Rows are chosen by the database, and words told apart here: of Ana's, nothing of banana is replaced. */
    private void replace(PersonalDataInventory.Words words, PersonEntity person, Neutral neutral) {
        List<?> texts = entities.createNativeQuery(
                        "select distinct %2$s from %1$s where lower(%2$s) like ?1 or lower(%2$s) like ?2 or lower(%2$s) like ?3"
                                .formatted(words.table(), words.column()))
                .setParameter(1, like(person.handle))
                .setParameter(2, like(person.name))
                .setParameter(3, like(person.email))
                .getResultList();
        for (Object text : texts) {
            String forgotten = neutral.in(text.toString(), person);
            if (forgotten.equals(text)) continue;
            entities.createNativeQuery(
                            "update %1$s set %2$s = ?1 where %2$s = ?2".formatted(words.table(), words.column()))
                    .setParameter(1, forgotten)
                    .setParameter(2, text)
                    .executeUpdate();
        }
    }

    private void withoutAddresses(PersonEntity person, Neutral neutral) {
        entities.createNativeQuery("update page set address = '' where person_id = ?1")
                .setParameter(1, person.id)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update person set handle = ?1, name = ?2, email = ?3, zone = 'UTC', waking_from = '08:00',
                          waking_until = '22:00', password_hash = null, administrator = false, subject = null,
                          disabled = false where id = ?4""")
                .setParameter(1, neutral.handle())
                .setParameter(2, neutral.name())
                .setParameter(3, neutral.email())
                .setParameter(4, person.id)
                .executeUpdate();
    }

    /** Binds what a holding's condition asks for. */
    static void bind(Query query, String where, PersonEntity person) {
        if (where.contains(":id")) query.setParameter("id", person.id);
        if (where.contains(":handle")) query.setParameter("handle", person.handle);
    }

    private static String like(String text) {
        return "%" + text.toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Who stands for somebody who was erased. */
    record Neutral(String handle, String name, String email) {
        static Neutral of(PersonEntity person) {
            String handle = "former-" + person.id;
            // No mail ever gets to this domain (RFC 2606).
            return new Neutral(handle, "Former member " + person.id, handle + "@erased.invalid");
        }

        String in(String text, PersonEntity person) {
            String without = word(text, person.email, email);
            return word(word(without, person.name, name), person.handle, handle);
        }

        private static String word(String text, String word, String instead) {
            return Pattern.compile(
                            "(?<![\\p{L}\\p{N}-])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(Objects.requireNonNull(instead)));
        }
    }
}

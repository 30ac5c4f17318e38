package eightbells.site.me.security;

import eightbells.account.credential.SecondFactors;
import eightbells.account.session.Session;
import eightbells.account.session.Sessions;
import eightbells.people.authority.Authority;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the pages about one's own account. */
@ApplicationScoped
class SecurityPages {
    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Authority authority;
    private final Frames frames;

    SecurityPages(People people, Sessions sessions, SecondFactors factors, Authority authority, Frames frames) {
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.authority = authority;
        this.frames = frames;
    }

    @Transactional
    SecurityPage of(FormErrors errors, Instant now) {
        PersonEntity me = people.named(authority.who());
        List<Session> all = sessions.of(me, now);
        return new SecurityPage(
                frames.of(Section.ME, now),
                me.email,
                me.passwordHash != null,
                factors.since(me).orElse(null),
                factors.recoveryLeft(me),
                all.stream()
                        .filter(session -> session.id == authority.session())
                        .map(SecurityPage.Line::of)
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .filter(session -> session.id != authority.session())
                        .map(SecurityPage.Line::of)
                        .toList(),
                errors);
    }

    /** The page that sets a second factor up, or changes the one that is on; nothing where none was begun. */
    @Transactional
    Optional<SecondFactorPage> factor(FormErrors errors, Instant now) {
        PersonEntity me = people.named(authority.who());
        Frame frame = frames.of(Section.ME, now);
        if (factors.on(me)) return Optional.of(SecondFactorPage.on(frame, errors));
        return factors.begun(me).map(secret -> SecondFactorPage.begun(frame, me.email, secret, errors));
    }

    /** The page that shows codes for recovery. */
    RecoveryPage recovery(boolean first, List<String> codes, Instant now) {
        return new RecoveryPage(frames.of(Section.ME, now), first, codes);
    }

    @Transactional
    String email() {
        return people.named(authority.who()).email;
    }
}

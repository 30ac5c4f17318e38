package eightbells.auth;

import eightbells.person.People;
import eightbells.person.Person;
import eightbells.web.Frames;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A person: by email and password at sign-in, by the signed cookie afterwards. Whoever left is neither. */
@ApplicationScoped
class PersonIdentity {
    /** What is compared where nobody has the email, so that the answer takes as long. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody has this password");

    private final People people;

    PersonIdentity(People people) {
        this.people = people;
    }

    @Transactional
    SecurityIdentity signingIn(String email, String password) {
        Person person = people.signingInAs(email).orElse(null);
        String hash = person == null || person.passwordHash == null ? NOBODY : person.passwordHash;
        boolean right = BcryptUtil.matches(password, hash);
        if (!right || hash.equals(NOBODY)) throw new AuthenticationFailedException();
        return identity(person);
    }

    @Transactional
    SecurityIdentity signedIn(String handle) {
        return people.byHandle(handle)
                .filter(person -> person.active)
                .map(PersonIdentity::identity)
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(Person person) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.handle))
                .addAttribute(Frames.NAME, person.name)
                .addAttribute(Frames.ZONE, person.zone)
                .addRole(Roles.PERSON);
        if (person.administrator) identity.addRole(Roles.ADMINISTRATOR);
        return identity.build();
    }

    @ApplicationScoped
    static class ByPassword implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
        private final PersonIdentity people;

        ByPassword(PersonIdentity people) {
            this.people = people;
        }

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
            String password = new String(request.getPassword().getPassword());
            return context.runBlocking(
                    (Supplier<SecurityIdentity>) () -> people.signingIn(request.getUsername(), password));
        }
    }

    @ApplicationScoped
    static class ByCookie implements IdentityProvider<TrustedAuthenticationRequest> {
        private final PersonIdentity people;

        ByCookie(PersonIdentity people) {
            this.people = people;
        }

        @Override
        public Class<TrustedAuthenticationRequest> getRequestType() {
            return TrustedAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
            return context.runBlocking((Supplier<SecurityIdentity>) () -> people.signedIn(request.getPrincipal()));
        }
    }
}

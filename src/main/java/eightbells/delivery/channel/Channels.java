package eightbells.delivery.channel;

import eightbells.people.person.Contact;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ways of reaching people that this server has. */
@ApplicationScoped
public class Channels {
    private final Map<Contact.Kind, Channel> byKind;

    public Channels(@All List<Channel> channels) {
        byKind = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
    }

    public Set<Contact.Kind> kinds() {
        return byKind.keySet();
    }

    /** Whether what is sent in this way goes anywhere, as this server is set up. */
    public boolean delivers(Contact.Kind kind) {
        return byKind.containsKey(kind) && byKind.get(kind).delivers();
    }

    public Outcome send(Contact.Kind kind, Message message) {
        return tried(kind, message.page(), () -> byKind.get(kind).send(message));
    }

    public Outcome send(Contact.Kind kind, Letter letter) {
        return tried(kind, letter.id(), () -> byKind.get(kind).send(letter));
    }

    /** A fault of ours is written down like any other failure: it counts as an attempt, and attempts come to an end. */
    private static Outcome tried(Contact.Kind kind, long id, Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            Log.errorf(e, "The channel %s failed for %d", kind, id);
            return new Outcome.Retry(e.getClass().getSimpleName());
        }
    }
}

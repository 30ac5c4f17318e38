package eightbells.delivery.channel;

import eightbells.people.person.Contact;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ways of reaching people. */
@ApplicationScoped
public class Channels {
    /** What documents may name although this server does not send so, with whether it is for people. */
    private static final Map<String, Boolean> ELSEWHERE = Map.of("push", false, "sms", true, "voice", true);

    private final Map<String, Channel> byId;

    public Channels(@All List<Channel> channels) {
        byId = channels.stream().collect(Collectors.toMap(Channel::id, channel -> channel, (a, b) -> a, TreeMap::new));
    }

    /** The ids of those that this server has. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** Every id that may be named, mail first. */
    public List<String> named() {
        Set<String> named = new LinkedHashSet<>(List.of(Contact.EMAIL));
        TreeMap<String, Boolean> others = new TreeMap<>(ELSEWHERE);
        byId.keySet().forEach(id -> others.put(id, true));
        named.addAll(others.keySet());
        return List.copyOf(named);
    }

    /** @throws IllegalArgumentException where no channel is called so, naming those there are */
    public String id(String text) {
        List<String> named = named();
        if (named.contains(text)) return text;
        List<String> first = new ArrayList<>(named);
        String last = first.remove(first.size() - 1);
        throw new IllegalArgumentException("is to be " + String.join(", ", first) + " or " + last + ", not " + text);
    }

    /** @throws IllegalArgumentException where the channel takes no such address */
    public void check(String id, String address) {
        if (byId.containsKey(id)) byId.get(id).check(address);
    }

    /** An address as a history shows it that everybody reads. */
    public String shown(String id, String address) {
        return byId.containsKey(id) ? byId.get(id).shown(address) : address;
    }

    /** Whether one human reaches another by addresses of this channel. */
    public boolean forPeople(String id) {
        return byId.containsKey(id) ? byId.get(id).forPeople() : ELSEWHERE.getOrDefault(id, false);
    }

    /** Whether what is sent in this way goes anywhere, as this server is set up. */
    public boolean delivers(String id) {
        return byId.containsKey(id) && byId.get(id).delivers();
    }

    public Outcome send(String id, Message message) {
        return tried(id, message.page(), () -> channel(id).send(message));
    }

    public Outcome send(String id, Letter letter) {
        return tried(id, letter.id(), () -> channel(id).send(letter));
    }

    private Channel channel(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** A fault of ours is written down like any other failure: it counts as an attempt, and attempts come to an end. */
    private static Outcome tried(String id, long number, Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            Log.errorf(e, "The channel %s failed for %d", id, number);
            return new Outcome.Retry(e.getClass().getSimpleName());
        }
    }
}

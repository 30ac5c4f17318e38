package eightbells.delivery.channel.toy;

import eightbells.delivery.channel.Channel;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Message;
import eightbells.delivery.channel.Outcome;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A whole channel in one room: it rings bells that have a name. */
@IfBuildProperty(name = "eightbells.toys", stringValue = "true")
@Singleton
public class ToyChannel implements Channel {
    private final List<String> rung = new CopyOnWriteArrayList<>();

    /** Each bell and what it was rung for. */
    public List<String> rung() {
        return rung;
    }

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public void check(String address) {
        if (!address.endsWith(" bell")) throw new IllegalArgumentException("is to be a bell, not " + address);
    }

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public Outcome send(Message message) {
        rung.add(message.address() + ": " + message.about().title());
        return new Outcome.Sent("rung");
    }

    @Override
    public Outcome send(Letter letter) {
        rung.add(letter.address() + ": " + letter.subject());
        return new Outcome.Sent("rung");
    }
}

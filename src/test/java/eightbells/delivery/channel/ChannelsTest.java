package eightbells.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.people.person.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a message that a channel cannot write. */
class ChannelsTest {
    private static final Letter LETTER = new Letter(
            7, "ana", "Ana", "ana@example.org", ZoneOffset.UTC, Instant.EPOCH, "Your shift moved", "To nine.", "/me");

    @Test
    void a_fault_of_a_channel_is_an_attempt_that_failed() {
        Channels channels = new Channels(List.of(new Broken()));

        assertThat(channels.send(Contact.EMAIL, LETTER)).isEqualTo(new Outcome.Retry("IllegalStateException"));
    }

    @Test
    void a_way_that_this_server_has_not_delivers_nothing() {
        Channels channels = new Channels(List.of(new Broken()));

        assertThat(channels.ids()).containsExactly(Contact.EMAIL);
        assertThat(channels.delivers(Contact.EMAIL)).isTrue();
        assertThat(channels.delivers("sms")).isFalse();
    }

    private static final class Broken implements Channel {
        @Override
        public String id() {
            return Contact.EMAIL;
        }

        @Override
        public void check(String address) {}

        @Override
        public boolean forPeople() {
            return true;
        }

        @Override
        public Outcome send(Message message) {
            throw new IllegalStateException("no template");
        }

        @Override
        public Outcome send(Letter letter) {
            throw new IllegalStateException("no template");
        }
    }
}

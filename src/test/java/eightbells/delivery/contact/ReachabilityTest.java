package eightbells.delivery.contact;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channel;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Message;
import eightbells.delivery.channel.Outcome;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.PersonEntity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a page would get out to somebody at all. */
class ReachabilityTest {
    private final Reachability withMail = reachability(true);
    private final Reachability withoutMail = reachability(false);

    @Test
    void everybody_has_an_email_that_reaches_them_where_mail_is_sent() {
        assertThat(withMail.reaches(ana())).isTrue();
        assertThat(withMail.reaches(ruled(ana(), "sms"))).isTrue();
    }

    @Test
    void an_email_that_is_only_written_to_the_log_reaches_nobody() {
        assertThat(withoutMail.reaches(ana())).isFalse();
        assertThat(withoutMail.reaches(with(ana(), Contact.EMAIL, true))).isFalse();
    }

    @Test
    void a_verified_contact_reaches_where_a_channel_sends_to_it() {
        assertThat(withoutMail.reaches(with(ana(), "webhook", true))).isTrue();
        assertThat(withoutMail.reaches(with(ana(), "webhook", false))).isFalse();
        assertThat(withoutMail.reaches(with(ana(), "sms", true))).isFalse();
    }

    @Test
    void a_contact_that_their_rules_leave_out_reaches_nobody() {
        PersonEntity ana = with(ana(), "webhook", true);

        assertThat(withoutMail.reaches(ruled(ana, Contact.EMAIL))).isFalse();
        assertThat(withoutMail.reaches(ruled(ana, "webhook"))).isTrue();
    }

    private static PersonEntity ana() {
        PersonEntity ana = new PersonEntity();
        ana.handle = "ana";
        ana.email = "ana@example.org";
        return ana;
    }

    private static PersonEntity with(PersonEntity person, String kind, boolean verified) {
        person.contacts.add(new Contact(kind, "somewhere", verified));
        return person;
    }

    private static PersonEntity ruled(PersonEntity person, String via) {
        person.rules.add(new NotificationRule(Urgency.HIGH, 0, via));
        return person;
    }

    private static Reachability reachability(boolean mail) {
        return new Reachability(new Channels(List.of(channel(Contact.EMAIL, mail), channel("webhook", true))), false);
    }

    private static Channel channel(String kind, boolean delivers) {
        return new Channel() {
            @Override
            public String id() {
                return kind;
            }

            @Override
            public void check(String address) {}

            @Override
            public boolean forPeople() {
                return true;
            }

            @Override
            public boolean delivers() {
                return delivers;
            }

            @Override
            public Outcome send(Message message) {
                throw new AssertionError("nothing is sent to find out");
            }

            @Override
            public Outcome send(Letter letter) {
                throw new AssertionError("nothing is sent to find out");
            }
        };
    }
}

package eightbells.site.teams.person;

import static eightbells.people.person.Contact.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eightbells.core.routing.Urgency;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageReachTest {
    private static final String SMS = "sms";
    private static final String WEBHOOK = "webhook";

    private static final Contact HOOK = new Contact(WEBHOOK, "https://example.org/hook", true);

    @Test
    void without_rules_every_contact_is_used_at_once() {
        assertThat(PageReach.of(List.of(HOOK), List.of(), Set.of(EMAIL, WEBHOOK)))
                .isEqualTo(new PageReach(List.of("email at once", "webhook at once"), null));
    }

    @Test
    void what_cannot_be_used_goes_by_email_and_says_so() {
        PageReach reach = PageReach.of(List.of(), List.of(rule(0, EMAIL), rule(600, SMS)), Set.of(EMAIL));

        assertThat(reach.ways()).containsExactly("email at once", "email after 10 min");
        assertThat(reach.warning()).contains("sms cannot be used yet");
    }

    @Test
    void whoever_hears_nothing_at_first_is_named() {
        assertThat(PageReach.of(List.of(), List.of(rule(900, EMAIL)), Set.of(EMAIL))
                        .warning())
                .isEqualTo("nothing in the first 15 min");
    }

    @Test
    void without_mail_and_without_another_contact_there_is_no_way() {
        assertThat(PageReach.of(List.of(), List.of(), Set.of(WEBHOOK)).none()).isTrue();
        assertThat(PageReach.of(List.of(HOOK), List.of(), Set.of(WEBHOOK)).none())
                .isFalse();
        assertThat(PageReach.of(List.of(new Contact(WEBHOOK, "https://example.org", false)), List.of(), Set.of(WEBHOOK))
                        .none())
                .isTrue();
    }

    @Test
    void waits_are_typed_in_minutes_or_in_seconds() {
        assertThat(DelayText.seconds("10")).isEqualTo(600);
        assertThat(DelayText.seconds("0")).isZero();
        assertThat(DelayText.seconds("90 s")).isEqualTo(90);
        assertThat(DelayText.input(600)).isEqualTo("10");
        assertThat(DelayText.seconds(DelayText.input(90))).isEqualTo(90);
        for (String wrong : List.of("-1", "x", "1.5", "10081", "99999999999", "")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> DelayText.seconds(wrong));
        }
    }

    private static NotificationRule rule(long after, String via) {
        return new NotificationRule(Urgency.HIGH, after, via);
    }
}

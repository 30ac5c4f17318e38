package eightbells.alerting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Whose an alert is. */
@QuarkusTest
class AlertPermissionsTest {
    private static final String PASSWORD = "a long password";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Test
    void whoever_was_paged_may_end_it_whatever_team_they_are_in_now() {
        Crew crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ben")
                .step("PT10M", "schedule primary")
                .muster();
        long alert = crew.alert("Queue is long");
        assertThat(crew.pages(alert)).containsExactly("ben email sent");
        world.apply(
                "teams: [{slug: %s, members: [{person: %s, role: lead}]}]".formatted(crew.team(), crew.handle("ana")));

        accounts.password(crew.handle("ben"), PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        assertThat(ben.get("/alerts/" + alert).asString()).contains("Acknowledge: I have it");
        ben.post("/alerts/" + alert + "/acknowledge");

        assertThat(world.alert(alert).getString("acknowledgedBy")).isEqualTo(crew.handle("ben"));
    }

    @Test
    void whoever_has_nothing_to_do_with_it_sees_it_and_is_told_who_may_act() {
        Crew crew = world.crew().lead("ana").step("PT10M", "team").muster();
        Crew others = world.crew().lead("dora").step("PT10M", "team").muster();
        long alert = crew.alert("Queue is long");
        accounts.password(others.handle("dora"), PASSWORD);
        Visitor dora = new Visitor().signIn(others.email("dora"), PASSWORD);

        assertThat(dora.get("/alerts/" + alert).asString())
                .contains("Queue is long", "and whoever was paged")
                .doesNotContain("Acknowledge: I have it");
        assertThat(dora.post("/alerts/" + alert + "/acknowledge").statusCode()).isEqualTo(403);
        assertThat(world.alert(alert).getString("status")).isEqualTo("triggered");
    }
}

package eightbells.company.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.people.team.Membership.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes over from Keycloak, and what does not. */
class DirectoryComparisonTest {
    private final Towns there = new Towns();
    private final Ship here = new Ship();

    @Test
    void somebody_in_a_group_is_new_with_name_address_zone_and_team() {
        there.account("ingrid", a -> a.named("Ingrid Solheim").zone("Europe/Oslo"))
                .group("Harbour", "ingrid");

        SyncPlan plan = compared();

        assertThat(plan.people()).singleElement().satisfies(part -> {
            assertThat(part.handle()).isEqualTo("ingrid");
            assertThat(part.name()).isEqualTo("Ingrid Solheim");
            assertThat(part.email()).isEqualTo("ingrid@example.org");
            assertThat(part.zone()).hasToString("Europe/Oslo");
            assertThat(part.retired()).isFalse();
        });
        assertThat(plan.links()).containsEntry("ingrid", "subject of ingrid");
        assertThat(plan.teams()).singleElement().satisfies(part -> {
            assertThat(part.slug()).isEqualTo("harbour");
            assertThat(part.name()).isEqualTo("Harbour");
            assertThat(part.members()).containsExactly(new MemberPart("ingrid", Role.MEMBER));
        });
        assertThat(plan.problems())
                .containsExactly(
                        "Nobody leads Harbour. Give a member the role lead in Keycloak, or make somebody lead here.");
    }

    @Test
    void nobody_new_is_called_as_the_audit_calls_what_is_no_person() {
        there.account("keycloak").group("Harbour", "keycloak");

        assertThat(compared().people()).extracting(part -> part.handle()).containsExactly("keycloak-2");
    }

    @Test
    void whoever_is_in_no_group_stays_where_they_are() {
        there.account("ingrid").account("stranger").leads("Harbour", "ingrid");

        assertThat(compared().people()).extracting(part -> part.handle()).containsExactly("ingrid");
    }

    @Test
    void whoever_is_disabled_is_not_brought_over() {
        there.account("ingrid").account("jonas", a -> a.disabled()).leads("Harbour", "ingrid", "jonas");

        SyncPlan plan = compared();

        assertThat(plan.people()).hasSize(1);
        assertThat(plan.disabled()).isEmpty();
    }

    @Test
    void twice_the_same_is_nothing_the_second_time() {
        there.account("ingrid").account("tane").leads("Harbour", "ingrid").group("Harbour", "tane");
        here.person("ingrid", "subject of ingrid")
                .person("tane", "subject of tane")
                .team("harbour", "ingrid lead", "tane member");

        SyncPlan plan = compared();

        assertThat(plan.nothing()).as(plan.toString()).isTrue();
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void a_new_name_zone_and_verified_address_are_taken_over() {
        there.account(
                "ingrid", a -> a.named("Ingrid Berg").zone("Pacific/Auckland").email("berg@example.org"));
        here.person("ingrid", "subject of ingrid");

        SyncPlan plan = compared();

        assertThat(plan.people()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("Ingrid Berg");
            assertThat(part.email()).isEqualTo("berg@example.org");
            assertThat(part.zone()).hasToString("Pacific/Auckland");
            assertThat(part.absences()).as("not mentioned, so they stay").isNull();
        });
        assertThat(plan.peopleLines())
                .containsExactly(
                        "ingrid is called Ingrid Berg from now on",
                        "Ingrid Berg is at home in Pacific/Auckland, not Europe/Berlin",
                        "Ingrid Berg has the address berg@example.org, not ingrid@example.org");
    }

    @Test
    void a_verified_address_makes_two_accounts_one_person_whatever_its_case() {
        there.account("solheim", a -> a.email("Ingrid@Example.org"));
        here.person("ingrid", null);

        SyncPlan plan = compared();

        assertThat(plan.links()).containsExactly(Map.entry("ingrid", "subject of solheim"));
        assertThat(plan.people()).as("the name, which the account says").hasSize(1);
        assertThat(plan.people().get(0).handle()).isEqualTo("ingrid");
    }

    @Test
    void an_address_that_nobody_verified_makes_nobody_anybody_else() {
        there.account("mallory", a -> a.email("ingrid@example.org").unverified())
                .group("Harbour", "mallory");
        here.person("ingrid", null, "administrator");

        SyncPlan plan = compared();

        assertThat(plan.nothing()).as(plan.toString()).isTrue();
        assertThat(plan.problems())
                .containsExactly(
                        "mallory has the address of ingrid, and nobody has verified it. Once Keycloak has, they"
                                + " are one person here.");
    }

    @Test
    void an_address_that_nobody_verified_or_that_somebody_has_is_not_moved_to() {
        there.account("mallory", a -> a.email("ingrid@example.org"))
                .account("tane", a -> a.email("new@example.org").unverified());
        here.person("ingrid", null).person("mallory", "subject of mallory").person("tane", "subject of tane");

        SyncPlan plan = compared();

        assertThat(plan.people()).isEmpty();
        assertThat(plan.problems())
                .containsExactly(
                        "mallory has the new address ingrid@example.org, which ingrid has here: the old one stays.",
                        "tane has the new address new@example.org, and nobody has verified it: the old one stays.");
    }

    @Test
    void an_account_with_the_address_of_somebody_who_has_another_is_a_problem() {
        there.account("ingrid").account("second", a -> a.email("ingrid@example.org"));
        here.person("ingrid", "subject of ingrid");

        SyncPlan plan = compared();

        assertThat(plan.links()).isEmpty();
        assertThat(plan.problems())
                .containsExactly("second has the address of ingrid, who has another account in Keycloak.");
    }

    @Test
    void an_account_that_was_made_anew_is_the_same_person_by_its_verified_address() {
        there.account("tane").account("ingrid");
        here.person("ingrid", "an account that is gone").person("tane", "subject of tane");

        SyncPlan plan = compared();

        assertThat(plan.links()).containsEntry("ingrid", "subject of ingrid");
        assertThat(plan.disabled()).isEmpty();
    }

    @Test
    void a_zone_that_is_none_is_a_problem_and_stops_nobody() {
        there.account("ingrid", a -> a.zone("Europe/Atlantis"))
                .account("tane", a -> a.zone(""))
                .account("rosa", a -> a.email(""))
                .account("jonas", a -> a.email("no address"))
                .account("ana", a -> a.named("a".repeat(81)))
                .leads("Harbour", "ingrid", "tane", "rosa", "jonas", "ana");

        SyncPlan plan = compared();

        assertThat(plan.people())
                .extracting(part -> part.handle() + " " + part.zone())
                .containsExactly("ingrid UTC", "tane UTC", "ana Europe/Berlin");
        assertThat(plan.problems())
                .containsExactly(
                        "ingrid has a zone that is none: Europe/Atlantis. Write one like Europe/Berlin into the"
                                + " attribute zone in Keycloak.",
                        "tane has no zone in Keycloak and begins in UTC. Write one like Europe/Berlin into the"
                                + " attribute zone there.",
                        "rosa has no email address in Keycloak.",
                        "jonas has an email address that cannot be used: no address.",
                        "ana has a name of more than 80 characters, which is not taken over.");
    }

    @Test
    void the_zone_that_somebody_has_stays_where_keycloak_says_none_that_is_one() {
        there.account("ingrid", a -> a.zone("Europe/Atlantis")).account("tane", a -> a.zone(""));
        here.person("ingrid", "subject of ingrid").person("tane", "subject of tane");

        SyncPlan plan = compared();

        assertThat(plan.people()).isEmpty();
        assertThat(plan.problems()).hasSize(1);
    }

    @Test
    void a_handle_that_is_taken_gets_a_number() {
        there.account("Ingrid@corp", a -> a.email("other@example.org")).leads("Harbour", "Ingrid@corp");
        here.person("ingrid", null);

        assertThat(compared().people()).extracting(part -> part.handle()).containsExactly("ingrid-2");
    }

    @Test
    void whoever_leaves_a_group_leaves_the_team_and_the_role_decides_who_leads() {
        there.account("ingrid")
                .account("tane")
                .account("rosa")
                .group("Harbour", "ingrid")
                .leads("Harbour", "tane");
        here.person("ingrid", "subject of ingrid")
                .person("tane", "subject of tane")
                .person("rosa", "subject of rosa")
                .team("harbour", "rosa member", "ingrid lead", "tane member");

        SyncPlan plan = compared();

        assertThat(plan.teams()).singleElement().satisfies(part -> {
            assertThat(part.name()).as("a team keeps the name that it has here").isNull();
            assertThat(part.members())
                    .containsExactly(new MemberPart("ingrid", Role.MEMBER), new MemberPart("tane", Role.LEAD));
        });
        assertThat(plan.teamLines())
                .containsExactly(
                        "harbour: ingrid leads no more", "harbour: tane leads from now on", "harbour: rosa leaves");
    }

    @Test
    void people_and_teams_that_are_not_from_there_are_left_alone() {
        there.account("ingrid").leads("Harbour", "ingrid");
        here.person("ingrid", "subject of ingrid")
                .person("bo", null)
                .team("harbour", "bo lead", "ingrid lead")
                .team("galley", "bo lead", "ingrid member");

        assertThat(compared().nothing()).isTrue();
    }

    @Test
    void whoever_is_disabled_or_gone_is_shut_out_and_deleted_nowhere() {
        there.account("ingrid").account("jonas", a -> a.disabled());
        here.person("ingrid", "subject of ingrid")
                .person("jonas", "subject of jonas")
                .person("gone", "an account that is gone")
                .person("local", null);

        SyncPlan plan = compared();

        assertThat(plan.disabled()).containsExactlyInAnyOrder("jonas", "gone");
        assertThat(plan.people()).isEmpty();
        assertThat(plan.peopleLines())
                .containsExactly(
                        "jonas is disabled in Keycloak: they cannot sign in here from now on, and keep their place on"
                                + " the rotas",
                        "gone has no account in Keycloak any more: they cannot sign in here from now on, and keep their"
                                + " place on the rotas");
    }

    @Test
    void whoever_is_enabled_again_may_sign_in_again() {
        there.account("jonas");
        here.person("jonas", "subject of jonas", "disabled");

        assertThat(compared().enabled()).containsExactly("jonas");
    }

    @Test
    void the_last_administrator_is_never_shut_out() {
        there.account("jonas").account("ingrid", a -> a.disabled());
        here.person("jonas", "subject of jonas").person("ingrid", "subject of ingrid", "administrator");

        SyncPlan plan = compared();

        assertThat(plan.disabled()).isEmpty();
        assertThat(plan.peopleLines()).isEmpty();
        assertThat(plan.problems())
                .singleElement()
                .asString()
                .startsWith("ingrid is disabled in Keycloak and may sign");
    }

    @Test
    void whoever_left_here_stays_away_whatever_keycloak_says() {
        there.account("ingrid").account("tane").leads("Harbour", "ingrid", "tane");
        here.person("ingrid", "subject of ingrid", "left").person("tane", null, "left");

        SyncPlan plan = compared();

        assertThat(plan.nothing()).as(plan.toString()).isTrue();
        assertThat(plan.problems())
                .containsExactly("tane has the address of tane, who left. Bring them back on their page here first.");
    }

    @Test
    void a_group_that_can_be_no_team_is_a_problem_and_stops_no_other() {
        there.account("ingrid")
                .leads("港", "ingrid")
                .leads("Harbour", "ingrid")
                .leads("harbour!", "ingrid")
                .leads("Retired", "ingrid")
                .group("Empty");
        here.retired("retired");

        SyncPlan plan = compared();

        assertThat(plan.teams()).extracting(part -> part.slug()).containsExactly("harbour");
        assertThat(plan.problems())
                .containsExactly(
                        "The group 港 has a name that no team can have. Give it another in Keycloak.",
                        "The group harbour! would be the team harbour, as another group is already.",
                        "The group Retired is the team retired, which is retired here. Bring it back here first.");
    }

    @Test
    void nobody_at_all_is_no_answer() {
        here.person("ingrid", "subject of ingrid");

        assertThatThrownBy(this::compared)
                .isInstanceOf(KeycloakUnavailable.class)
                .hasMessageContaining("nobody has an account there");
    }

    @Test
    void a_realm_that_knows_nobody_of_those_who_came_is_another_realm() {
        there.account("stranger");
        here.person("ingrid", "subject of ingrid").person("tane", "subject of tane");

        assertThatThrownBy(this::compared)
                .isInstanceOf(KeycloakUnavailable.class)
                .hasMessageContaining("the realm that it was");
    }

    private SyncPlan compared() {
        return DirectoryComparison.of(there.realm(), here.roster());
    }
}

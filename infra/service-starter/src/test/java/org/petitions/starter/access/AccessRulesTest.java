package org.petitions.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.events.terms.PostCapacity;
import org.petitions.starter.access.Decision.No;
import org.petitions.starter.access.Decision.Reason;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;

class AccessRulesTest {
    private static final Actor CLERK = actor("c-01", Role.CLERK, "431222-PB");

    @ParameterizedTest
    @CsvSource({"BUREAU, 431222-PB", "LEADER, 431200-PB", "HANDLER, 431222-HRSS", "CLERK, 431200-PB"})
    void what_a_notice_moves_in_all_counties_is_for_who_watches_over_them_all(Role role, String unit) {
        assertThat(AccessRules.decide(actor("x-01", role, unit), Action.PREVIEW_CALENDAR)).isInstanceOf(No.class);
    }

    @ParameterizedTest
    @CsvSource({"BUREAU, 431200-PB", "OPERATIONS, 431200-OFFICE"})
    void the_citys_bureau_and_operations_watch_over_all_counties(Role role, String unit) {
        assertThat(AccessRules.decide(actor("x-01", role, unit), Action.PREVIEW_CALENDAR)).isEqualTo(Decision.YES);
    }

    @Test
    void open_clocks_of_all_counties_are_counted_for_operations_alone() {
        assertThat(Action.COUNT_CLOCKS.roles()).containsExactly(Role.OPERATIONS);
    }

    @Test
    void alerts_are_read_at_a_petition_bureau_and_at_no_other_unit() {
        Actor elsewhere = actor("b-01", Role.BUREAU, "431222-HRSS");
        assertThat(AccessRules.decide(elsewhere, Action.READ_ALERTS)).isEqualTo(new No(Reason.OFFICE));
    }

    @Test
    void the_role_is_looked_at_before_what_it_is_about() {
        Subject nobodyLooksAt = new Subject() {
            @Override
            public boolean isKnownTo(Actor actor) {
                throw new AssertionError();
            }

            @Override
            public boolean allows(Action action, Actor actor) {
                throw new AssertionError();
            }
        };
        assertThat(AccessRules.decide(CLERK, Action.READ_CASE, nobodyLooksAt)).isEqualTo(new No(Reason.ROLE));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void what_somebody_may_not_know_of_is_hidden_whatever_they_might_do_to_it(boolean known, boolean allowed) {
        Decision decision = AccessRules.decide(CLERK, Action.READ_REGISTRATION, new Subject() {
            @Override
            public boolean isKnownTo(Actor actor) {
                return known;
            }

            @Override
            public boolean allows(Action action, Actor actor) {
                return allowed;
            }
        });
        assertThat(decision).isEqualTo(
                !known ? Decision.HIDDEN : allowed ? Decision.YES : new No(Reason.NOT_COMPETENT));
    }

    @ParameterizedTest
    @CsvSource({"HOLDER", "SUBSTITUTE", "DEPUTY"})
    void an_accusation_is_against_somebody_by_every_post_they_act_for_and_every_unit_those_head(PostCapacity capacity) {
        Actor actor = actor("acc-1", Role.LEADER, "431222-PB",
                new ActingPost("431222-HRSS.head", capacity));
        assertThat(actor.accusedAs()).containsExactlyInAnyOrder("acc-1", "431222-PB", "431222-HRSS.head",
                "431222-HRSS");
    }

    @Test
    void an_accusation_is_against_somebody_at_each_of_their_offices_whichever_they_act_in() {
        var posts = Set.of(new ActingPost("431222-NR.head", PostCapacity.DEPUTY));
        var offices = Office.all(List.of(new Office(Role.CLERK, "431222-PB"), new Office(Role.HANDLER, "431222-HRSS")),
                posts);
        for (Office chosen : offices) {
            assertThat(new Actor("acc-1", chosen.role(), chosen.unit(), Set.of(), offices, null).accusedAs())
                    .containsExactlyInAnyOrder("acc-1", "431222-PB", "431222-HRSS", "431222-NR", "431222-NR.head");
        }
    }

    @Test
    void whoever_works_for_leaders_is_accused_with_them() {
        assertThat(actor("h-01", Role.HANDLER, "431222-OFFICE").accusedAs()).contains("431222.county-leader",
                "431222.county-leader-2");
    }

    @Test
    void a_leader_of_a_division_is_not_accused_with_the_others_whom_the_same_office_serves() {
        Set<ActingPost> posts = Set.of(new ActingPost("431222.county-leader", PostCapacity.HOLDER));
        Actor byToken = new Actor("yuanling-02", Role.LEADER, "431222-OFFICE", posts,
                List.of(new Office(Role.LEADER, "431222-OFFICE", posts)), null);

        for (Actor leader : List.of(byToken, actor("431222.county-leader", Role.LEADER, "431222-OFFICE"))) {
            assertThat(leader.accusedAs()).contains("431222.county-leader").doesNotContain("431222-OFFICE",
                    "431222.county-leader-2", "431222-OFFICE.head");
            assertThat(leader.headsOwnUnit()).isFalse();
        }
    }

    @Test
    void the_duty_desk_and_the_head_of_the_office_are_accused_with_the_leaders_whom_they_serve() {
        for (String post : List.of("431222.duty-desk", "431222-OFFICE.head")) {
            assertThat(actor(post, Role.LEADER, "431222-OFFICE").accusedAs()).as(post).contains("431222-OFFICE",
                    "431222.county-leader", "431222.county-leader-2");
        }
        assertThat(actor("431222.duty-desk", Role.LEADER, "431222-OFFICE").headsOwnUnit()).isFalse();
        assertThat(actor("431222-OFFICE.head", Role.LEADER, "431222-OFFICE").headsOwnUnit()).isTrue();
    }

    private static Actor actor(String id, Role role, String unit, ActingPost... posts) {
        return new Actor(id, role, unit, Set.of(posts), List.of(new Office(role, unit, Set.of(posts))), null);
    }
}

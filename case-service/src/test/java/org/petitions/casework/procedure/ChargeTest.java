package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.events.ChargeEvent.ChargeEnded;
import org.petitions.events.ChargeEvent.FollowUpSet;
import org.petitions.events.ChargeEvent.LeaderReleased;
import org.petitions.events.terms.ChargeReleaseReason;

/** What becomes of a leader's charge (包案) by what happens to the case, and of what one leader leaves to the next. */
class ChargeTest {
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final String LEADER = "431222.county-leader-2";

    @Test
    void who_stands_aside_or_is_accused_by_a_correction_is_in_charge_no_more() {
        assertReleased("claim: open, dispatch, name leader, recuse the leader", LEADER,
                ChargeReleaseReason.HAS_INTEREST);
        assertReleased("grave accusation: open, name the county's leader, correct to accuse the county's leader",
                "431222.county-leader", ChargeReleaseReason.HAS_INTEREST);
    }

    @Test
    void who_leads_another_county_than_that_to_whose_bureau_the_case_went_is_in_charge_no_more() {
        assertReleased("claim: open, name leader, succeed the bureau", LEADER, ChargeReleaseReason.BUREAU_CHANGED);
        assertThat(ScriptedCase.of("claim: open, name the principal leader, succeed the bureau").state()
                .leaderInCharge()).isEqualTo(PRINCIPAL);
    }

    @Test
    void of_what_is_taken_up_again_the_leader_of_before_is_released_for_all_to_hear() {
        assertReleased("claim: open, dispatch, accept, name leader, suspend procedure, reopen", LEADER,
                ChargeReleaseReason.REOPENED);
    }

    private static void assertReleased(String story, String post, ChargeReleaseReason reason) {
        ScriptedCase scripted = ScriptedCase.of(story);
        assertThat(scripted.state().charge()).as(story).isNull();
        assertThat(scripted.events().getLast()).as(story).isInstanceOfSatisfying(LeaderReleased.class, released -> {
            assertThat(released.post()).isEqualTo(post);
            assertThat(released.reason()).isEqualTo(reason);
        });
    }

    @Test
    void what_ended_in_time_was_settled_in_time_whenever_the_leader_says_so() {
        String story = "claim: open, name leader, meet the petitioner, +%d, withdraw, +%d, end settled";
        assertThat(ScriptedCase.of(story.formatted(300, 5)).events().getLast()).isInstanceOfSatisfying(
                ChargeEnded.class, ended -> assertThat(ended.inTime()).isTrue());
        assertThat(ScriptedCase.of(story.formatted(301, 1)).events().getLast()).isInstanceOfSatisfying(
                ChargeEnded.class, ended -> assertThat(ended.inTime()).isFalse());
    }

    @Test
    void what_the_leader_before_is_late_with_is_not_asked_of_the_one_after() {
        String story = "claim: open, dispatch, name leader, set follow-up, +%d, name another leader";
        assertThat(ScriptedCase.of(story.formatted(10)).events().getLast()).isInstanceOf(FollowUpSet.class);
        assertThat(ScriptedCase.of(story.formatted(11)).state().charge()).extracting(Charge::followUps)
                .satisfies(left -> assertThat(left).isEmpty());
    }

    @Test
    void all_who_handed_it_down_hear_what_came_of_it_and_to_who_is_barred_nobody_reports() {
        assertThat(ScriptedCase
                .of("claim: open, dispatch, hand out, accept charge, hand down, accept charge").state().charge())
                .extracting(Charge::handers).isEqualTo(List.of(PRINCIPAL, LEADER));
        assertThat(ScriptedCase
                .of("claim: open, dispatch, hand out, accept charge, recuse the principal leader, end unsettled")
                .state().leaderInCharge()).isNull();
    }
}

package org.petitions.scenario.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.scenario.plan.Timing.AT_ONCE;
import static org.petitions.scenario.plan.Timing.LAST_DAY;
import static org.petitions.scenario.plan.Timing.LATE;
import static org.petitions.scenario.plan.Timing.NEVER;
import static org.petitions.scenario.plan.Timing.PROMPT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.clocks.PostsFile.Post;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ScenarioPlan;
import org.petitions.scenario.plan.Timing;

/** Cases counted by hand, with the calendar of 2026 at hand. */
class ScenarioOracleTest {
    /** Figures that the counting by hand relies on, whatever the city decides; a clock that is not named runs as shipped. */
    static final CityPolicy RULES = withShippedRules(CityPolicy
            .read("""
                    clocks:
                      DISPATCH: {limit: 15 days, after-hand-back: 3 working days, warnings: [5], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      ACCEPTANCE: {limit: 15 days, warnings: [5, 1], rungs: [UNIT_HEAD, COUNTY_LEADER], rungs-of-city-units: [UNIT_HEAD]}
                      HANDLING: {limit: 60 days, warnings: [15], rungs: [UNIT_HEAD, COUNTY_LEADER], rungs-of-city-units: [UNIT_HEAD],
                        ways: {LITIGATION: {limit: 15 days, warnings: [5]}, PARTY_APPEAL: {limit: 15 days, warnings: [5]},
                          ADMINISTRATIVE: {limit: 15 days, warnings: [5]}, ACCUSATION: {limit: 90 days, warnings: [15]}}}
                      REPORT_UP: {limit: 4 hours, warnings: [1], rungs: [CITY_LEADER, PRINCIPAL_LEADER], rungs-of-city-units: [CITY_LEADER]}
                      OBJECTION: {limit: 5 working days, warnings: [1], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      DISPUTE: {limit: 5 working days, warnings: [1], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      REPORT_BACK: {limit: set, warnings: [5, 1], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      MEASURE: {limit: set, warnings: [5, 1], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      SETTLEMENT: {limit: 90 days, warnings: [15], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      SUSPENSION: {limit: 90 days, warnings: [15], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      REVIEW: {limit: 30 days, warnings: [10], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      REREVIEW: {limit: 30 days, warnings: [10], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                      RETURN_VISIT: {limit: set, warnings: [5], rungs: [UNIT_HEAD], rungs-of-city-units: [UNIT_HEAD]}
                    acknowledgement: {ORDINARY: 24 hours, URGENT: 2 hours, GRAVE: 2 hours}
                    act-after-acknowledgement: {ORDINARY: 3 working days, URGENT: 1 working day, GRAVE: 1 working day}
                    duty-desk-repeat: {ORDINARY: 3 working days, URGENT: 1 working day, GRAVE: 1 working day}
                    to-and-fro: {told-from-hand-back: 2, not-accepted-after: 30 days}
                    """));

    private final Map<String, Post> posts = new HashMap<>(Map.of("431222-HRSS.head", new Post(true, "a@b.example"),
            "431222.county-leader", new Post(true, "c@b.example"), "431222-PB.head", new Post(true, "d@b.example"),
            "431222.duty-desk", new Post(true, "e@b.example")));

    private static CityPolicy withShippedRules(CityPolicy own) {
        try {
            Map<ClockKind, CityPolicy.ClockRule> clocks = new HashMap<>(
                    CityPolicy.of(RepositoryRoot.find()).clocks());
            clocks.putAll(own.clocks());
            return new CityPolicy(clocks, own.acknowledgement(), own.actAfterAcknowledgement(),
                    own.dutyDeskRepeat(), own.toAndFro());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_lay_before_it_was_registered_is_late_by_the_days_from_its_receipt_article_22() {
        PlannedRow.Petition lay = new PlannedPetitionBuilder().dispatched(NEVER).accepted(NEVER).replied(NEVER)
                .receivedOn("2026-02-26").petition();
        var oracle = ScenarioOracle.of(new ScenarioPlan(List.of(lay)), RULES, PostsFile.ofAllDays(posts));

        assertThat(oracle.openLimits().get(lay.key())).singleElement().satisfies(limit -> {
            assertThat(limit.clock()).isEqualTo(ClockKind.DISPATCH);
            assertThat(limit.lastDay()).isEqualTo("2026-03-13");
            assertThat(limit.missed()).isTrue();
        });
    }

    @Test
    void what_is_done_promptly_alerts_nobody() {
        CaseOutcome outcome = outcome(petition(AT_ONCE, PROMPT, PROMPT, null));

        assertThat(outcome.status()).isEqualTo("CLOSED");
        assertThat(outcome.end()).isEqualTo(CaseEnd.SETTLED);
        assertThat(outcome.steps()).containsExactly("Opened", "Dispatched", "Accepted", "DocumentIssued",
                "DocumentSent", "DraftSubmitted", "DraftSigned", "Replied", "Rated",
                "PetitionerRequestTaken", "DocumentIssued", "CopySent", "DocumentDelivered", "Closed",
                "ReturnVisitDue", "ReturnVisitDue", "ReturnVisitDue", "ReturnVisited");
        assertThat(outcome.alerts()).isEmpty();
        assertThat(outcome.missedLimits()).isEmpty();
        assertThat(outcome.rating()).isEqualTo(Satisfaction.SATISFIED);
    }

    @Test
    void what_is_done_on_the_last_day_is_warned_of_and_in_time() {
        CaseOutcome outcome = outcome(petition(AT_ONCE, LAST_DAY, PROMPT, null));

        assertThat(outcome.missedLimits()).isEmpty();
        assertThat(outcome.alerts()).extracting(AlertOutcome::reason).containsExactly("LIMIT_NEAR", "LIMIT_NEAR");
        assertThat(outcome.alerts()).extracting(AlertOutcome::state).containsOnly(AlertOutcome.State.WITHDRAWN);
    }

    @Test
    void what_is_never_done_climbs_to_the_top_and_then_to_the_duty_desk_again_and_again() {
        CaseOutcome outcome = outcome(petition(AT_ONCE, NEVER, NEVER, null));

        assertThat(outcome.missedLimits()).containsExactly(ClockKind.ACCEPTANCE);
        assertThat(outcome.alerts()).filteredOn(alert -> alert.state() == AlertOutcome.State.OPEN)
                .extracting(alert -> alert.rung() + " " + alert.reason()).containsExactlyInAnyOrder(
                        "UNIT_HEAD LIMIT_NEAR", "UNIT_HEAD LIMIT_NEAR", "UNIT_HEAD LIMIT_MISSED",
                        "COUNTY_LEADER NOT_ACKNOWLEDGED", "COUNTY_LEADER LADDER_EXHAUSTED",
                        "COUNTY_LEADER NOT_ACCEPTED_FOR_LONG");
        // The desk is called on 20 and 26 March, 1, 8, 14, 18, 23 and 29 April, 8, 13, 19, 23 and 28 May, 3 and 9 June.
        assertThat(outcome.alerts()).filteredOn(alert -> alert.state() != AlertOutcome.State.OPEN).hasSize(14)
                .allMatch(alert -> alert.reason().equals("LADDER_EXHAUSTED")
                        && alert.state() == AlertOutcome.State.WITHDRAWN);
    }

    @Test
    void what_is_acknowledged_and_not_done_is_brought_back_to_who_took_note_and_to_the_next_rung() {
        CaseOutcome outcome = outcome(petition(AT_ONCE, NEVER, NEVER, Rung.UNIT_HEAD));

        assertThat(outcome.alerts()).filteredOn(alert -> alert.state() == AlertOutcome.State.ACKNOWLEDGED)
                .extracting(AlertOutcome::reason).containsExactly("LIMIT_MISSED");
        assertThat(outcome.alerts()).extracting(alert -> alert.rung() + " " + alert.reason()).contains(
                "UNIT_HEAD STILL_NOT_DONE", "COUNTY_LEADER ACKNOWLEDGED_NOT_DONE");
        assertThat(outcome.alerts()).filteredOn(alert -> alert.recipient() == AlertOutcome.Recipient.DUTY_DESK)
                .as("called again and again, and one call stands").isNotEmpty()
                .allMatch(alert -> alert.reason().equals("ACKNOWLEDGED_NOT_DONE"))
                .filteredOn(alert -> alert.state() == AlertOutcome.State.OPEN).hasSize(1);
    }

    @Test
    void the_climb_stops_when_the_act_is_done() {
        // Missed at the start of 18 March; three days later at ten it is done: two rungs were told by then, and the desk at the third.
        CaseOutcome outcome = outcome(petition(AT_ONCE, LATE, PROMPT, null));

        assertThat(outcome.missedLimits()).containsExactly(ClockKind.ACCEPTANCE);
        assertThat(outcome.alerts()).extracting(AlertOutcome::state).containsOnly(AlertOutcome.State.WITHDRAWN);
        assertThat(outcome.alerts()).filteredOn(alert -> alert.recipient() == AlertOutcome.Recipient.DUTY_DESK)
                .hasSize(1);
    }

    @Test
    void a_vacant_rung_goes_to_the_duty_desk_and_the_next_rung_hears_why() {
        posts.put("431222-HRSS.head", new Post(false, ""));

        assertThat(outcome(petition(AT_ONCE, NEVER, NEVER, Rung.COUNTY_LEADER)).alerts())
                .filteredOn(alert -> !alert.reason().endsWith("NOT_DONE") && !alert.reason().endsWith("FOR_LONG"))
                .as("each call stands once, however often it was repeated")
                .filteredOn(alert -> alert.state() != AlertOutcome.State.WITHDRAWN)
                .extracting(alert -> alert.rung() + " " + alert.reason()).containsExactlyInAnyOrder(
                        "UNIT_HEAD RUNG_VACANT", "UNIT_HEAD RUNG_VACANT", "UNIT_HEAD RUNG_VACANT",
                        "COUNTY_LEADER RUNG_BELOW_FAILED");
    }

    @Test
    void a_leader_without_an_address_is_alerted_in_the_inbox_and_the_duty_desk_is_called() {
        posts.put("431222-HRSS.head", new Post(true, ""));

        assertThat(outcome(petition(AT_ONCE, NEVER, NEVER, Rung.UNIT_HEAD)).alerts())
                .filteredOn(alert -> alert.clock() == ClockKind.ACCEPTANCE && !alert.reason().equals("LIMIT_NEAR")
                        && alert.state() == AlertOutcome.State.OPEN)
                .extracting(alert -> alert.rung() + " " + alert.reason() + " " + alert.mailed())
                .containsExactlyInAnyOrder(
                        "UNIT_HEAD LIMIT_MISSED false", "UNIT_HEAD LEADER_UNREACHABLE true",
                        "UNIT_HEAD LEADER_UNREACHABLE true", "UNIT_HEAD LEADER_UNREACHABLE true",
                        "COUNTY_LEADER RUNG_BELOW_FAILED true", "COUNTY_LEADER LADDER_EXHAUSTED true",
                        "COUNTY_LEADER NOT_ACCEPTED_FOR_LONG true");
    }

    @Test
    void article_31_the_head_whom_a_claim_is_against_is_told_like_any() {
        PlannedRow.Petition petition = new PlannedPetitionBuilder().accepted(NEVER).replied(NEVER)
                .complainedOf("431222-HRSS.head").petition();

        assertThat(outcome(petition).alerts()).anyMatch(alert -> alert.post().equals("431222-HRSS.head"))
                .noneMatch(alert -> alert.reason().equals("LEADER_COMPLAINED_OF"));
    }

    @Test
    void article_30_no_desk_of_the_county_hears_that_its_leader_is_accused() {
        PlannedRow.Petition petition = new PlannedPetitionBuilder().accepted(NEVER).replied(NEVER)
                .purpose(Purpose.ACCUSATION).complainedOf("431222.county-leader").petition();

        assertThat(outcome(petition).alerts()).filteredOn(alert -> alert.reason().equals("LEADER_COMPLAINED_OF"))
                .isNotEmpty().allMatch(alert -> alert.post().equals("431200.duty-desk"));
        assertThat(outcome(petition).alerts()).noneMatch(alert -> alert.post().equals("431222.duty-desk"));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "提醒从不发给被检举控告的领导", en = "no alert is ever sent to an accused leader")
    void article_30_an_accused_leader_is_never_told() {
        PlannedRow.Petition petition = new PlannedPetitionBuilder().accepted(NEVER).replied(NEVER)
                .acknowledgedBy(Rung.UNIT_HEAD).purpose(Purpose.ACCUSATION)
                .complainedOf("431222-HRSS.head").petition();

        assertThat(outcome(petition).alerts()).noneMatch(alert -> alert.post().equals("431222-HRSS.head"))
                .anyMatch(alert -> alert.reason().equals("LEADER_COMPLAINED_OF"));
    }

    @Test
    void an_urgent_matter_climbs_within_hours() {
        var petition = new PlannedPetitionBuilder().accepted(NEVER).replied(NEVER).urgency(Urgency.URGENT).petition();

        // Last day 17 March; midnight in Shanghai is 16:00 UTC.
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-03-17T16:00:00Z"),
                Instant.parse("2026-03-17T18:00:00Z"), Instant.parse("2026-03-17T20:00:00Z"));
    }

    @Test
    void acts_come_in_the_order_of_time() {
        assertThat(expectation(petition(PROMPT, PROMPT, PROMPT, null)).actions()).extracting(PlannedAction::at)
                .isSorted();
    }

    private CaseOutcome outcome(PlannedRow.Petition petition) {
        return expectation(petition).outcomes().values().iterator().next();
    }

    private ScenarioOracle expectation(PlannedRow.Petition petition) {
        return ScenarioOracle.of(new ScenarioPlan(List.of(petition)), RULES, PostsFile.ofAllDays(posts));
    }

    private static PlannedRow.Petition petition(Timing dispatched, Timing accepted, Timing replied,
            @Nullable Rung acknowledgedBy) {
        return new PlannedPetitionBuilder().dispatched(dispatched).accepted(accepted).replied(replied)
                .acknowledgedBy(acknowledgedBy)
                .petition();
    }
}

package org.petitions.scenario.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.scenario.plan.Timing.LATE;
import static org.petitions.scenario.plan.Timing.NEVER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.clocks.PostsFile.Post;
import org.petitions.scenario.clocks.SimulatedClocks;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.ScenarioPlan;
import org.petitions.scenario.plan.Schedule;

/** Each path counted by hand: where it leads, which limit it misses, and how its clocks move. */
class ProcedurePathTest {
    private static final Post HELD = new Post(true, "a@b.example");
    private static final PostsFile POSTS = PostsFile.ofAllDays(Map.of("431222-HRSS.head", HELD, "431222-PB.head", HELD,
            "431222-OFFICE.head", HELD, "431200-HRSS.head", HELD, "431200-GOV.head", HELD,
            "431222.county-leader", HELD, "431200.city-leader", HELD, "431200.principal-leader", HELD,
            "431222.duty-desk", HELD, "431200.duty-desk", HELD));

    @ParameterizedTest
    @CsvSource({"CLAIM, CLOSED, SETTLED, ", "NOTICE_LATE, CLOSED, SETTLED, ACCEPTANCE",
            "NOTICE_EXEMPT, CLOSED, SETTLED, ", "LED_ELSEWHERE, CLOSED, OTHER_PROCEDURE, ",
            "LITIGATION, CLOSED, OTHER_PROCEDURE, ", "PARTY_APPEAL_LATE, CLOSED, OTHER_PROCEDURE, HANDLING",
            "WAY_CHANGED, CLOSED, OTHER_PROCEDURE, ", "DUTY_APPLICATION, CLOSED, ANSWERED, ",
            "SENT_ON, CLOSED, SETTLED, ", "SENT_ON_RETURNED, CLOSED, SETTLED, ", "SIGNED, CLOSED, SETTLED, ",
            "HANDED_BACK_TWICE, CLOSED, SETTLED, ",
            "NOT_ACCEPTED_BY_BUREAU, CLOSED, NOT_ACCEPTED, ",
            "SUCCEEDED, CLOSED, SETTLED, ", "REDIRECTED, CLOSED, SETTLED, ", "HANDED_ON, CLOSED, SETTLED, ",
            "GUIDED, CLOSED, OTHER_PROCEDURE, ", "HANDLED_BELOW, CLOSED, NOT_ACCEPTED, ",
            "SUCCEEDED_LATE, CLOSED, SETTLED, ACCEPTANCE", "SEPARATED, CLOSED, SETTLED, ",
            "CODE_REISSUED, CLOSED, SETTLED, ",
            "PARTICULARS_CORRECTED, CLOSED, SETTLED, ", "RENAMED_UNIT, CLOSED, SETTLED, ",
            "OBJECTION_ALLOWED, CLOSED, SETTLED, ", "OBJECTION_REJECTED, CLOSED, SETTLED, OBJECTION",
            "DISPUTE_AGREED, CLOSED, SETTLED, ", "DISPUTE_SUPERIOR, CLOSED, SETTLED, DISPUTE",
            "DISPUTE_CONFERENCE, CLOSED, SETTLED, ", "LEADS, CLOSED, SETTLED, ", "MERGED, CLOSED, SETTLED, ",
            "RECUSED, CLOSED, SETTLED, ", "INSTRUCTED, CLOSED, SETTLED, ACCEPTANCE", "EXTENDED, CLOSED, SETTLED, ",
            "SUSPENDED, CLOSED, SETTLED, ",
            "LEFT_SUSPENDED, SUSPENDED, , SUSPENSION", "MEDIATED, CLOSED, AGREEMENT, ",
            "MEDIATION_FAILED, CLOSED, SETTLED, ", "PROMISE_KEPT, CLOSED, SETTLED, ",
            "PROMISE_LATE, CLOSED, SETTLED, MEASURE", "UNSETTLED, REPLIED, , SETTLEMENT",
            "REVIEW_UPHELD, CLOSED, SETTLED, ", "REVIEW_CHANGED, CLOSED, SETTLED, REVIEW",
            "REVIEW_SENT_BACK, CLOSED, SETTLED, ", "REREVIEW, CLOSED, LAWFUL_TERMINATION, ",
            "REREVIEW_LATE, CLOSED, LAWFUL_TERMINATION, REREVIEW",
            "HEARING, CLOSED, HEARING_TERMINATION, ", "RELIEF, CLOSED, RELIEF, ", "WITHDRAWN, CLOSED, WITHDRAWN, ",
            "WITHDRAWAL_DENIED, CLOSED, SETTLED, ", "PROCEDURE_SUSPENDED, CLOSED, SETTLED, ",
            "VISIT_MISSED, CLOSED, SETTLED, RETURN_VISIT", "REOPENED, CLOSED, SETTLED, ",
            "REVIEW_AFTER_CLOSING, CLOSED, SETTLED, ", "AGREED_IN_REVIEW, CLOSED, AGREEMENT, ",
            "DOCUMENTED, CLOSED, LAWFUL_TERMINATION, ", "REVIEW_REFUSED, CLOSED, LAWFUL_TERMINATION, ",
            "RELIEF_EARLY, CLOSED, RELIEF, "})
    void each_path_leads_to_its_end_and_misses_what_it_is_to_miss(ProcedurePath path, String status,
            @Nullable CaseEnd end,
            @Nullable ClockKind missed) {
        CaseOutcome outcome = outcome(new PlannedPetitionBuilder().path(path).petition());

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.end()).isEqualTo(end);
        assertThat(outcome.missedLimits()).isEqualTo(missed == null ? List.of() : List.of(missed));
    }

    @ParameterizedTest
    @EnumSource(ProcedurePath.class)
    void every_step_builds_on_the_version_that_the_steps_before_have_made(ProcedurePath path) {
        PlannedRow.Petition petition = new PlannedPetitionBuilder().path(path).petition();
        ScenarioOracle expectation = expectation(petition);
        int events = outcome(petition).steps().size();
        Set<Long> versions = new HashSet<>();

        for (PlannedAction act : expectation.actions()) {
            if (act instanceof PlannedAction.TakeStep take && take.petition().equals(petition.key())) {
                assertThat(versions.add(take.version())).as(take.toString()).isTrue();
                assertThat(take.version()).isBetween(1L, (long) events);
            }
        }
    }

    @Test
    void what_was_brought_to_an_upper_unit_is_sent_on_told_of_and_assigned_with_a_report_article_23() {
        CaseOutcome outcome = outcome(new PlannedPetitionBuilder().path(ProcedurePath.SENT_ON).petition());

        assertThat(outcome.unit()).isEqualTo("431222-HRSS");
        assertThat(outcome.steps()).containsSubsequence("Dispatched", "SentOn", "Dispatched", "DocumentIssued",
                "DocumentSent", "Assigned", "Accepted", "ReportedBack", "Closed");
        CaseOutcome returned = outcome(new PlannedPetitionBuilder().path(ProcedurePath.SENT_ON_RETURNED).petition());
        assertThat(returned.unit()).isEqualTo("431200-HRSS");
        assertThat(returned.steps()).containsSubsequence("SentOn", "ObjectionRaised", "ReturnedToSender", "Dispatched",
                "Accepted");
    }

    @Test
    void article_24_who_was_merged_is_answered_on_the_leads_day_and_served_rated_and_settled_alone() {
        CaseOutcome outcome = outcome(new PlannedPetitionBuilder().path(ProcedurePath.MERGED).petition());

        assertThat(outcome.steps()).containsSubsequence("Closed", "AnsweredThroughLead", "Replied", "Rated",
                "DocumentIssued", "DocumentDelivered", "Closed", "ReturnVisited");
        assertThat(outcome.end()).isEqualTo(CaseEnd.SETTLED);
    }

    @Test
    void article_34_what_was_merged_and_goes_on_alone_keeps_its_sixty_days_from_the_acceptance() {
        // Accepted on 6 March, merged on the 10th, separated on the 13th: the sixty days end with 5 May all the same.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.SEPARATED).replied(NEVER).petition();

        assertThat(outcome(petition).steps()).containsSubsequence("Accepted", "Closed", "SeparatedFromLead");
        assertThat(outcome(petition).status()).isEqualTo("ACCEPTED");
        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.HANDLING);
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-05-06T16:00:00Z"));
    }

    @Test
    void article_19_the_running_case_is_named_by_the_number_that_its_row_was_registered_under() {
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.HANDLED_BELOW).petition();

        assertThat(expectation(petition).actions()).filteredOn(PlannedAction.TakeStep.class::isInstance)
                .extracting(act -> ((PlannedAction.TakeStep) act).body().get("running"))
                .contains(petition.lead());
    }

    @Test
    void article_22_a_receipt_that_proves_to_be_earlier_brings_the_dispatch_forward() {
        // Received on 25 February instead of 2 March: the fifteen days end with 12 March; it is sent on on the 15th.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.RECEIPT_CORRECTED).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.DISPATCH);
        assertThat(outcome(petition).steps()).containsSubsequence("Opened", "RegistrationCorrected", "Dispatched");
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-03-12T16:00:00Z"))
                .doesNotContain(Instant.parse("2026-03-17T16:00:00Z"));
    }

    @Test
    void particulars_are_put_right_with_all_that_stands_of_the_person_and_no_limit_moves() {
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.PARTICULARS_CORRECTED).petition();
        var usual = new PlannedPetitionBuilder().path(ProcedurePath.CLAIM).petition();

        assertThat(outcome(petition).steps()).containsSubsequence("Dispatched", "RegistrationCorrected", "Accepted");
        assertThat(outcome(petition).missedLimits()).isEmpty();
        assertThat(outcome(petition).steps()).hasSize(outcome(usual).steps().size() + 1);
        assertThat(expectation(petition).actions()).filteredOn(PlannedAction.CorrectRegistration.class::isInstance)
                .singleElement().extracting(act -> ((PlannedAction.CorrectRegistration) act).fields().keySet())
                .isEqualTo(Set.of("petitioner", "reason"));
    }

    @Test
    void article_24_the_second_unit_of_a_kind_handles_what_it_was_sent_before_and_after_its_new_name() {
        // Sent there on 8 March; it is renamed with the 16th, and answers later.
        CaseOutcome outcome = outcome(new PlannedPetitionBuilder().path(ProcedurePath.RENAMED_UNIT).petition());

        assertThat(outcome.unit()).isEqualTo("431222-HRSS-2");
        assertThat(outcome.steps()).containsSubsequence("ObjectionAllowed", "Dispatched", "Accepted", "Replied");
    }

    @Test
    void article_36_a_re_review_by_the_citys_government_that_comes_late_is_missed_and_climbs_to_the_citys_leader() {
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.REREVIEW_LATE).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.REREVIEW);
        assertThat(outcome(petition).alerts()).filteredOn(alert -> alert.reason().equals("LIMIT_MISSED"))
                .extracting(alert -> alert.clock() + " " + alert.post())
                .contains("REREVIEW 431200-GOV.head");
        assertThat(expectation(petition).actions()).filteredOn(act -> act instanceof PlannedAction.TakeStep step
                && step.path().equals("draft"))
                .extracting(act -> ((PlannedAction.TakeStep) act).official().unit())
                .containsSubsequence("431222-GOV", "431200-GOV");
    }

    @Test
    void article_24_of_what_an_abolished_unit_missed_its_successors_head_is_told_when_it_is_handed_over() {
        // At the station from 8 March, missed with the 23rd, handed over on the 24th.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.SUCCEEDED_LATE).petition();

        assertThat(outcome(petition).alerts()).filteredOn(alert -> alert.reason().equals("LIMIT_MISSED"))
                .extracting(alert -> alert.clock() + " " + alert.post())
                .containsExactly("ACCEPTANCE 431222-OFFICE.head");
        assertThat(outcome(petition).alerts()).extracting(alert -> alert.rung() + " " + alert.reason())
                .contains("UNIT_HEAD RUNG_VACANT", "COUNTY_LEADER RUNG_BELOW_FAILED",
                        "COUNTY_LEADER LADDER_EXHAUSTED");
        assertThat(outcome(petition).steps()).containsSubsequence("ObjectionAllowed", "Dispatched", "UnitSucceeded",
                "Accepted");
    }

    @Test
    void article_25_a_unit_reports_what_every_office_owes_and_its_bureau_tells_those_above() {
        var petition = new PlannedPetitionBuilder().urgency(Urgency.URGENT).path(ProcedurePath.REPORT_LEFT).petition();

        assertThat(outcome(petition).steps()).containsSubsequence("Dispatched", "ReportedUp", "ReportedUp",
                "ReportedUp", "ReportedUp", "ReportedUp", "ReportedUp", "Accepted");
        assertThat(outcome(petition).missedLimits()).isEmpty();
        assertThat(expectation(petition).actions()).filteredOn(act -> act instanceof PlannedAction.TakeStep step
                && step.path().equals("report-up"))
                .extracting(act -> ((PlannedAction.TakeStep) act).official().unit())
                .containsExactly("431200-HRSS", "431200-PB");
    }

    @Test
    void article_23_whoever_chose_mail_is_told_by_the_platform_the_day_the_notice_is_made() {
        PlannedRow.Petition posted = new PlannedPetitionBuilder().path(ProcedurePath.LITIGATION).petition();
        PlannedRow.Petition mailed = new PlannedPetitionBuilder().path(ProcedurePath.LITIGATION).noticedByMail()
                .petition();

        assertThat(outcome(mailed).steps()).isEqualTo(outcome(posted).steps());
        assertThat(expectation(mailed).actions()).as("no handler records a posting")
                .hasSize(expectation(posted).actions().size() - 1);
        assertThat(outcome(mailed).notices()).isEqualTo(new CaseOutcome.Notices(2, 0));
        assertThat(outcome(posted).notices()).isEqualTo(new CaseOutcome.Notices(0, 2));
    }

    @Test
    void article_23_a_notice_that_left_by_mail_meets_the_limit_before_the_document_is_handed_over() {
        CaseOutcome documented = outcome(
                new PlannedPetitionBuilder().path(ProcedurePath.DOCUMENTED).noticedByMail().petition());

        assertThat(documented.steps()).containsSubsequence("Accepted", "DocumentIssued", "DocumentSent",
                "DocumentDelivered");
        assertThat(outcome(new PlannedPetitionBuilder().path(ProcedurePath.NOTICE_LATE).noticedByMail().petition())
                .missedLimits()).containsExactly(ClockKind.ACCEPTANCE);
    }

    @Test
    void article_33_each_party_consents_to_a_mediation_and_none_to_a_reconciliation_but_by_its_signature() {
        assertThat(outcome(new PlannedPetitionBuilder().path(ProcedurePath.MEDIATED).petition()).steps())
                .containsSubsequence("MediationProposed", "MediationConsented", "MediationConsented",
                        "DocumentIssued", "MediationAgreed", "Closed");
        assertThat(outcome(new PlannedPetitionBuilder().path(ProcedurePath.AGREED_IN_REVIEW).petition()).steps())
                .containsSubsequence("ReconciliationProposed", "DocumentIssued", "Reconciled", "Closed")
                .doesNotContain("MediationConsented");
    }

    @Test
    void a_suggestion_ends_with_its_answer_and_is_not_visited() {
        CaseOutcome outcome = outcome(
                new PlannedPetitionBuilder().purpose(Purpose.SUGGESTION).path(ProcedurePath.SUGGESTION).petition());

        assertThat(outcome.end()).isEqualTo(CaseEnd.ANSWERED);
        assertThat(outcome.steps()).doesNotContain("ReturnVisitDue");
    }

    @Test
    void article_30_of_an_accusation_alone_the_organisation_department_is_told() {
        assertThat(outcome(new PlannedPetitionBuilder().purpose(Purpose.ACCUSATION).complainedOf("431222-NR.head")
                .path(ProcedurePath.ACCUSATION).petition()).steps()).contains("OrganisationNotified");
        assertThat(outcome(new PlannedPetitionBuilder().complainedOf("431222-NR.head").petition()).steps())
                .doesNotContain("OrganisationNotified");
    }

    @Test
    void an_urgent_matter_whose_hours_had_passed_at_submission_is_told_at_once_and_climbs_every_two_hours() {
        // Registered at 01:00 UTC with four hours; the ledger came in at 10:00, the report went up next morning.
        var petition = new PlannedPetitionBuilder().urgency(Urgency.GRAVE).path(ProcedurePath.URGENT_LATE).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.REPORT_UP);
        assertThat(outcome(petition).alerts()).extracting(alert -> alert.rung() + " " + alert.reason())
                .containsExactlyInAnyOrder("CITY_LEADER LIMIT_MISSED", "PRINCIPAL_LEADER NOT_ACKNOWLEDGED",
                        "PRINCIPAL_LEADER LADDER_EXHAUSTED");
        assertThat(outcome(petition).steps()).contains("ReportedUp", "IncidentNamed", "ReportedBack");
        assertThat(expectation(petition).moments()).contains(Schedule.SUBMITTED_AT,
                Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-02T14:00:00Z"));
    }

    @Test
    void an_urgent_matter_without_an_answer_owes_its_report_back_on_the_sixtieth_day() {
        var petition = new PlannedPetitionBuilder().urgency(Urgency.URGENT).replied(NEVER).petition();

        // Arrived on 2 March; the day set is 1 May, a holiday: a set day does not move.
        assertThat(outcome(petition).missedLimits()).contains(ClockKind.REPORT_BACK);
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-05-01T16:00:00Z"));
    }

    @Test
    void an_extended_limit_is_missed_at_its_new_end() {
        // Accepted on 6 March: 60 days and 10 more end with Friday 15 May; the answer comes on the 18th.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.EXTENDED_LATE).replied(LATE).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.HANDLING);
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-05-15T16:00:00Z"))
                .doesNotContain(Instant.parse("2026-05-06T16:00:00Z"));
    }

    @Test
    void of_a_head_who_stands_aside_the_duty_desk_hears_and_the_next_rung_is_told() {
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.HEAD_RECUSED).replied(LATE).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.HANDLING);
        assertThat(outcome(petition).alerts()).extracting(alert -> alert.rung() + " " + alert.reason())
                .contains("UNIT_HEAD LEADER_RECUSED", "COUNTY_LEADER RUNG_BELOW_FAILED")
                .doesNotContain("UNIT_HEAD LIMIT_MISSED", "UNIT_HEAD LIMIT_NEAR");
    }

    @Test
    void a_draft_that_waits_for_its_signature_stops_no_limit() {
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.SIGNED_LATE).petition();

        assertThat(outcome(petition).missedLimits()).containsExactly(ClockKind.HANDLING);
        assertThat(outcome(petition).steps()).containsSubsequence("DraftSubmitted", "DraftReturned", "DraftSubmitted",
                "DraftSigned", "Replied");
    }

    @Test
    void an_instruction_holds_the_next_rung_off_until_its_day_has_passed_without_the_act() {
        // Missed at the start of 18 March, instructed that morning by the 20th, accepted on the 21st at ten.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.INSTRUCTED).petition();

        assertThat(outcome(petition).alerts()).extracting(alert -> alert.rung() + " " + alert.reason())
                .containsExactlyInAnyOrder("UNIT_HEAD LIMIT_NEAR", "UNIT_HEAD LIMIT_NEAR", "UNIT_HEAD LIMIT_MISSED",
                        "UNIT_HEAD STILL_NOT_DONE", "COUNTY_LEADER ACKNOWLEDGED_NOT_DONE");
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-03-20T16:00:00Z"))
                .doesNotContain(Instant.parse("2026-03-18T16:00:00Z"), Instant.parse("2026-03-19T16:00:00Z"));
    }

    @Test
    void at_the_second_hand_back_the_countys_leader_is_told() {
        // Objected on 4 March, handed back on the 6th, sent on on the 8th, objected on the 10th, handed back on the 12th.
        var petition = new PlannedPetitionBuilder().path(ProcedurePath.HANDED_BACK_TWICE).petition();

        assertThat(outcome(petition).alerts())
                .extracting(alert -> alert.clock() + " " + alert.rung() + " " + alert.reason())
                .contains("DISPATCH COUNTY_LEADER HANDED_BACK_AGAIN");
        assertThat(outcome(petition).steps()).containsSubsequence("ObjectionAllowed", "Dispatched", "ObjectionAllowed",
                "Dispatched", "Accepted");
        assertThat(expectation(petition).moments()).contains(Instant.parse("2026-03-12T02:00:00Z"));
    }

    @Test
    void the_days_of_a_suspension_and_of_a_hearing_are_not_counted() {
        var clocks = new SimulatedClocks(new PlannedPetitionBuilder().petition(), ScenarioOracleTest.RULES, POSTS,
                LegalCalendar.china());
        Instant requested = Instant.parse("2026-03-02T02:00:00Z");
        clocks.start(ClockKind.REREVIEW, "430000-HRSS", requested);
        clocks.pause(ClockKind.REREVIEW, LocalDate.of(2026, 3, 10), Instant.parse("2026-03-10T02:00:00Z"));
        clocks.resume(ClockKind.REREVIEW, LocalDate.of(2026, 3, 19));

        // domain.md: re-review requested 2026-03-02, hearing 03-10 to 03-19 (ten days not counted), last day 04-13.
        assertThat(clocks.endOf(ClockKind.REREVIEW)).isEqualTo(Instant.parse("2026-04-13T16:00:00Z"));
    }

    @Test
    void the_later_return_visits_are_open_at_the_end() {
        assertThat(expectation(new PlannedPetitionBuilder().petition()).openClocks(ClockKind.RETURN_VISIT))
                .isEqualTo(2);
        assertThat(expectation(new PlannedPetitionBuilder().path(ProcedurePath.VISIT_MISSED).petition())
                .openClocks(ClockKind.RETURN_VISIT))
                .isEqualTo(3);
    }

    private static CaseOutcome outcome(PlannedRow.Petition petition) {
        return Objects.requireNonNull(expectation(petition).outcomes().get(petition.key()));
    }

    private static ScenarioOracle expectation(PlannedRow.Petition petition) {
        List<PlannedRow> rows = new ArrayList<>(List.of(petition));
        if (petition.lead() != null) {
            rows.add(new PlannedPetitionBuilder().key(petition.lead()).path(ProcedurePath.LEADS).petition());
        }
        return ScenarioOracle.of(new ScenarioPlan(rows), ScenarioOracleTest.RULES, POSTS);
    }
}

package org.petitions.events.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.ReviewEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.DocumentEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.clocks.ClockAct.Stop;
import org.petitions.events.clocks.ClockAct.StopAll;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

class ClockActsTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    @Test
    void a_registration_starts_the_clock_of_dispatch_and_an_urgent_one_that_of_the_report() {
        assertThat(ClockActs.of(registered(null))).extracting(ClockAct::kind).containsExactly(ClockKind.DISPATCH,
                ClockKind.REPORT_UP);
    }

    @Test
    void a_registration_with_a_past_starts_none() {
        assertThat(ClockActs.of(registered(new LedgerHistory(null, null, null, null, null, null, null)))).isEmpty();
    }

    @Test
    void a_tracking_code_issued_anew_touches_no_clock() {
        assertThat(ClockActs.of(
                new IntakeEvent.TrackingCodeReissued("p", 2, AT, "431222-PB", PersonCheck.ID_DOCUMENT))).isEmpty();
    }

    @Test
    void a_file_that_is_added_touches_no_clock() {
        assertThat(ClockActs.of(
                new IntakeEvent.AttachmentAdded("p", 2, AT, 1, null, AttachmentKind.PDF, 1, "00", null)))
                .isEmpty();
    }

    @Test
    void a_case_with_a_past_starts_the_clock_of_dispatch_where_it_did_start() {
        assertThat(ClockActs.of(opened(1L)))
                .containsExactly(new Start(ClockKind.DISPATCH, ClockAct.SOLE, "431222-PB", AT, null));
        assertThat(ClockActs.of(opened(null))).hasOnlyElementsOfType(HandOver.class);
    }

    @Test
    void a_decision_stops_the_clock_of_the_notice_only_where_none_is_owed_article_23() {
        assertThat(ClockActs.of(new CaseEvent.Accepted("p", 3, AT, "431222-HRSS", NoticeDuty.OWED)))
                .noneMatch(act -> act.kind() == ClockKind.ACCEPTANCE);
        assertThat(ClockActs.of(new CaseEvent.Accepted("p", 3, AT, "431222-HRSS", NoticeDuty.UNCLEAR)))
                .contains(new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE));
    }

    @Test
    void a_decision_from_before_notices_were_watched_counts_as_the_notice() {
        assertThat(ClockActs.of(new CaseEvent.Accepted("p", 3, AT, "431222-HRSS")))
                .contains(new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE));
        assertThat(ClockActs.of(new CaseEvent.Closed("p", 4, AT, CaseEnd.NOT_ACCEPTED)))
                .containsExactly(new StopAll());
    }

    @Test
    void of_what_its_bureau_found_not_for_acceptance_the_unit_that_had_it_has_told_nobody_article_44() {
        assertThat(ClockActs.of(new CaseEvent.NotAccepted("3f0c", 3, AT, "431222-PB",
                NonAcceptanceGround.NOT_A_PETITION))).containsExactly(ClockAct.cancel(ClockKind.ACCEPTANCE));
    }

    @Test
    void the_clock_of_the_notice_outlives_a_petition_that_was_not_accepted() {
        assertThat(ClockActs.of(new CaseEvent.Closed("p", 4, AT, CaseEnd.NOT_ACCEPTED, true)))
                .containsExactly(new StopAll(ClockKind.ACCEPTANCE));
    }

    @Test
    void the_clock_of_the_report_outlives_a_withdrawal_article_25() {
        assertThat(ClockActs.of(new CaseEvent.Closed("p", 4, AT, CaseEnd.WITHDRAWN, null, null, true)))
                .containsExactly(new StopAll(ClockKind.REPORT_UP));
    }

    @Test
    void a_notice_stops_its_clock_on_the_day_it_went_out_whenever_that_is_written_down() {
        // Until the end of 27 February in Shanghai.
        assertThat(ClockActs.of(sent(LocalDate.of(2026, 2, 27), true))).containsExactly(
                new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE, Instant.parse("2026-02-27T15:59:59.999Z")));
        assertThat(ClockActs.of(sent(LocalDate.of(2026, 3, 1), true)))
                .containsExactly(new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE));
        assertThat(ClockActs.of(sent(LocalDate.of(2026, 2, 27), null))).isEmpty();
    }

    @Test
    void a_delivery_put_right_moves_nothing_unless_the_notice_was_told_by_it_article_23() {
        Instant done = Instant.parse("2026-02-27T15:59:59.999Z");
        assertThat(ClockActs.of(corrected(new DocumentEvent.RedatedNotice(4, done))))
                .containsExactly(new ClockAct.Redate(ClockKind.ACCEPTANCE, ClockAct.SOLE, 4, done));
        assertThat(ClockActs.of(corrected(null))).isEmpty();
    }

    @Test
    void a_decided_review_stops_its_clock_only_where_its_written_opinion_is_not_owed_article_35() {
        assertThat(ClockActs.of(decided(true))).noneMatch(act -> act.kind() == ClockKind.REVIEW)
                .anyMatch(act -> act.kind() == ClockKind.SETTLEMENT);
        assertThat(ClockActs.of(decided(null))).contains(new Stop(ClockKind.REVIEW, ClockAct.SOLE));
        assertThat(ClockActs.of(new DocumentEvent.DocumentSent("p", 5, AT, DocumentKind.REREVIEW_OPINION, "n",
                DeliveryMethod.POST, LocalDate.of(2026, 2, 27), null, null, true))).containsExactly(
                        new Stop(ClockKind.REREVIEW, ClockAct.SOLE, Instant.parse("2026-02-27T15:59:59.999Z")));
        assertThat(ClockActs.of(new DocumentEvent.DocumentDelivered("p", 5, AT, DocumentKind.REVIEW_OPINION, "n",
                DeliveryMethod.IN_PERSON, AT.minusSeconds(60), null, true)))
                .containsExactly(new Stop(ClockKind.REVIEW, ClockAct.SOLE, AT.minusSeconds(60)));
    }

    @Test
    void a_refused_request_has_a_clock_until_its_notice_went_out_article_35() {
        assertThat(ClockActs.of(refused(false, null))).isEmpty();
        assertThat(ClockActs.of(refused(false, true))).containsExactly(new Start(ClockKind.REVIEW, ClockAct.SOLE,
                "431222-PB", Instant.parse("2026-02-26T16:00:00Z"), null));
        assertThat(ClockActs.of(refused(true, null))).contains(new Stop(ClockKind.REVIEW, ClockAct.SOLE));
        assertThat(ClockActs.of(refused(true, true))).contains(new HandOver(ClockKind.REVIEW, "431222-PB"))
                .noneMatch(Stop.class::isInstance).anyMatch(act -> act.kind() == ClockKind.SETTLEMENT);
        assertThat(ClockActs.of(new CaseEvent.Closed("p", 5, AT, CaseEnd.SETTLED).owing(ReviewStep.REVIEW)))
                .containsExactly(new StopAll(ClockKind.REVIEW));
        assertThat(ClockActs.of(new DocumentEvent.DocumentSent("p", 5, AT, DocumentKind.REVIEW_REFUSAL_NOTICE, "n",
                DeliveryMethod.POST, LocalDate.of(2026, 2, 27), null, null, null, ReviewStep.REVIEW))).containsExactly(
                        new Stop(ClockKind.REVIEW, ClockAct.SOLE, Instant.parse("2026-02-27T15:59:59.999Z")));
        assertThat(ClockActs.of(new DocumentEvent.DocumentDelivered("p", 5, AT, DocumentKind.REVIEW_REFUSAL_NOTICE, "n",
                DeliveryMethod.IN_PERSON, AT.minusSeconds(60), null, null, ReviewStep.REREVIEW)))
                .containsExactly(new Stop(ClockKind.REREVIEW, ClockAct.SOLE, AT.minusSeconds(60)));
    }

    private static CaseEvent refused(boolean pending, @Nullable Boolean answerOwed) {
        return new ReviewEvent.ReviewRefused("p", 4, AT, ReviewStep.REVIEW, "431222-PB", LocalDate.of(2026, 2, 27),
                ReviewRefusalGround.WINDOW_PASSED, pending, "431222-HRSS", answerOwed);
    }

    private static CaseEvent decided(@Nullable Boolean answerOwed) {
        return new ReviewEvent.ReviewDecided("p", 4, AT, ReviewStep.REVIEW, "431200-HRSS", ReviewOutcome.UPHELD,
                "431222-HRSS", null, null, answerOwed);
    }

    private static CaseEvent corrected(DocumentEvent.@Nullable RedatedNotice redated) {
        return new DocumentEvent.DeliveryCorrected("p", 6, AT, DocumentKind.ACCEPTANCE_NOTICE, "n",
                new DocumentEvent.DeliveryDates(LocalDate.of(2026, 3, 1), null),
                new DocumentEvent.DeliveryDates(LocalDate.of(2026, 2, 27), null), redated);
    }

    @Test
    void what_came_back_before_a_first_arrival_was_told_is_read_as_what_is_left_for_the_receiver_alone_article_23() {
        for (DispatchKind kind : List.of(DispatchKind.DIRECT, DispatchKind.TRANSFER)) {
            assertThat(ClockActs.of(new CaseEvent.Dispatched("p", 8, AT, "431222-HRSS", kind, AT, null, null, true)))
                    .contains(kind == DispatchKind.DIRECT
                            ? new ClockAct.StartAgain(ClockKind.ACCEPTANCE, "431222-HRSS", AT)
                            : ClockAct.start(ClockKind.ACCEPTANCE, "431222-HRSS", AT));
        }
    }

    @Test
    void what_a_unit_received_itself_was_nobodys_to_transfer_article_23() {
        assertThat(ClockActs.of(new CaseEvent.Dispatched("p", 2, AT, "431222-HRSS", DispatchKind.DIRECT, AT)))
                .contains(new ClockAct.Cancel(ClockKind.DISPATCH, ClockAct.SOLE, AT),
                        new Start(ClockKind.ACCEPTANCE, ClockAct.SOLE, "431222-HRSS", AT, null));
    }

    @Test
    void a_procedure_that_goes_on_goes_on_with_its_limit_and_its_extension_article_34() {
        Instant since = AT.minusSeconds(86_400 * 20);

        assertThat(ClockActs.of(new ClosureEvent.Reopened("p", 9, AT, "431222-HRSS", HandlingWay.PETITION_PROCEDURE,
                new ClosureEvent.LimitGoingOn(since, 30, 10))))
                .contains(new Start(ClockKind.HANDLING, ClockAct.SOLE, "431222-HRSS", since, null, null,
                        HandlingWay.PETITION_PROCEDURE, 30), new ClockAct.Stop(ClockKind.SUSPENSION, ClockAct.SOLE));
    }

    private static CaseEvent sent(LocalDate day, @Nullable Boolean tells) {
        return new DocumentEvent.DocumentSent("p", 5, AT, DocumentKind.ACCEPTANCE_NOTICE, "n", DeliveryMethod.POST,
                day, tells);
    }

    private static CaseEvent opened(@Nullable Long pastUntil) {
        return new CaseEvent.Opened("p", 1, AT, "n", "431222-PB", Category.LABOUR, "431222", Urgency.URGENT, pastUntil,
                null);
    }

    private static IntakeEvent registered(@Nullable LedgerHistory past) {
        return new IntakeEvent.PetitionRegistered("p", 1, AT, "n", "431222-PB", Channel.LETTER, Level.COUNTY,
                Purpose.CLAIM, false, null, Urgency.URGENT, Identity.REAL_NAME, 1, 0, Category.LABOUR, "431222", null,
                List.of(), past, null);
    }

    @Test
    void the_fifteen_days_run_from_the_receipt_and_the_hours_for_a_report_up_from_the_registration_article_22() {
        assertThat(ClockActs.of(received(LocalDate.of(2026, 2, 27)))).extracting("kind", "from").containsExactly(
                tuple(ClockKind.DISPATCH, Instant.parse("2026-02-26T16:00:00Z")), tuple(ClockKind.REPORT_UP, AT));
    }

    @Test
    void what_was_received_on_the_day_of_its_registration_has_its_days_from_that_moment() {
        LocalDate day = LocalDate.ofInstant(AT, ZoneId.of("Asia/Shanghai"));
        assertThat(ClockActs.of(received(day))).isEqualTo(ClockActs.of(registered(null)));
        assertThat(ClockActs.of(received(day.plusDays(1)))).as("never later").isEqualTo(ClockActs.of(registered(null)));
    }

    @Test
    void a_case_from_a_ledger_runs_from_the_receipt_too() {
        CaseEvent opened = new CaseEvent.Opened("p", 1, AT, "n", "431222-PB", Category.LABOUR, "431222",
                Urgency.ORDINARY, 3L, LocalDate.of(2026, 2, 27));
        assertThat(ClockActs.of(opened)).extracting("kind", "from")
                .containsExactly(tuple(ClockKind.DISPATCH, Instant.parse("2026-02-26T16:00:00Z")));
    }

    private static IntakeEvent received(LocalDate day) {
        return new IntakeEvent.PetitionRegistered("p", 1, AT, "n", "431222-PB", Channel.LETTER, Level.COUNTY,
                Purpose.CLAIM, false, null, Urgency.URGENT, Identity.REAL_NAME, 1, 0, Category.LABOUR, "431222", null,
                List.of(), null, day);
    }
}

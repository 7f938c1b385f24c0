package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.review.HearingRules.OpenHearing;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.LeaveAccused;
import org.petitions.casework.procedure.routing.SuccessionRules.SucceedUnit;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.ReviewEvent.HearingClosed;
import org.petitions.events.ReviewEvent.ReviewBodyChanged;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;

/** Whom another matter of the letter accuses reviews no answer, whenever that becomes known (Art. 30, 35, 36). */
class AccusedReviewBodyTest {
    private static final String BODY = ProcedureSamples.UPPER_UNIT;
    private static final String ABOVE = "430000-HRSS";
    private static final String ITS_SUCCESSOR = "431200-OFFICE";
    private static final String UNDER_REVIEW = "one of several: open, dispatch, accept, reply, promise, request review";

    @ParameterizedTest
    @ValueSource(strings = {BODY, BODY + ".head"})
    @Proves(article = 35, zh = "同一来信其他事项检举控告复查机关或者其负责人的，由再上一级机关、单位复查", en = "where another matter of the letter accuses the reviewing body or its head, the next level above reviews")
    void a_request_for_review_goes_past_whom_the_letter_accuses_to_the_next_above(String accused) {
        ScriptedCase walked = new ScriptedCase(accusing(accused));
        List.of("open", "dispatch", "accept", "reply", "request review")
                .forEach(step -> assertThat(walked.attempt(step)).as(step).isInstanceOf(Happens.class));

        assertThat(walked.state().reviewBody()).isEqualTo(ABOVE);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "复查期间经更正复查机关被检举控告的，复查请求改由再上一级机关、单位处理，答复、承诺和期限不变", en = "a request that lies with whom a correction names as accused goes to the next level above, with answer, promises and limit as they stand")
    void a_request_leaves_the_body_that_proves_to_be_accused_article_30() {
        ScriptedCase walked = ScriptedCase.of(UNDER_REVIEW);
        CaseState before = walked.state();

        List<CaseEvent> events = happens(walked.attempt(correction()));

        assertThat(events).hasExactlyElementsOfTypes(RegistrationCorrected.class, ReviewBodyChanged.class);
        requireReviewedAbove(before, walked.state());
        assertThat(CaseAccessRules.mayKnow(walked.state().matter(), SampleActors.actor("h-05", Role.HANDLER, BODY)))
                .isFalse();
        assertThat(ClockActs.of(events.getLast())).containsExactly(new ClockAct.HandOver(ClockKind.REVIEW, ABOVE));
    }

    @Test
    void a_hearing_that_the_accused_holds_is_called_off() {
        ScriptedCase walked = ScriptedCase.of(UNDER_REVIEW);
        walked.passDays(2);
        var today = walked.at().atZone(LegalCalendar.ZONE).toLocalDate();
        assertThat(walked.attempt(new OpenHearing(today.minusDays(1), today))).isInstanceOf(Happens.class);

        assertThat(happens(walked.attempt(correction()))).hasExactlyElementsOfTypes(RegistrationCorrected.class,
                HearingClosed.class, ReviewBodyChanged.class);
        assertThat(walked.state().hearing()).isNull();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "复查机关撤销，承继单位被检举控告的，复查请求由再上一级机关、单位处理，不收回重新办理", en = "where the successor of a reviewing body is accused the next level above reviews, and the answer stays")
    void what_a_body_reviewed_whose_successor_is_accused_goes_to_the_next_above_and_is_not_handled_anew() {
        ScriptedCase walked = ScriptedCase.of(UNDER_REVIEW);
        CaseState kept = walked.state().with(accusing(ITS_SUCCESSOR));
        assertThat(SuccessionRules.isToMove(BODY, ITS_SUCCESSOR, kept)).isTrue();

        CaseState moved = Procedure.evolveAll(kept,
                happens(Procedure.decide(kept, new SucceedUnit(BODY, ITS_SUCCESSOR, null),
                        ProcedureSamples.now(walked.at()))));

        requireReviewedAbove(kept, moved);
        assertThat(SuccessionRules.takesPart(BODY, moved)).isFalse();
    }

    @Test
    void a_request_leaves_a_body_that_goes_on_for_whom_the_letter_accuses() {
        ScriptedCase walked = ScriptedCase.of(UNDER_REVIEW);
        assertThat(walked.attempt(new LeaveAccused())).isInstanceOf(Refused.class);
        CaseState kept = walked.state().with(accusing("431200-CIVIL").keptFrom(List.of(BODY)));
        assertThat(SuccessionRules.isWithAccused(kept)).isTrue();

        requireReviewedAbove(kept, Procedure.evolveAll(kept,
                happens(Procedure.decide(kept, new LeaveAccused(), ProcedureSamples.now(walked.at())))));
    }

    private static void requireReviewedAbove(CaseState before, CaseState after) {
        assertThat(after.phase()).isInstanceOfSatisfying(UnderReview.class, review -> {
            assertThat(review.body()).isEqualTo(ABOVE);
            assertThat(review.requestedOn()).isEqualTo(((UnderReview) before.phase()).requestedOn());
        });
        assertThat(after.answer()).isEqualTo(Objects.requireNonNull(before.answer()));
        assertThat(after.commitments()).isEqualTo(before.commitments());
        assertThat(after.unit()).isEqualTo(before.unit());
        assertThat(SuccessionRules.isWithAccused(after)).isFalse();
    }

    private static CaseMatter accusing(String accused) {
        AccusedInLetter others = accused.endsWith(".head")
                ? new AccusedInLetter(List.of(), List.of(accused))
                : new AccusedInLetter(List.of(accused), List.of());
        return ProcedureSamples.matter("one of several").corrected(ProcedureSamples.BUREAU, ProcedureSamples.BUREAU,
                CorrectedFields.NONE, CorrectedFields.NONE.withAccusedInLetter(others));
    }

    private static CorrectRegistration correction() {
        CorrectedFields after = CorrectedFields.NONE
                .withAccusedInLetter(new AccusedInLetter(List.of(BODY), List.of()));
        return new CorrectRegistration(ProcedureSamples.BUREAU, ProcedureSamples.BUREAU, ProcedureSamples.AT,
                new Change(CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY), after, null),
                new Way(ProcedureSamples.BUREAU, null, null));
    }

    private static List<CaseEvent> happens(CaseDecision decision) {
        assertThat(decision).isInstanceOf(Happens.class);
        return ((Happens) decision).events();
    }
}

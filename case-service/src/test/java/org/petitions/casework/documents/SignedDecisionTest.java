package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.WayChanged;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.MergingEvent.AnsweredThroughLead;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** Which signature a document goes out under. */
class SignedDecisionTest {
    private static final String ID = "3f0c";
    private static final String UNIT = "431222-HRSS";
    private static final String BODY = "431200-HRSS";
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<CaseEvent> ACCEPTED = List.of(signed(3, UNIT, DraftedAct.ACCEPTANCE),
            new CaseEvent.Accepted(ID, 4, AT, UNIT, null, HandlingWay.PETITION_PROCEDURE));

    @Test
    void a_notice_goes_out_under_the_signature_by_which_was_decided_what_it_says() {
        assertThat(SignedDecision.of(DocumentKind.ACCEPTANCE_NOTICE, ACCEPTED)).contains((DraftSigned) ACCEPTED.get(0));
        assertThat(SignedDecision.of(DocumentKind.HANDLING_OPINION, ACCEPTED)).isEmpty();
    }

    @Test
    void after_the_way_was_changed_the_signature_of_the_acceptance_is_that_of_another_decision() {
        List<CaseEvent> changed = new ArrayList<>(ACCEPTED);
        changed.add(new WayChanged(ID, 5, AT, UNIT, HandlingWay.PETITION_PROCEDURE, HandlingWay.ARBITRATION, AT));

        assertThat(SignedDecision.of(DocumentKind.ACCEPTANCE_NOTICE, changed)).isEmpty();
    }

    @Test
    void a_signed_review_signs_no_re_review() {
        List<CaseEvent> reviewed = List.of(signed(7, BODY, DraftedAct.REVIEW), decided(8, ReviewStep.REVIEW),
                decided(10, ReviewStep.REREVIEW));

        assertThat(SignedDecision.of(DocumentKind.REVIEW_OPINION, reviewed)).isPresent();
        assertThat(SignedDecision.of(DocumentKind.REREVIEW_OPINION, reviewed)).isEmpty();
    }

    @Test
    void the_answer_of_a_leading_case_was_signed_there_and_an_own_one_was_not() {
        List<CaseEvent> merged = new ArrayList<>(ACCEPTED);
        merged.add(new AnsweredThroughLead(ID, 6, AT, "7a11", UNIT, HandlingWay.PETITION_PROCEDURE));
        merged.add(new CaseEvent.Replied(ID, 7, AT, UNIT, HandlingOutcome.SUPPORTED));

        assertThat(SignedDecision.isSignedForLead(DocumentKind.HANDLING_OPINION, merged)).isTrue();
        assertThat(SignedDecision.isSignedForLead(DocumentKind.ACCEPTANCE_NOTICE, merged)).isFalse();
        merged.add(new CaseEvent.Replied(ID, 9, AT, UNIT, HandlingOutcome.SUPPORTED));
        assertThat(SignedDecision.isSignedForLead(DocumentKind.HANDLING_OPINION, merged)).isFalse();
    }

    private static DraftSigned signed(long version, String unit, DraftedAct act) {
        return new DraftSigned(ID, version, AT, unit, version - 1, act, unit + ".head", PostCapacity.HOLDER);
    }

    private static CaseEvent decided(long version, ReviewStep step) {
        return new ReviewDecided(ID, version, AT, step, BODY, ReviewOutcome.UPHELD, UNIT);
    }
}

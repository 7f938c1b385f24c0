package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** Whose answer has gone out, from how far each case of a petition has come. */
class AnsweringOfficesTest {
    private static final String UNIT = CaseEventsBuilder.UNIT;
    private static final String BODY = CaseEventsBuilder.BODY;

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-01-05T01:00:00Z"))
            .accepted();

    @Test
    void nobody_has_answered_before_the_reply_and_while_a_review_is_under_way_its_body_has_not() {
        assertThat(answering()).isEmpty();
        assertThat(AnsweringOffices.of(List.of()).standing()).isEmpty();
        life.replied().reviewAsked(ReviewStep.REVIEW);
        assertThat(answering()).containsExactly(UNIT);
    }

    @Test
    void who_reviewed_has_answered_and_a_reply_that_was_sent_back_counts_again_with_the_next() {
        life.replied().reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK);
        assertThat(answering()).containsExactly(BODY);
        life.replied();
        assertThat(answering()).contains(UNIT);
    }

    @Test
    void who_reviewed_has_answered_while_a_re_review_is_under_way_and_after_it() {
        String other = "430000-HRSS";
        life.replied().reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD)
                .addEvent(e -> new ReviewEvent.ReviewRequested(e.petition(), e.version(), e.at(), ReviewStep.REREVIEW,
                        other));
        assertThat(answering()).containsExactlyInAnyOrder(UNIT, BODY);
        life.addEvent(e -> new ReviewEvent.ReviewDecided(e.petition(), e.version(), e.at(), ReviewStep.REREVIEW, other,
                ReviewOutcome.UPHELD, UNIT));
        assertThat(answering()).containsExactlyInAnyOrder(UNIT, BODY, other);
    }

    @Test
    void who_gave_the_reply_has_answered_whatever_unit_succeeds_it() {
        life.replied().addEvent(
                e -> new RoutingEvent.UnitSucceeded(e.petition(), e.version(), e.at(), UNIT, "431222-CIVIL"));
        assertThat(answering()).containsExactlyInAnyOrder(UNIT, "431222-CIVIL");
    }

    @Test
    void when_another_unit_answers_what_went_out_with_the_former_one_s_reply_counts_again_and_its_later_drafts_do_not() {
        life.replied();
        Instant whileItStood = life.events().getLast().at().plusSeconds(1);
        life.reviewAsked(ReviewStep.REVIEW).reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK);
        Instant later = life.events().getLast().at().plusSeconds(1);
        life.addEvent(
                e -> new RoutingEvent.HandlingRedirected(e.petition(), e.version(), e.at(), UNIT, "431222-CIVIL"));
        assertThat(sent(UNIT, whileItStood)).as("while it is handled anew").isFalse();

        life.addEvent(e -> new CaseEvent.Replied(e.petition(), e.version(), e.at(), "431222-CIVIL",
                HandlingOutcome.SUPPORTED));
        assertThat(sent(UNIT, whileItStood)).isTrue();
        assertThat(sent(UNIT, later)).isFalse();
        assertThat(sent("431222-CIVIL", later)).isTrue();
    }

    private boolean sent(String office, Instant handedInAt) {
        return AnsweringOffices.of(List.of(life.trackedCase())).hasSent(office, handedInAt);
    }

    private Set<String> answering() {
        return AnsweringOffices.of(List.of(life.trackedCase())).standing();
    }
}

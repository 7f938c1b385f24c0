package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.Extended;
import org.petitions.events.HandlingEvent.MeasurePromised;
import org.petitions.events.HandlingEvent.MeasureTakenBack;
import org.petitions.events.SigningEvent.DraftReturned;
import org.petitions.events.terms.PostCapacity;

/** What an answer promises is promised by its signature, and stands no longer than an answer in favour (Art. 32). */
class PromiseTest {
    private static final String ACCEPTED = "claim: open, dispatch, accept";

    @Test
    void article_32_what_a_draft_promises_is_promised_by_its_signature_and_not_before() {
        ScriptedCase drafted = ScriptedCase.of(ACCEPTED + ", draft support with a measure");
        assertThat(drafted.events()).noneMatch(MeasurePromised.class::isInstance);
        assertThat(drafted.state().commitments().open()).isEmpty();

        ScriptedCase signed = ScriptedCase.of(ACCEPTED + ", draft support with a measure, sign off");
        assertThat(last(signed, 3)).extracting(CaseEvent::getClass).extracting(Class::getSimpleName)
                .containsExactly("DraftSigned", "Replied", "MeasurePromised");
        assertThat(signed.state().commitments().open()).containsOnlyKeys("1");
    }

    @Test
    void article_32_a_draft_that_goes_back_has_promised_nothing() {
        ScriptedCase returned = ScriptedCase.of(ACCEPTED + ", draft support with a measure, return draft, explain");
        assertThat(returned.events()).noneMatch(MeasurePromised.class::isInstance);
    }

    @Test
    void article_32_a_review_that_no_longer_supports_the_claim_takes_back_what_the_answer_promised() {
        ScriptedCase reviewed = ScriptedCase
                .of(ACCEPTED + ", support with a measure, request review, change to what explains");
        assertThat(reviewed.events().getLast()).isInstanceOfSatisfying(MeasureTakenBack.class,
                back -> assertThat(back.measure()).isEqualTo("1"));
        assertThat(reviewed.state().commitments().open()).isEmpty();
    }

    @Test
    void article_33_what_the_parties_agreed_on_stands_whatever_is_answered() {
        ScriptedCase answered = ScriptedCase.of(ACCEPTED
                + ", propose mediation, consent, consent of the firm, issue agreement, agree, promise, explain");
        assertThat(answered.events()).noneMatch(MeasureTakenBack.class::isInstance);
        assertThat(answered.state().commitments().open()).containsOnlyKeys("1");
    }

    @Test
    void article_32_what_was_promised_ahead_of_a_draft_before_drafts_carried_it_goes_back_with_it() {
        ScriptedCase story = ScriptedCase.of(ACCEPTED);
        story.happened(new MeasurePromised(story.state().id(), story.state().nextVersion(), story.at(), "7",
                LocalDate.of(2028, 6, 1), ProcedureSamples.UNIT));
        story.attempt("draft reply");
        story.attempt("return draft");
        assertThat(last(story, 2)).extracting(CaseEvent::getClass).containsExactly(DraftReturned.class,
                MeasureTakenBack.class);
        assertThat(story.state().commitments().knows("7")).as("its code is not used again").isTrue();
    }

    @Test
    void article_32_what_was_promised_ahead_of_an_answer_before_answers_carried_it_falls_away_with_a_refusal() {
        ScriptedCase story = ScriptedCase.of(ACCEPTED);
        story.happened(new MeasurePromised(story.state().id(), story.state().nextVersion(), story.at(), "7",
                LocalDate.of(2028, 6, 1), ProcedureSamples.UNIT));
        CaseState supported = ((CaseDecision.Happens) Procedure.decide(story.state(),
                ProcedureSamples.command("support", story.at()), ProcedureSamples.now(story.at()))).events().stream()
                .reduce(story.state(), Procedure::evolve, (_, last) -> last);
        assertThat(supported.commitments().open()).as("and still serves an answer in favour").containsOnlyKeys("7");

        story.attempt("explain");
        assertThat(story.events().getLast()).isInstanceOf(MeasureTakenBack.class);
        assertThat(story.state().commitments().open()).isEmpty();
    }

    @Test
    void article_34_who_stands_in_for_the_head_approves_as_that() {
        assertThat(ScriptedCase.of(ACCEPTED + ", request extension, approve extension").events())
                .filteredOn(Extended.class::isInstance).map(Extended.class::cast)
                .extracting(Extended::approver, Extended::capacity)
                .containsExactly(tuple(ProcedureSamples.HEAD, PostCapacity.HOLDER));
        assertThat(ScriptedCase
                .of(ACCEPTED + ", recuse the head, request extension, approve extension as substitute").events())
                .filteredOn(Extended.class::isInstance).map(Extended.class::cast)
                .extracting(Extended::approver, Extended::capacity)
                .containsExactly(tuple(ProcedureSamples.HEAD, PostCapacity.SUBSTITUTE));
    }

    private static List<CaseEvent> last(ScriptedCase story, int count) {
        return story.events().subList(story.events().size() - count, story.events().size());
    }
}

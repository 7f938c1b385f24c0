package org.petitions.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.Procedure;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestRefused;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestTaken;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

class PetitionerRequestDecisionTest {
    private static final String ID = "3f0c";
    private static final String UNIT = "431222-HRSS";
    private static final String BODY = "431200-HRSS";
    private static final Instant T = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-03-20T01:00:00Z");
    private static final LegalCalendar CALENDAR = LegalCalendar.china();
    private static final CityPolicy POLICY = new CityPolicy("test", 30, 60, List.of(30, 90),
            new CityPolicy.FarthestAhead(60, 15, 5, 1));

    @Test
    void what_is_taken_stands_before_its_answer() {
        PetitionerRequestDecision decision = decide(Purpose.CLAIM, ASKED, ask("rate"), "replied");
        assertThat(decision.events()).containsExactly(
                new CaseEvent.Rated(ID, 5, ASKED, Satisfaction.SATISFIED, Satisfaction.NOT),
                new PetitionerRequestTaken(ID, 6, ASKED, PetitionerRequestKind.RATING, 7));
    }

    @Test
    void a_denied_withdrawal_and_a_review_are_answered_by_their_kind() {
        assertThat(decide(Purpose.CLAIM, ASKED, ask("deny"), "noted").events().getLast())
                .isEqualTo(new PetitionerRequestTaken(ID, 6, ASKED, PetitionerRequestKind.WITHDRAWAL_DENIAL, 7));
        assertThat(decide(Purpose.CLAIM, ASKED, ask("rereview"), "replied, review, upheld").events().getLast())
                .isEqualTo(new PetitionerRequestTaken(ID, 8, ASKED, PetitionerRequestKind.REREVIEW, 7));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(refusal("rate", "", RequestRefusalReason.NOT_REPLIED_YET, 21),
                refusal("rate", "replied, rated", RequestRefusalReason.ALREADY_RATED, 0),
                refusal("rate", "closed without a reply", RequestRefusalReason.CASE_ENDED, 21),
                refusal("rate", "withdrawn", RequestRefusalReason.ALREADY_WITHDRAWN, 21),
                refusal("withdraw", "withdrawn", RequestRefusalReason.ALREADY_WITHDRAWN, 0),
                refusal("withdraw", "replied, settled", RequestRefusalReason.CASE_ENDED, 0),
                refusal("deny", "replied, settled", RequestRefusalReason.CASE_ENDED, 0),
                refusal("deny", "", RequestRefusalReason.NO_WITHDRAWAL_NOTED, 0),
                refusal("review", "", RequestRefusalReason.NO_OPINION_YET, 35),
                refusal("review", "replied, review", RequestRefusalReason.UNDER_REVIEW, 35),
                refusal("rereview", "replied", RequestRefusalReason.OTHER_STEP_OPEN, 36),
                refusal("review", "replied, review, upheld", RequestRefusalReason.OTHER_STEP_OPEN, 35),
                refusal("review", "replied, review, upheld, rereview, confirmed", RequestRefusalReason.NO_STEP_LEFT,
                        35),
                refusal("review", "withdrawn", RequestRefusalReason.ALREADY_WITHDRAWN, 35));
    }

    /** @param article its number, 0 for the city's own rule */
    private static Arguments refusal(String asked, String history, RequestRefusalReason reason, int article) {
        return Arguments.of(asked, history, reason, article);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_refused_says_why_and_changes_nothing(String asked, String history, RequestRefusalReason reason,
            int article) {
        CaseState before = state(Purpose.CLAIM, history);
        PetitionerRequestDecision decision = PetitionerRequestDecision.decide(before, ask(asked), now(ASKED));
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(PetitionerRequestRefused.class,
                refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.article()).isEqualTo(article);
                    assertThat(refused.sequence()).isEqualTo(7);
                });
        CaseState after = Procedure.evolveAll(before, decision.events());
        assertThat(after.phase()).isEqualTo(before.phase());
        assertThat(after.ratings()).isEqualTo(before.ratings());
        assertThat(after.followUp()).isEqualTo(before.followUp());
    }

    @Test
    @Proves(article = 35, zh = "依法终结不影响期限内已经提出的复查请求", en = "a termination takes nothing from a request made in time")
    void a_request_made_in_time_is_taken_after_the_case_was_terminated_by_law() {
        assertThat(decide(Purpose.CLAIM, ASKED, ask("review"), "replied, terminated").events().getLast())
                .isInstanceOf(PetitionerRequestTaken.class);
    }

    @Test
    void what_is_asked_for_too_late_is_refused_by_the_moment_it_was_asked() {
        Instant late = Instant.parse("2026-09-01T01:00:00Z");
        assertThat(reason(decide(Purpose.CLAIM, late, ask("rate"), "replied")))
                .isEqualTo(RequestRefusalReason.RATING_WINDOW_PASSED);
    }

    @Test
    @Proves(article = 29, paragraph = 1, zh = "建议意见不适用复查、复核", en = "a suggestion has no review chain")
    void only_a_claim_is_reviewed() {
        assertThat(reason(decide(Purpose.SUGGESTION, ASKED, ask("review"), "replied")))
                .isEqualTo(RequestRefusalReason.REVIEW_FOR_CLAIMS_ONLY);
    }

    private static RequestRefusalReason reason(PetitionerRequestDecision decision) {
        return ((PetitionerRequestRefused) decision.events().getLast()).reason();
    }

    private static PetitionerRequestDecision decide(Purpose purpose, Instant at, IntakeEvent asked, String history) {
        return PetitionerRequestDecision.decide(state(purpose, history), asked, now(at));
    }

    private static DecisionContext now(Instant at) {
        return DecisionContext.withoutOfficial(at, CALENDAR, POLICY);
    }

    private static IntakeEvent ask(String what) {
        return switch (what) {
            case "rate" -> new IntakeEvent.PetitionRated(ID, 7, ASKED, Satisfaction.SATISFIED, Satisfaction.NOT);
            case "withdraw" -> new IntakeEvent.WithdrawalAnswered(ID, 7, ASKED, true);
            case "deny" -> new IntakeEvent.WithdrawalAnswered(ID, 7, ASKED, false);
            case "review" -> new IntakeEvent.ReviewAsked(ID, 7, ASKED, ReviewStep.REVIEW);
            case "rereview" -> new IntakeEvent.ReviewAsked(ID, 7, ASKED, ReviewStep.REREVIEW);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** An accepted case after what happened since. */
    private static CaseState state(Purpose purpose, String history) {
        CaseMatter matter = new CaseMatter(ID, "n", "431222-PB", purpose, Category.LABOUR, "431222", Urgency.ORDINARY,
                null, List.of(), Channel.LETTER, false);
        List<CaseEvent> events = new ArrayList<>(List.of(
                new CaseEvent.Opened(ID, 1, T, "n", "431222-PB", Category.LABOUR, "431222", Urgency.ORDINARY),
                new CaseEvent.Dispatched(ID, 2, T, UNIT, DispatchKind.TRANSFER, T),
                new CaseEvent.Accepted(ID, 3, T, UNIT)));
        Arrays.stream(history.split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .forEach(word -> events.add(event(word, events.size() + 1L)));
        return Procedure.replay(matter, events);
    }

    private static CaseEvent event(String word, long version) {
        return switch (word) {
            case "replied" -> new CaseEvent.Replied(ID, version, T, UNIT, HandlingOutcome.SUPPORTED);
            case "rated" -> new CaseEvent.Rated(ID, version, T, Satisfaction.NOT, Satisfaction.NOT);
            case "noted" -> new ClosureEvent.WithdrawalNoted(ID, version, T, UNIT);
            case "withdrawn" -> new CaseEvent.Closed(ID, version, T, CaseEnd.WITHDRAWN);
            case "settled" -> new CaseEvent.Closed(ID, version, T, CaseEnd.SETTLED);
            case "terminated" -> new CaseEvent.Closed(ID, version, T, CaseEnd.LAWFUL_TERMINATION);
            case "closed without a reply" -> new CaseEvent.Closed(ID, version, T, CaseEnd.PROCEDURAL_SUSPENSION);
            case "review" -> new ReviewEvent.ReviewRequested(ID, version, T, ReviewStep.REVIEW, BODY);
            case "rereview" -> new ReviewEvent.ReviewRequested(ID, version, T, ReviewStep.REREVIEW, BODY);
            case "upheld" -> new ReviewEvent.ReviewDecided(ID, version, T, ReviewStep.REVIEW, BODY,
                    ReviewOutcome.UPHELD, UNIT);
            case "confirmed" -> new ReviewEvent.ReviewDecided(ID, version, T, ReviewStep.REREVIEW, BODY,
                    ReviewOutcome.UPHELD, UNIT);
            default -> throw new IllegalArgumentException(word);
        };
    }
}

package org.petitions.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** What holds of every audience, whoever acts and whatever the petition says. */
class CaseAccessRulesProperties {
    private static final List<String> UNITS = List.of("431222-HRSS", "431222-PB", "431200-PB", "431200-CDI",
            "431202-PB");

    @Property
    void the_accused_is_in_no_audience(@ForAll("states") CaseState state, @ForAll("actors") Actor actor) {
        CaseMatter matter = state.matter();
        boolean accused = matter.accused().contains(actor.unit()) || matter.accused().contains(actor.id());

        if (accused) {
            assertThat(CaseAccessRules.mayKnow(matter, actor)).isFalse();
            assertThat(CaseAccessRules.mayRead(state, actor)).isFalse();
            assertThat(CaseAccessRules.mayOpenTexts(state, actor)).isFalse();
            assertThat(Step.values()).noneMatch(step -> CaseAccessRules.mayTake(step, state, actor));
        }
    }

    @Property
    @Proves(article = 30, paragraph = 3, zh = "检举控告领导的，其党委办公室、政府和值班室不得知悉", en = "the offices and the duty desk of an accused leader may not know of it")
    void article_30_nor_are_the_offices_and_the_desk_of_an_accused_leader(@ForAll Purpose purpose) {
        CaseMatter matter = new CaseMatter("p", "n", "431222-PB", purpose, Category.DISCIPLINE, "431222",
                Urgency.ORDINARY, null, List.of("431222.county-leader"), Channel.LETTER, false);
        List<Actor> served = List.of(SampleActors.actor("431222.duty-desk", Role.LEADER, "431222-SG"),
                SampleActors.actor("h-01", Role.HANDLER, "431222-GOV"),
                SampleActors.actor("431222-PCO.head", Role.LEADER, "431222-PCO"));

        assertThat(served).allMatch(
                actor -> CaseAccessRules.mayKnow(matter, actor) == (purpose != Purpose.ACCUSATION));
        assertThat(CaseAccessRules.mayKnow(matter, SampleActors.actor("b-01", Role.BUREAU, "431200-PB"))).isTrue();
    }

    /** Lists and counts are asked of the database by the same ids. */
    @Property
    @Proves(article = 30, paragraph = 3, zh = "列表和统计数均不含不得知悉的检举控告", en = "lists and counts leave out what the reader may not know of")
    void article_30_lists_and_counts_leave_out_what_the_reader_may_not_know(@ForAll("states") CaseState state,
            @ForAll("actors") Actor actor) {
        boolean leftOut = !Collections.disjoint(state.matter().accused(), actor.accusedAs());

        assertThat(leftOut).isNotEqualTo(CaseAccessRules.mayKnow(state.matter(), actor));
    }

    @Property
    void who_opens_words_may_read_and_who_takes_a_step_may_read(@ForAll("states") CaseState state,
            @ForAll("actors") Actor actor) {
        boolean reads = CaseAccessRules.mayRead(state, actor);

        assertThat(CaseAccessRules.mayOpenTexts(state, actor)).isIn(false, reads);
        for (Step step : Step.values()) {
            assertThat(CaseAccessRules.mayTake(step, state, actor)).isIn(false, reads);
        }
    }

    @Property
    void a_step_is_taken_by_a_handler_who_has_it_in_hand_or_by_its_bureau_and_a_leaders_step_by_a_leader_alone(
            @ForAll("states") CaseState state,
            @ForAll("actors") Actor actor) {
        for (Step step : Step.values()) {
            if (CaseAccessRules.mayTake(step, state, actor)) {
                boolean handler = actor.role() == Role.HANDLER
                        && (actor.unit().equals(state.unit()) || actor.unit().equals(state.reviewBody()));
                boolean bureau = actor.role() == Role.BUREAU && (step.taker() == Taker.BUREAU
                        || step.taker() == Taker.URGENT_DESK || step.taker() == Taker.SENDER
                        || step.taker() == Taker.REVIEW_DESK || step.taker() == Taker.DRAFTING_DESK
                        || step.taker() == Taker.ANY_OFFICE)
                        && (CaseAccessRules.isCityBureau(actor.unit())
                                || actor.unit().equals(state.matter().bureau()));
                boolean leader = actor.role() == Role.LEADER;
                // An accused sender answers nothing: then it is the bureau's (Art. 30).
                String sender = state.sender();
                assertThat(switch (step.taker()) {
                    case SENDER ->
                        sender == null ? bureau : actor.role() == Role.HANDLER && actor.unit().equals(sender);
                    case URGENT_DESK ->
                        bureau || actor.role() == Role.HANDLER && actor.unit().equals(state.broughtTo());
                    case CONCERNED_UNIT -> actor.role() == Role.HANDLER && CaseAccessRules.mayRead(state, actor);
                    case WITHIN_UNIT -> handler || leader && actor.unit().equals(state.unit());
                    case UNIT_LEADER -> leader && actor.unit().equals(state.unit());
                    case SIGNING_LEADER -> leader && actor.unit().equals(state.unitInHand());
                    case ANY_OFFICE -> handler || bureau || actor.role() == Role.HANDLER
                            && state.routing().senders().contains(actor.unit())
                            && Set.of(Step.SEND_DOCUMENT, Step.DELIVER_DOCUMENT, Step.CORRECT_DOCUMENT,
                                    Step.CORRECT_DELIVERY).contains(step)
                            || leader && actor.unit().equals(state.unit())
                            || leader && step == Step.CORRECT_DOCUMENT
                                    && (state.isReviewer(actor.unit())
                                            || CaseAccessRules.isItsBureau(state.matter(), actor));
                    case LEADER -> leader && !actor.id().endsWith(".duty-desk");
                    default -> handler || bureau;
                }).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<CaseState> states() {
        Arbitrary<CaseMatter> matters = Combinators.combine(Arbitraries.of(Purpose.class),
                Arbitraries.of(UNITS).injectNull(0.3),
                Arbitraries.of("431222-HRSS.head", "431222-PB.head", "431222.county-leader").list().ofMaxSize(2),
                Arbitraries.of("431222-PB", "431200-PB", "431200-CDI"))
                .as((purpose, accused, posts, bureau) -> new CaseMatter("3f0c", "number", bureau, purpose,
                        Category.LABOUR,
                        "431222", Urgency.ORDINARY, accused, posts, Channel.LETTER, false));
        return Combinators.combine(matters, Arbitraries.of(UNITS).injectNull(0.5), Arbitraries.of(UNITS),
                Arbitraries.of(UNITS), Arbitraries.integers().between(1, 5)).as(CaseAccessRulesProperties::afterSteps);
    }

    /** A history as it may have been written, whoever is accused: the audience is the last to say no. */
    private static CaseState afterSteps(CaseMatter matter, @Nullable String sender, String unit, String body,
            int steps) {
        String id = matter.petitionId();
        Instant at = Instant.EPOCH;
        List<CaseEvent> sending = sender == null
                ? List.of()
                : List.of(new CaseEvent.Dispatched(id, 2, at, sender, DispatchKind.DIRECT, at),
                        new RoutingEvent.SentOn(id, 3, at, sender, unit, null));
        int before = sending.size();
        List<CaseEvent> history = new ArrayList<>(List.of(
                new CaseEvent.Opened(id, 1, at, "number", matter.bureau(), Category.LABOUR, "431222", Urgency.ORDINARY),
                new CaseEvent.Dispatched(id, before + 2, at, unit, DispatchKind.TRANSFER, at),
                new CaseEvent.Accepted(id, before + 3, at, unit),
                new CaseEvent.Replied(id, before + 4, at, unit, HandlingOutcome.SUPPORTED),
                new ReviewEvent.ReviewRequested(id, before + 5, at, ReviewStep.REVIEW, body)));
        history.addAll(1, sending);
        return Procedure.replay(matter, history.subList(0, steps + (steps == 1 ? 0 : before)));
    }

    @Provide
    Arbitrary<Actor> actors() {
        Arbitrary<String> ids = Arbitraries.of("h-01", "431222-HRSS.head", "431222-PB.head", "431222.county-leader",
                "431200.city-leader", "431222.duty-desk");
        return Combinators.combine(ids, Arbitraries.of(Role.class), Arbitraries.of(UNITS)).as(SampleActors::actor);
    }
}

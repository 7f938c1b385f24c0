package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.handling.AcceptanceRules;
import org.petitions.casework.procedure.handling.CommitmentRules;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.routing.CoordinationRules;
import org.petitions.casework.procedure.routing.DispatchRules;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.ObjectionRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;

/** What holds for every petition and every order of commands, legal or not. */
class ProcedureProperties {
    private static final List<String> UNITS = List.of("431222-HRSS", "431222-NR", "431222-CDI", "431200-CDI");

    /** From each of these a story goes on at random, so that late states are visited as often as early ones. */
    private static final List<String> BEGINNINGS = List.of("", "open", "open, dispatch", "open, assign",
            "open, dispatch, object", "open, dispatch, raise dispute", "open, dispatch, accept",
            "open, dispatch, accept, suspend", "open, dispatch, accept, propose mediation, consent, agree",
            "open, dispatch, accept, +1, open hearing", "open, dispatch, accept, reply",
            "open, dispatch, accept, reply, issue opinion, deliver opinion",
            "open, dispatch, accept, reply, request review", "open, dispatch, accept, reply, request review, uphold",
            "open, dispatch, accept, reply, request review, uphold, request re-review, +1, open hearing",
            "open, dispatch, accept, reply, close", "open, dispatch, accept, suspend procedure");

    /** A petition, how far it has come lawfully, and what is tried after that. */
    private record Trial(CaseMatter matter, String beginning, List<String> then, List<String> units) {

        ScriptedCase told() {
            ScriptedCase story = new ScriptedCase(matter);
            for (String word : beginning.split(", ")) {
                if (word.startsWith("+")) {
                    story.passDays(Integer.parseInt(word.substring(1)));
                } else if (!word.isEmpty()) {
                    story.attempt(ProcedureSamples.command(word, story.at()));
                }
            }
            for (int i = 0; i < then.size(); i++) {
                String word = then.get(i);
                if (word.startsWith("+")) {
                    story.passDays(Integer.parseInt(word.substring(1)));
                } else {
                    story.attempt(aimed(ProcedureSamples.command(word, story.at()), units.get(i % units.size())));
                }
            }
            return story;
        }

        /** The same command aimed at a unit drawn at random. */
        private static CaseCommand aimed(CaseCommand command, String unit) {
            return switch (command) {
                case Dispatch dispatch -> new Dispatch(unit, dispatch.kind(), dispatch.reportBackBy(),
                        dispatch.helpers().isEmpty()
                                ? List.of()
                                : List.of(unit.equals("431222-NR")
                                        ? "431222-HRSS"
                                        : "431222-NR"));
                case ObjectionRules.SettleDispute _ -> new ObjectionRules.SettleDispute(unit);
                case CoordinationRules.ReportUpward _ -> new CoordinationRules.ReportUpward(unit);
                default -> command;
            };
        }
    }

    @Property
    void replaying_the_events_gives_the_state(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();

        assertThat(Procedure.replay(trial.matter(), story.events())).isEqualTo(story.state());
    }

    @Property
    void versions_have_no_gap(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();

        assertThat(story.events()).extracting(CaseEvent::version)
                .isEqualTo(LongStream.rangeClosed(1, story.events().size()).boxed().toList());
        assertThat(story.state().version()).isEqualTo(story.events().size());
    }

    @Property
    void the_accused_gets_no_event_and_no_case(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();
        CaseMatter matter = trial.matter();

        for (CaseEvent event : story.events()) {
            if (event instanceof CaseEvent.Dispatched sent) {
                assertThat(matter.accused()).doesNotContain(sent.unit());
                if (sent.helpers() != null) {
                    assertThat(sent.helpers()).noneMatch(matter::accuses);
                }
            }
            if (event instanceof RoutingEvent.ReportedUp up) {
                assertThat(matter.accused()).doesNotContain(up.to());
            }
        }
        if (story.state().unit() != null) {
            assertThat(matter.accuses(story.state().unit())).isFalse();
        }
    }

    @Property
    void the_clocks_that_run_are_those_of_the_state_and_one_runs_until_the_end(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();
        Set<String> running = new TreeSet<>();
        Set<String> paused = new TreeSet<>();
        ClockActs.of(registered(trial.matter())).forEach(act -> apply(running, paused, act));
        CaseState state = CaseState.registered(trial.matter());

        for (int i = 0; i < story.events().size(); i++) {
            CaseEvent event = story.events().get(i);
            ClockActs.of(event).forEach(act -> apply(running, paused, act));
            state = Procedure.evolve(state, event);
            boolean goesOn = i + 1 < story.events().size() && isOneDecision(event, story.events().get(i + 1));
            if (!goesOn) {
                assertThat(running).as("after %s", event).isEqualTo(owedBy(state));
                assertThat(!running.isEmpty() || state.phase() instanceof Ended)
                        .as("somebody is held to something after %s", event).isTrue();
            }
        }
    }

    /** Nobody rests between the events of one decision. */
    private static boolean isOneDecision(CaseEvent event, CaseEvent next) {
        return event instanceof CaseEvent.NotAccepted || event instanceof HandlingEvent.LedElsewhere
                || event instanceof RoutingEvent.DisputeSettled && next instanceof CaseEvent.Dispatched
                || next instanceof ClosureEvent.ReturnVisitDue;
    }

    /** The clocks that the state itself says run; a paused one does not. */
    private static Set<String> owedBy(CaseState state) {
        Set<String> owed = new TreeSet<>();
        switch (state.phase()) {
            case CasePhase.Registered _,CasePhase.AwaitingDispatch _ -> owed.add("DISPATCH");
            case CasePhase.AwaitingAcceptance _ -> owed.add("ACCEPTANCE");
            case CasePhase.InHandling here -> owed.add(here.suspendedSince() == null ? "HANDLING" : "SUSPENSION");
            case CasePhase.Answered _ -> owed.add("SETTLEMENT");
            case CasePhase.UnderReview here -> {
                if (here.step() == ReviewStep.REVIEW || !state.isBeingHeard()) {
                    owed.add(here.step().name());
                }
            }
            case Ended _ -> {
                state.followUp().visitsDue().keySet().forEach(visit -> owed.add("RETURN_VISIT" + visit));
                return owed;
            }
        }
        if (state.isBeingHeard()) {
            owed.add("SUSPENSION");
        }
        if (state.routing().objection() == Routing.ObjectionStatus.PENDING) {
            owed.add("OBJECTION");
        }
        if (state.routing().dispute() != null) {
            owed.add("DISPUTE");
        }
        if (state.routing().reportUp() == Routing.ReportUpStatus.OWED) {
            owed.add("REPORT_UP");
        }
        if (state.routing().assignment() != null && state.routing().assignment().owesReport()) {
            owed.add("REPORT_BACK");
        }
        state.commitments().open().keySet().forEach(measure -> owed.add("MEASURE" + measure));
        return owed;
    }

    private static void apply(Set<String> running, Set<String> paused, ClockAct act) {
        switch (act) {
            case ClockAct.Start start -> {
                paused.remove(start.kind() + start.key());
                running.add(start.kind() + start.key());
            }
            case ClockAct.Stop(var kind, var key) -> end(kind, key, running, paused);
            case ClockAct.Cancel(var kind, var key) -> end(kind, key, running, paused);
            case ClockAct.StopAll _ -> List.of(running, paused).forEach(Set::clear);
            case ClockAct.Pause pause -> move(pause.kind() + ClockAct.SOLE, running, paused);
            case ClockAct.Resume resume -> move(resume.kind() + ClockAct.SOLE, paused, running);
            case ClockAct.HandOver _,ClockAct.Lengthen _ -> {
                // it runs on
            }
        }
    }

    private static void end(ClockKind kind, @Nullable String key, Set<String> running, Set<String> paused) {
        List.of(running, paused).forEach(clocks -> clocks
                .removeIf(clock -> key == null ? clock.startsWith(kind.name()) : clock.equals(kind + key)));
    }

    private static void move(String clock, Set<String> from, Set<String> to) {
        if (from.remove(clock)) {
            to.add(clock);
        }
    }

    @Property
    void every_state_that_can_be_reached_can_reach_an_end(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();

        for (int steps = 0; !(story.state().phase() instanceof Ended); steps++) {
            assertThat(steps).as("steps taken; now %s", story.state()).isLessThan(12);
            assertThat(story.attemptBy("another", towardsTheEnd(story, trial.matter())))
                    .as("at %s", story.state().phase()).isInstanceOf(Happens.class);
        }
    }

    /** The step that an office which does its duty takes next. */
    private static CaseCommand towardsTheEnd(ScriptedCase story, CaseMatter matter) {
        CaseState state = story.state();
        String unit = UNITS.stream().filter(candidate -> !matter.accuses(candidate)).findFirst().orElseThrow();
        Set<Step> legal = Procedure.legalSteps(state);
        if (!state.commitments().open().isEmpty() && legal.contains(Step.CARRY_OUT)) {
            return new CommitmentRules.FulfilCommitment(state.commitments().open().keySet().iterator().next());
        }
        return switch (state.phase()) {
            case CasePhase.Registered _ -> new DispatchRules.Open(null);
            case CasePhase.AwaitingDispatch _ -> new Dispatch(unit, DispatchKind.TRANSFER, null, List.of());
            case CasePhase.AwaitingAcceptance _ -> new AcceptanceRules.Accept();
            case CasePhase.InHandling here when here.suspendedSince() != null -> new HandlingRules.Resume();
            case CasePhase.InHandling _ when state.isBeingHeard() ->
                ProcedureSamples.command("close hearing", story.at());
            case CasePhase.InHandling _ -> ProcedureSamples.command(switch (matter.purpose()) {
                case CLAIM -> "reply";
                case SUGGESTION -> "adopt";
                case ACCUSATION -> "confirm";
            }, ProcedureSamples.AT);
            case CasePhase.Answered _ when legal.contains(Step.REPORT_BACK) -> new DispatchRules.ReportBack();
            case CasePhase.Answered _ -> ProcedureSamples.command("close", ProcedureSamples.AT);
            case CasePhase.UnderReview _ when state.isBeingHeard() ->
                ProcedureSamples.command("close hearing", story.at());
            case CasePhase.UnderReview _ -> ProcedureSamples.command("uphold", ProcedureSamples.AT);
            case CasePhase.Ended _ -> throw new IllegalStateException("it has ended");
        };
    }

    @Property
    void a_step_is_refused_as_illegal_exactly_where_the_state_does_not_offer_it(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();
        CaseState state = story.state();

        ProcedureSamples.commands().forEach((name, command) -> {
            boolean offered = Procedure.legalSteps(state).contains(command.step());
            switch (Procedure.decide(state, command, ProcedureSamples.now(story.at()))) {
                case Happens _ -> assertThat(offered).as(name).isTrue();
                case Refused(Refusal refusal) when refusal.reason() == Reason.ILLEGAL_STEP ->
                    assertThat(offered).as(name).isFalse();
                case Refused(Refusal refusal) -> assertThat(refusal.reason()).as(name)
                        .satisfiesAnyOf(reason -> assertThat(offered).isTrue(),
                                reason -> assertThat(reason).isIn(Reason.ALREADY_RATED, Reason.ALREADY_EXTENDED,
                                        Reason.ALREADY_REJECTED, Reason.RECUSED));
                case CaseDecision.Unusable(var act) -> throw new AssertionError(name + ": " + act);
            }
        });
    }

    @Property
    void who_stands_aside_takes_no_step(@ForAll("trials") Trial trial) {
        ScriptedCase story = trial.told();
        CaseState state = story.state();

        if (state.recusals().bars("h-01")) {
            ProcedureSamples.commands().values().stream()
                    .filter(command -> command.step().taker() != Step.Taker.PETITIONER)
                    .forEach(command -> assertThat(Procedure.decide(state, command, ProcedureSamples.now(story.at())))
                            .isInstanceOf(Refused.class));
        }
    }

    private static IntakeEvent registered(CaseMatter matter) {
        return new IntakeEvent.PetitionRegistered(matter.petitionId(), 1, ProcedureSamples.AT, matter.number(),
                matter.bureau(),
                matter.channel(), Level.COUNTY, matter.purpose(), matter.repeat(), null, matter.urgency(),
                Identity.REAL_NAME, 1, 0, matter.category(), matter.division(), matter.complainedOfUnit(),
                matter.complainedOfPosts());
    }

    @Provide
    Arbitrary<Trial> trials() {
        List<String> words = new ArrayList<>(ProcedureSamples.commands().keySet());
        words.addAll(List.of("+1", "+10", "+35"));
        // Who stands aside stops most stories: rarely is enough.
        words.removeAll(List.of("recuse", "recuse another", "recuse the head"));
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.of(words)),
                Tuple.of(1, Arbitraries.of("recuse another", "recuse", "recuse the head")));
        return Combinators.combine(matters(), Arbitraries.of(BEGINNINGS), word.list().ofMaxSize(25),
                Arbitraries.of(UNITS).list().ofMinSize(1).ofMaxSize(5)).as(Trial::new);
    }

    private static Arbitrary<CaseMatter> matters() {
        return Combinators.combine(Arbitraries.of(Purpose.class), Arbitraries.of(Urgency.class),
                Arbitraries.of(Channel.LETTER, Channel.NET, Channel.SCREENING), Arbitraries.of(true, false),
                Arbitraries.of(UNITS).injectNull(0.3),
                Arbitraries.of(UNITS).map(unit -> unit + ".head").set().ofMaxSize(2))
                .as((purpose, urgency, channel, repeat, accused, posts) -> new CaseMatter("3f0c", "number", "431222-PB",
                        purpose, Category.LABOUR, "431222", urgency, accused, List.copyOf(posts), channel, repeat));
    }
}

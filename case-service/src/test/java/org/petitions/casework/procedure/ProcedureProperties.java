package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.casework.procedure.Acceptance.Accept;
import org.petitions.casework.procedure.Acceptance.NotAccept;
import org.petitions.casework.procedure.Decision.Happens;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Dispatching.Open;
import org.petitions.casework.procedure.Ending.Close;
import org.petitions.casework.procedure.Ending.Finding;
import org.petitions.casework.procedure.Handling.Rate;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** What holds for every petition and every order of commands, legal or not. */
class ProcedureProperties {
    private static final List<String> UNITS = List.of("431222-HRSS", "431222-NR", "431222-CDI", "431200-CDI");

    @Property
    void replaying_the_events_gives_the_state(@ForAll("matters") Matter matter,
            @ForAll("commands") List<CaseCommand> commands) {
        Run run = Run.of(matter, commands);

        assertThat(Procedure.replay(matter, run.events)).isEqualTo(run.state);
    }

    @Property
    void versions_have_no_gap(@ForAll("matters") Matter matter, @ForAll("commands") List<CaseCommand> commands) {
        Run run = Run.of(matter, commands);

        assertThat(run.events).extracting(CaseEvent::version)
                .isEqualTo(LongStream.rangeClosed(1, run.events.size()).boxed().toList());
        assertThat(run.state.version()).isEqualTo(run.events.size());
    }

    @Property
    void an_accused_unit_gets_no_event(@ForAll("matters") Matter matter,
            @ForAll("commands") List<CaseCommand> commands) {
        Run run = Run.of(matter, commands);

        for (CaseEvent event : run.events) {
            if (event instanceof CaseEvent.Dispatched dispatched) {
                assertThat(matter.accused()).doesNotContain(dispatched.unit());
            }
        }
        if (run.state.unit() != null) {
            assertThat(matter.accuses(run.state.unit())).isFalse();
        }
    }

    @Property
    void every_state_that_can_be_reached_can_reach_an_end(@ForAll("matters") Matter matter,
            @ForAll("commands") List<CaseCommand> commands) {
        assertThat(canEnd(Run.of(matter, commands).state)).isTrue();
    }

    @Property
    void after_the_end_nothing_but_one_rating_happens(@ForAll("matters") Matter matter,
            @ForAll("commands") List<CaseCommand> commands) {
        List<CaseEvent> events = Run.of(matter, commands).events;

        int end = events.stream().map(CaseEvent.Closed.class::isInstance).toList().indexOf(true);
        if (end >= 0) {
            assertThat(events.subList(end + 1, events.size())).hasSizeLessThan(2)
                    .allMatch(CaseEvent.Rated.class::isInstance);
        }
    }

    @Property
    void a_state_offers_only_steps_that_are_not_refused_as_illegal(@ForAll("matters") Matter matter,
            @ForAll("commands") List<CaseCommand> commands) {
        CaseState state = Run.of(matter, commands).state;

        for (CaseCommand command : Samples.commands().values()) {
            boolean happens = Procedure.decide(state, command, Samples.AT) instanceof Happens;
            assertThat(happens).isIn(false, state.legalSteps().contains(command.step()));
        }
    }

    private static boolean canEnd(CaseState start) {
        var open = new ArrayDeque<>(List.of(start));
        Set<CaseState> seen = new HashSet<>();
        while (!open.isEmpty()) {
            CaseState state = open.poll();
            if (state instanceof CaseState.Closed) {
                return true;
            }
            if (seen.add(state)) {
                for (CaseCommand command : everything()) {
                    if (Procedure.decide(state, command, Samples.AT) instanceof Happens happens) {
                        open.add(Samples.evolveAll(state, happens));
                    }
                }
            }
        }
        return false;
    }

    private static List<CaseCommand> everything() {
        List<CaseCommand> commands = new ArrayList<>(Samples.commands().values());
        UNITS.forEach(unit -> commands.add(new Dispatch(unit, DispatchKind.TRANSFER)));
        return commands;
    }

    /** What came of a sequence of commands; the refused ones leave no trace. */
    private static final class Run {
        private CaseState state;
        private final List<CaseEvent> events = new ArrayList<>();

        private Run(Matter matter) {
            state = new CaseState.Registered(matter);
        }

        static Run of(Matter matter, List<CaseCommand> commands) {
            Run run = new Run(matter);
            for (CaseCommand command : commands) {
                if (Procedure.decide(run.state, command, Samples.AT) instanceof Happens happens) {
                    run.events.addAll(happens.events());
                    run.state = Samples.evolveAll(run.state, happens);
                }
            }
            return run;
        }
    }

    @Provide
    Arbitrary<Matter> matters() {
        return Combinators.combine(Arbitraries.of(Purpose.class), Arbitraries.of(Category.class),
                Arbitraries.of(UNITS).injectNull(0.3),
                Arbitraries.of(UNITS).map(unit -> unit + ".head").set().ofMaxSize(2))
                .as((purpose, category, accused, posts) -> new Matter("3f0c", "number", "431222-PB", purpose, category,
                        "431222", Urgency.ORDINARY, accused, List.copyOf(posts)));
    }

    /** Mostly in an order that gets somewhere, so that late states are visited as often as early ones. */
    @Provide
    Arbitrary<List<CaseCommand>> commands() {
        Arbitrary<CaseCommand> any = Arbitraries.oneOf(opens(), dispatches(), units(), petitioner(),
                Arbitraries.of(Samples.commands().values()));
        Arbitrary<CaseCommand> likely = Arbitraries.of(new Accept(), new Reply(HandlingOutcome.EXPLAINED));
        return Combinators.combine(opens(), any.list().ofMaxSize(4), dispatches(), any.list().ofMaxSize(3),
                likely.list().ofMaxSize(3), any.list().ofMaxSize(6)).as((open, a, dispatch, b, c, d) -> {
                    List<CaseCommand> commands = new ArrayList<>(List.of(open));
                    commands.addAll(a);
                    commands.add(dispatch);
                    commands.addAll(b);
                    commands.addAll(c);
                    commands.addAll(d);
                    return commands;
                });
    }

    private static Arbitrary<CaseCommand> opens() {
        return dispatches().injectNull(0.5).map(to -> new Open((Dispatch) to));
    }

    private static Arbitrary<CaseCommand> dispatches() {
        return Combinators.combine(Arbitraries.of(UNITS), Arbitraries.of(DispatchKind.class)).as(Dispatch::new);
    }

    private static Arbitrary<CaseCommand> units() {
        return Arbitraries.oneOf(Arbitraries.just(new Accept()),
                Arbitraries.of(NonAcceptanceGround.class).map(NotAccept::new),
                Arbitraries.of(HandlingOutcome.class).map(Reply::new),
                Combinators.combine(Arbitraries.of(Finding.class).injectNull(0.1), Arbitraries.of(Finding.class))
                        .as(Close::new));
    }

    private static Arbitrary<CaseCommand> petitioner() {
        return Combinators.combine(Arbitraries.of(Satisfaction.class), Arbitraries.of(Satisfaction.class))
                .as((bureau, unit) -> new Rate(new Rating(bureau, unit)));
    }
}

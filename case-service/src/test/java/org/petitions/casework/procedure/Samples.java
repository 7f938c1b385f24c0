package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petitions.casework.procedure.Acceptance.Accept;
import org.petitions.casework.procedure.Acceptance.NotAccept;
import org.petitions.casework.procedure.Decision.Happens;
import org.petitions.casework.procedure.Decision.Refused;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Dispatching.Open;
import org.petitions.casework.procedure.Ending.Close;
import org.petitions.casework.procedure.Ending.Finding;
import org.petitions.casework.procedure.Handling.Rate;
import org.petitions.casework.procedure.Handling.Reply;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** One of each command, and one of each state, reached by commands alone. */
final class Samples {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    static final String UNIT = "431222-HRSS";
    static final Dispatch TO_UNIT = new Dispatch(UNIT, DispatchKind.TRANSFER);
    static final Rating CONTENT = new Rating(Satisfaction.SATISFIED, Satisfaction.BASICALLY);

    private Samples() {}

    static Matter claim() {
        return matter(Purpose.CLAIM);
    }

    /** An accusation against the very unit the other samples dispatch to. */
    static Matter accusation() {
        return matter(Purpose.ACCUSATION);
    }

    private static Matter matter(Purpose purpose) {
        return new Matter("3f0c", "431222-20260301-L-00017-K", "431222-PB", purpose, Category.LABOUR, "431222",
                Urgency.ORDINARY, UNIT, List.of());
    }

    /** Every command, by the name the table and the diagram use. */
    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> commands = new LinkedHashMap<>();
        commands.put("open", new Open(null));
        commands.put("open+dispatch", new Open(TO_UNIT));
        commands.put("dispatch", TO_UNIT);
        commands.put("accept", new Accept());
        commands.put("not accept", new NotAccept(NonAcceptanceGround.OTHER_PROCEDURE));
        commands.put("reply", new Reply(HandlingOutcome.SUPPORTED));
        commands.put("rate", new Rate(CONTENT));
        commands.put("close", new Close(Finding.SETTLED, Finding.NOT_AT_ISSUE));
        commands.put("close unsettled", new Close(Finding.SETTLED, Finding.OPEN));
        return commands;
    }

    /** Every state, by the name the table uses. */
    static Map<String, CaseState> states() {
        Map<String, CaseState> states = new LinkedHashMap<>();
        states.put("registered", after());
        states.put("opened", after("open"));
        states.put("dispatched", after("open", "dispatch"));
        states.put("accepted", after("open+dispatch", "accept"));
        states.put("replied", after("open+dispatch", "accept", "reply"));
        states.put("replied, rated", after("open+dispatch", "accept", "reply", "rate"));
        states.put("closed", after("open+dispatch", "accept", "reply", "close"));
        states.put("closed, rated", after("open+dispatch", "accept", "reply", "close", "rate"));
        states.put("closed, not accepted", after("open", "dispatch", "not accept"));
        states.put("not accepted", new CaseState.NotAccepted(claim(), 3, UNIT));
        return states;
    }

    static CaseCommand command(String name) {
        return Objects.requireNonNull(commands().get(name), name);
    }

    static CaseState state(String name) {
        return Objects.requireNonNull(states().get(name), name);
    }

    static CaseState after(String... commands) {
        CaseState state = new CaseState.Registered(claim());
        for (String name : commands) {
            state = apply(state, command(name));
        }
        return state;
    }

    static CaseState apply(CaseState state, CaseCommand command) {
        return switch (Procedure.decide(state, command, AT)) {
            case Happens happens -> evolveAll(state, happens);
            case Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static CaseState evolveAll(CaseState state, Happens happens) {
        return Procedure.evolveAll(state, happens.events());
    }

    /** The concrete records of a sealed interface. */
    static List<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(permitted));
        }
        return leaves;
    }
}

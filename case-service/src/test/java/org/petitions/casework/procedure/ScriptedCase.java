package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.CALENDAR;
import static org.petitions.casework.procedure.ProcedureSamples.NO_SUSPENSION;
import static org.petitions.casework.procedure.ProcedureSamples.PRACTICE;
import static org.petitions.casework.procedure.ProcedureSamples.PRACTICE_WITHOUT_SUSPENSION;
import static org.petitions.casework.procedure.ProcedureSamples.SIGNING;
import static org.petitions.casework.procedure.ProcedureSamples.asDeputy;
import static org.petitions.casework.procedure.ProcedureSamples.command;
import static org.petitions.casework.procedure.ProcedureSamples.matter;
import static org.petitions.casework.procedure.ProcedureSamples.now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.PostCapacity;

/** A story as it goes. */
final class ScriptedCase {
    private Instant at = AT;
    private CaseState state;
    private final List<CaseEvent> events = new ArrayList<>();
    private final CityPolicy policy;

    ScriptedCase(CaseMatter matter) {
        this(matter, PRACTICE);
    }

    private ScriptedCase(CaseMatter matter, CityPolicy policy) {
        this.state = CaseState.registered(matter);
        this.policy = policy;
    }

    /** Of a name of {@link ProcedureSamples#matter}, in a city whose policy lets nothing stand still where the name says so. */
    static ScriptedCase named(String name) {
        String kind = name.replace(NO_SUSPENSION, "");
        return new ScriptedCase(matter(kind), kind.equals(name) ? PRACTICE : PRACTICE_WITHOUT_SUSPENSION);
    }

    /**
     * Tells it on.
     *
     * @param text {@code matter: command, command, +days, command}; each command has to happen
     */
    static ScriptedCase of(String text) {
        String[] parts = text.split(":", 2);
        ScriptedCase story = named(parts[0].strip());
        for (String word : parts[1].split(",")) {
            story.run(word.strip());
        }
        return story;
    }

    /** What its city allows. */
    CityPolicy policy() {
        return policy;
    }

    private void run(String word) {
        if (word.startsWith("+")) {
            at = at.plus(Duration.ofDays(Integer.parseInt(word.substring(1))));
        } else if (!word.isEmpty()) {
            CaseDecision decision = attempt(word);
            if (!(decision instanceof Happens)) {
                throw new AssertionError(word + " was refused: " + decision);
            }
        }
    }

    /**
     * Gives a command by its name, and after {@code as} the capacity in which a deputy gives it in the head's stead, or {@code unsigned}
     * for a handler where it has to be signed off, or {@code bureau} for the head of its bureau.
     */
    CaseDecision attempt(String word) {
        String[] parts = word.split(" as ", 2);
        CaseCommand command = command(parts[0], at);
        if (parts.length == 2 && parts[1].equals("unsigned")) {
            return attempt(command, now(at), SIGNING);
        }
        if (parts.length == 2 && parts[1].equals("bureau")) {
            return attempt(command, new DecisionContext(at, BUREAU + ".head", Set.of(PostCapacity.HOLDER), CALENDAR,
                    PRACTICE).of(BUREAU));
        }
        return attempt(command, parts.length == 1
                ? now(at, command)
                : asDeputy(at, PostCapacity.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    }

    /** Gives a command; a refused one leaves no trace. */
    CaseDecision attempt(CaseCommand command) {
        return attempt(command, now(at, command));
    }

    CaseDecision attemptBy(String official, CaseCommand command) {
        DecisionContext context = now(at, command);
        return attempt(command,
                new DecisionContext(at, official, context.asHead(), context.calendar(), context.policy()));
    }

    private CaseDecision attempt(CaseCommand command, DecisionContext context) {
        return attempt(command, context, policy);
    }

    private CaseDecision attempt(CaseCommand command, DecisionContext context, CityPolicy of) {
        CaseDecision decision = Procedure.decide(state, command,
                new DecisionContext(context.at(), context.official(), context.asHead(), CALENDAR, of)
                        .of(context.office()));
        if (decision instanceof Happens happens) {
            events.addAll(happens.events());
            state = Procedure.evolveAll(state, happens.events());
        }
        return decision;
    }

    /** An event that no command brings about any more, as histories of before have it. */
    void happened(CaseEvent event) {
        events.add(event);
        state = Procedure.evolve(state, event);
    }

    void passDays(int days) {
        at = at.plus(Duration.ofDays(days));
    }

    void passHours(int hours) {
        at = at.plus(Duration.ofHours(hours));
    }

    Instant at() {
        return at;
    }

    CaseState state() {
        return state;
    }

    List<CaseEvent> events() {
        return events;
    }
}

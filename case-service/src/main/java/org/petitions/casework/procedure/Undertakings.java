package org.petitions.casework.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Standing.Answered;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.casework.procedure.Standing.UnderReview;
import org.petitions.events.HandlingEvent;

/**
 * Promised measures (承诺事项): what the opinion supports has to be carried out (Art. 32), each by its day, and a case that ends before
 * that is closed but not done (案结事未了).
 *
 * @param open last day by measure, of those that are still owed
 * @param carriedOut codes of those that were carried out
 */
public record Undertakings(Map<String, LocalDate> open, Set<String> carriedOut) {
    static final Undertakings NONE = new Undertakings(Map.of(), Set.of());

    public Undertakings {
        open = Map.copyOf(open);
        carriedOut = Set.copyOf(carriedOut);
    }

    /** What may be asked for in this part. */
    public sealed interface UndertakingCommand extends CaseCommand {}

    /**
     * Promise a measure.
     *
     * @param measure its code, unique in the case
     * @param by the last day for it, in Asia/Shanghai
     */
    public record Promise(String measure, LocalDate by) implements UndertakingCommand {
        @Override
        public Step step() {
            return Step.PROMISE;
        }
    }

    /** Say that a measure was carried out. */
    public record CarryOut(String measure) implements UndertakingCommand {
        @Override
        public Step step() {
            return Step.CARRY_OUT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.standing()) {
            case InHandling _,Answered _,UnderReview _ -> {
                steps.add(Step.PROMISE);
                if (!state.undertakings().open().isEmpty()) {
                    steps.add(Step.CARRY_OUT);
                }
            }
            default -> {
                // nothing is promised before a unit takes it on, nor after the end
            }
        }
    }

    static Decision decide(CaseState state, UndertakingCommand command, Circumstances now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = Dispatching.unitOf(state);
        Undertakings known = state.undertakings();
        return switch (command) {
            case Promise promise when known.knows(promise.measure()) ->
                Decision.refused(Reason.MEASURE_CODE_TAKEN, state, promise);
            case Promise promise when promise.by().isBefore(LegalCalendar.dayOf(now.at())) ->
                Decision.refused(Reason.DAY_IS_PAST, state, promise);
            case Promise promise -> Decision.happens(new HandlingEvent.MeasurePromised(id, next, now.at(),
                    promise.measure(), promise.by(), unit));
            case CarryOut done when !known.open().containsKey(done.measure()) ->
                Decision.refused(Reason.MEASURE_UNKNOWN, state, done);
            case CarryOut done ->
                Decision.happens(new HandlingEvent.MeasureCarriedOut(id, next, now.at(), done.measure(), unit));
        };
    }

    private boolean knows(String measure) {
        return open.containsKey(measure) || carriedOut.contains(measure);
    }

    Undertakings promised(String measure, LocalDate by) {
        SortedMap<String, LocalDate> all = new TreeMap<>(open);
        all.put(measure, by);
        return new Undertakings(all, carriedOut);
    }

    Undertakings carriedOut(String measure) {
        SortedMap<String, LocalDate> left = new TreeMap<>(open);
        left.remove(measure);
        Set<String> done = new TreeSet<>(carriedOut);
        done.add(measure);
        return new Undertakings(left, done);
    }
}

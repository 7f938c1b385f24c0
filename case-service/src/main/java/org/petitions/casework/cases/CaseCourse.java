package org.petitions.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent.ReturnVisited;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.law.LegalCalendar;

/**
 * How a case stood day by day, replayed from its history. Days are those of Asia/Shanghai.
 *
 * @param row the case as a list shows it
 * @param turns when it ended and when it was taken up again, in order
 * @param visits return visits that were made, in order
 * @param nextVisit last day of the next return visit, or null where none is due
 */
public record CaseCourse(CaseRow row, List<Turn> turns, List<Visit> visits, @Nullable LocalDate nextVisit) {
    public CaseCourse {
        turns = List.copyOf(turns);
        visits = List.copyOf(visits);
    }

    /**
     * A day on which it ended or was taken up again.
     *
     * @param end how it ended; null where it was taken up again
     * @param evidence numbers of what proves the end, as far as the step asked for any
     */
    public record Turn(LocalDate on, @Nullable CaseEnd end, List<String> evidence) {
        @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
        public Turn {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** A return visit that was made. */
    public record Visit(LocalDate on, ReturnVisitFinding finding) {}

    /**
     * What was replayed of a history, for who keeps it: it stays true while the case has that version.
     *
     * @param version of the case
     */
    public record Replayed(long version, List<Turn> turns, List<Visit> visits, @Nullable LocalDate nextVisit) {
        @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
        public Replayed {
            turns = turns == null ? List.of() : List.copyOf(turns);
            visits = visits == null ? List.of() : List.copyOf(visits);
        }

        CaseCourse of(CaseRow row) {
            return new CaseCourse(row, turns, visits, nextVisit);
        }
    }

    /** What was replayed of it. */
    public Replayed replayed() {
        return new Replayed(row.version(), turns, visits, nextVisit);
    }

    /** The course of a case. What waits for the answer of a case that it was merged into has not ended (并案). */
    static CaseCourse of(CaseFile file) {
        List<Turn> turns = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        CaseState state = CaseState.registered(file.registered() == null ? file.matter() : file.registered());
        CaseEnd before = null;
        List<String> confirmed = List.of();
        for (HistoryEntry entry : file.history()) {
            CaseEvent event = entry.event();
            // What was confirmed stands with the first event of a step, and its end may come after that.
            confirmed = entry.evidence().isEmpty() ? confirmed : entry.evidence();
            state = Procedure.evolve(state, event);
            CaseEnd end = endOf(state);
            LocalDate on = LegalCalendar.dayOf(event.at());
            if (end != before) {
                turns.add(new Turn(on, end, end == null ? List.of() : numbers(confirmed)));
                before = end;
            }
            if (event instanceof ReturnVisited visited) {
                visits.add(new Visit(on, visited.finding()));
            }
        }
        LocalDate next = state.followUp().visitsDue().values().stream().min(Instant::compareTo)
                .map(due -> LegalCalendar.dayOf(due.minusMillis(1))).orElse(null);
        return new CaseCourse(CaseRow.of(file), turns, visits, next);
    }

    private static @Nullable CaseEnd endOf(CaseState state) {
        return state.phase() instanceof Ended ended && ended.end() != CaseEnd.MERGED ? ended.end() : null;
    }

    private static List<String> numbers(List<String> evidence) {
        return evidence.stream().filter(each -> Stream.of("decision=", "conclusion=", "agreement=")
                .anyMatch(each::startsWith)).map(each -> each.substring(each.indexOf('=') + 1)).toList();
    }

    /** The case's id. */
    public String id() {
        return row.id();
    }

    /** When it was opened, UTC. */
    public Instant openedAt() {
        return row.openedAt();
    }

    /** Its end as it stood at the end of a day; null where it was open. */
    public @Nullable CaseEnd endOn(LocalDate day) {
        return turns.stream().filter(turn -> !turn.on().isAfter(day)).reduce((_, later) -> later)
                .map(Turn::end).orElse(null);
    }
}

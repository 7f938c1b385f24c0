package org.petitions.casework.relief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.petitions.casework.cases.Case;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.relief.ReliefNames.Row;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;

/** What became of a case after its relief (回访): how it ended, what the last return visit found, and when the next is due. */
@Component
class Aftercare {
    private final ReliefNames names;

    Aftercare(ReliefNames names) {
        this.names = names;
    }

    List<Row> of(Case found, Locale language) {
        List<Row> rows = new ArrayList<>();
        if (found.state().phase() instanceof Ended ended) {
            rows.add(new Row(names.text("relief.end", language), ListNames.of(ended.end(), language)));
            FollowUp followUp = found.state().followUp();
            rows.add(new Row(names.text("relief.found", language), followUp.lastFinding() == null
                    ? names.text("relief.not-visited", language)
                    : ListNames.of(followUp.lastFinding(), language)));
            followUp.visitsDue().values().stream().min(Instant::compareTo).ifPresent(next -> rows
                    // The end of the last day, which is the beginning of the next.
                    .add(new Row(names.text("relief.next-visit", language),
                            LegalCalendar.dayOf(next.minusNanos(1)).toString())));
        }
        return rows;
    }

    /** Whether a case ended with relief (救助息访). */
    static boolean endedWithRelief(Case found) {
        return found.state().phase() instanceof Ended ended && ended.end() == CaseEnd.RELIEF;
    }

    /** Whether the last return visit found the petitioner still settled. */
    static boolean isStillSettled(Case found) {
        return found.state().followUp().lastFinding() == ReturnVisitFinding.STILL_SETTLED;
    }
}

package org.petitions.casework.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.law.LegalCalendar;

/**
 * What lists search by of a leader's charge of a case (包案).
 *
 * @param post post id of the leader in charge, or of the last who was
 * @param posts that, and all who handed it down: whose lists hold it
 * @param by the last day to have it settled, in Asia/Shanghai
 * @param deeds how often the leader did something for it
 * @param inTime whether it was settled by that day; null while the leader is in charge
 * @param caseEndedOn the day on which the case itself ended, in Asia/Shanghai, which ends the leader's days too; null while it runs
 */
public record ChargeEntry(String post, List<String> posts, LocalDate by, ChargeStage stage, int deeds,
        @Nullable Boolean inTime, @Nullable LocalDate caseEndedOn) {
    /** The field of a case file that holds it. */
    static final String FIELD = "charge";

    public ChargeEntry {
        posts = List.copyOf(posts);
    }

    static @Nullable ChargeEntry of(CaseState state) {
        Charge charge = state.charge();
        if (charge == null) {
            return null;
        }
        Charge.Result result = charge.result();
        return new ChargeEntry(charge.post(),
                Stream.concat(Stream.of(charge.post()), charge.handers().stream()).toList(), charge.by(),
                result == null ? ChargeStage.OPEN : result.settled() ? ChargeStage.SETTLED : ChargeStage.UNSETTLED,
                charge.deeds().size(), result == null ? null : result.inTime(),
                state.phase() instanceof Ended ended ? LegalCalendar.dayOf(ended.at()) : null);
    }
}

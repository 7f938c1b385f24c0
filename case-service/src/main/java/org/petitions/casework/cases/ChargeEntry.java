package org.petitions.casework.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.ChargeStage;

/**
 * What lists search by of a leader's charge of a case (包案).
 *
 * @param post post id of the leader in charge, or of the last who was
 * @param posts that, and who handed it down: whose lists hold it
 * @param by the last day to have it settled, in Asia/Shanghai
 * @param deeds how often the leader did something for it
 * @param inTime whether it was settled by that day; null while the leader is in charge
 */
public record ChargeEntry(String post, List<String> posts, LocalDate by, ChargeStage stage, int deeds,
        @Nullable Boolean inTime) {
    /** The field of a case file that holds it. */
    static final String FIELD = "charge";

    public ChargeEntry {
        posts = List.copyOf(posts);
    }

    static @Nullable ChargeEntry of(@Nullable Charge charge) {
        if (charge == null) {
            return null;
        }
        Charge.Result result = charge.result();
        String handedBy = charge.handedBy();
        return new ChargeEntry(charge.post(), handedBy == null || handedBy.equals(charge.post())
                ? List.of(charge.post())
                : List.of(charge.post(), handedBy), charge.by(),
                result == null ? ChargeStage.OPEN : result.settled() ? ChargeStage.SETTLED : ChargeStage.UNSETTLED,
                charge.deeds().size(), result == null ? null : result.inTime());
    }
}

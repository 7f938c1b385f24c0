package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.state.Charge.Result;
import org.petitions.events.terms.ChargeOrigin;

/**
 * Who is or last was in charge of a case (包案), as the API shows it: coded fields only.
 *
 * @param post post id of the leader
 * @param origin how they came to be
 * @param by the last day to have it settled, in Asia/Shanghai
 * @param handedBy post id of the leader who handed it down, absent where none did
 * @param since when they were put in charge, UTC
 * @param accepted whether they took over what was handed down
 * @param reported whether they reported back on it
 * @param deeds how often they did something for it
 * @param followUps last day of each further act that is still to be done, by the number that names it
 * @param settled whether the matter was settled; absent while they are in charge
 * @param inTime whether it was by that day; absent while they are in charge
 */
@JsonInclude(Include.NON_EMPTY)
record ChargeView(String post, ChargeOrigin origin, LocalDate by, @Nullable String handedBy, Instant since,
        boolean accepted, boolean reported, int deeds, Map<Long, LocalDate> followUps, @Nullable Boolean settled,
        @Nullable Boolean inTime) {
    static @Nullable ChargeView of(@Nullable Charge charge) {
        if (charge == null) {
            return null;
        }
        Result result = charge.result();
        return new ChargeView(charge.post(), charge.origin(), charge.by(), charge.handedBy(), charge.since(),
                charge.accepted(), charge.reported(), charge.deeds().size(), charge.followUps(),
                result == null ? null : result.settled(), result == null ? null : result.inTime());
    }
}

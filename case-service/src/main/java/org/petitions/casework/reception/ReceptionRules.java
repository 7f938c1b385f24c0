package org.petitions.casework.reception;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.casework.reception.Reception.Change;
import org.petitions.casework.reception.Reception.Slot;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.casework.reception.ReceptionCommand.Cancel;
import org.petitions.casework.reception.ReceptionCommand.Count;
import org.petitions.casework.reception.ReceptionCommand.Free;
import org.petitions.casework.reception.ReceptionCommand.Give;
import org.petitions.casework.reception.ReceptionCommand.Move;
import org.petitions.casework.reception.ReceptionCommand.Name;

/**
 * What may be done in a session of reception: pure. Art. 18: when and where petitioners are received is made public, and leaders receive them regularly;
 * so a session that the public knows of is moved or cancelled with a reason, never taken away.
 */
final class ReceptionRules {
    /** What one session can come to. */
    private static final int MOST_ITEMS = 500;

    private ReceptionRules() {}

    /** Why it is refused; empty where it is not. */
    static Optional<ReceptionProblem> refusal(Reception state, ReceptionCommand command, LocalDate today) {
        return switch (command) {
            case Move(Slot to, _) -> over(state)
                    .or(() -> refuse(to.on().isBefore(today), ReceptionProblem.RECEPTION_DAY_PAST));
            case Cancel _ -> over(state);
            case Give(String booking) -> state.given().contains(booking)
                    ? Optional.empty()
                    : refuse(!state.isPending() || state.slot().on().isBefore(today),
                            ReceptionProblem.RECEPTION_NOT_BOOKABLE)
                            .or(() -> refuse(state.free() == 0, ReceptionProblem.RECEPTION_FULL));
            case Free _ -> Optional.empty();
            case Count(Tally tally) -> refuse(state.stage() == ReceptionStage.CANCELLED,
                    ReceptionProblem.RECEPTION_OVER)
                    .or(() -> refuse(state.slot().on().isAfter(today), ReceptionProblem.RECEPTION_NOT_YET))
                    .or(() -> refuse(!adds(tally), ReceptionProblem.RECEPTION_TALLY));
            case Name(Reception.Item item) -> refuse(state.stage() == ReceptionStage.CANCELLED,
                    ReceptionProblem.RECEPTION_OVER)
                    .or(() -> refuse(state.slot().on().isAfter(today), ReceptionProblem.RECEPTION_NOT_YET))
                    .or(() -> refuse(state.items().size() >= MOST_ITEMS, ReceptionProblem.RECEPTION_ITEMS_MOST))
                    .or(() -> refuse(isKnown(state, item), ReceptionProblem.RECEPTION_ITEM_KNOWN));
        };
    }

    /** What it is then. */
    static Reception evolve(Reception state, ReceptionCommand command) {
        return switch (command) {
            case Move(Slot to, String reason) -> state.with(to, new Change(reason, state.slot().on(), false));
            case Cancel(String reason) -> state.with(state.slot(), new Change(reason, state.slot().on(), true));
            case Give(String booking) -> state.given().contains(booking)
                    ? state
                    : state.withGiven(Stream.concat(state.given().stream(), Stream.of(booking)).toList());
            case Free free -> state.given().stream().noneMatch(free.bookings()::contains)
                    ? state
                    : state.withGiven(
                            state.given().stream().filter(each -> !free.bookings().contains(each)).toList());
            case Count(Tally tally) -> tally.equals(state.tally()) ? state : state.with(tally);
            case Name(Reception.Item item) -> state.hasTaken(item.key()) ? state : state.with(item);
        };
    }

    /** Whoever comes is a person at least, and nobody is none. */
    private static boolean adds(Tally tally) {
        return tally.batches() >= 0 && tally.persons() >= tally.batches() && (tally.batches() > 0
                || tally.persons() == 0);
    }

    /** Named already, and nothing more was decided: the same form sent again is no other. */
    private static boolean isKnown(Reception state, Reception.Item item) {
        return state.items().stream().anyMatch(each -> each.caseId().equals(item.caseId())
                && !each.key().equals(item.key()) && (item.by() == null || Objects.equals(each.by(), item.by())));
    }

    private static Optional<ReceptionProblem> over(Reception state) {
        return refuse(!state.isPending(), ReceptionProblem.RECEPTION_OVER);
    }

    private static Optional<ReceptionProblem> refuse(boolean broken, ReceptionProblem why) {
        return broken ? Optional.of(why) : Optional.empty();
    }
}

package org.petitions.casework.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseState.Opened;
import org.petitions.casework.procedure.CaseState.Registered;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.DispatchKind;

/** Opening and dispatch (登记、转送、交办): Art. 22, and Art. 30 for accusations. */
public final class Dispatching {
    private static final Article ACCUSER_PROTECTED = new Article(30);

    private Dispatching() {}

    /** What may be asked for in this part. */
    public sealed interface DispatchCommand extends CaseCommand {}

    /**
     * Open a case for the registered petition, and send it on at once when it is clear to whom.
     *
     * @param to the one unit the competence table names, or null when the bureau has to choose
     */
    public record Open(@Nullable Dispatch to) implements DispatchCommand {
        @Override
        public Step step() {
            return Step.OPEN;
        }
    }

    /**
     * Send it to the unit in whose competence it lies.
     *
     * @param unit unit id of the responsible unit
     */
    public record Dispatch(String unit, DispatchKind kind) implements DispatchCommand {
        @Override
        public Step step() {
            return Step.DISPATCH;
        }
    }

    static Decision decide(CaseState state, DispatchCommand command, Instant at) {
        return switch (command) {
            case Open open when state instanceof Registered registered -> open(registered, open, at);
            case Dispatch dispatch when state instanceof Opened opened -> dispatch(opened, dispatch, at);
            case Open _,Dispatch _ -> Decision.illegal(state, command);
        };
    }

    private static Decision open(Registered registered, Open open, Instant at) {
        Matter matter = registered.matter();
        var opened = new CaseEvent.Opened(matter.petitionId(), 1, at, matter.number(), matter.bureau(),
                matter.category(), matter.division(), matter.urgency());
        Dispatch to = open.to();
        if (to == null) {
            return Decision.happens(opened);
        }
        if (matter.accuses(to.unit())) {
            return Decision.refused(Reason.DISPATCH_TO_ACCUSED, ACCUSER_PROTECTED, registered, open);
        }
        return Decision.happens(opened, sent(matter, 2, to, at));
    }

    private static Decision dispatch(Opened opened, Dispatch dispatch, Instant at) {
        if (opened.matter().accuses(dispatch.unit())) {
            return Decision.refused(Reason.DISPATCH_TO_ACCUSED, ACCUSER_PROTECTED, opened, dispatch);
        }
        return Decision.happens(sent(opened.matter(), opened.version() + 1, dispatch, at));
    }

    /** On the platform sending and arriving are one moment; the 15 days of Art. 23 run from it. */
    private static CaseEvent sent(Matter matter, long version, Dispatch to, Instant at) {
        return new CaseEvent.Dispatched(matter.petitionId(), version, at, to.unit(), to.kind(), at);
    }
}

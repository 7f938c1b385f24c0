package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseState.Replied;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Term;

/** Ends (办结): a case ends when the person's living and work are settled (Art. 27; 以妥善安置好群众的生产生活为标准). */
public final class Ending {
    private Ending() {}

    /** What may be asked for in this part. */
    public sealed interface EndCommand extends CaseCommand {}

    /** What the unit found on one side of the person's life. */
    public enum Finding implements Term {
        /** It was at issue and is settled. */
        SETTLED("已妥善安置", "settled"),

        /** The matter never touched it. */
        NOT_AT_ISSUE("不涉及", "not at issue"),

        /** Something is left to do. */
        OPEN("尚未安置", "open");

        private final String zh;
        private final String en;

        Finding(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /**
     * End the replied case.
     *
     * @param living what was found of the person's living (生活), null when nobody looked
     * @param work what was found of the person's work (生产), null when nobody looked
     */
    public record Close(@Nullable Finding living, @Nullable Finding work) implements EndCommand {
        @Override
        public Step step() {
            return Step.CLOSE;
        }

        @Override
        public List<String> evidence() {
            return List.of("living=" + living, "work=" + work);
        }
    }

    static Decision decide(CaseState state, EndCommand command, Instant at) {
        return switch (command) {
            case Close close when state instanceof Replied here -> close(here, close, at);
            case Close _ -> Decision.illegal(state, command);
        };
    }

    private static Decision close(Replied here, Close close, Instant at) {
        if (isLeftOpen(close.living()) || isLeftOpen(close.work())) {
            return Decision.refused(Reason.NOT_SETTLED, Step.CLOSE.article(), here, close);
        }
        return Decision.happens(
                new CaseEvent.Closed(here.matter().petitionId(), here.version() + 1, at, CaseEnd.SETTLED));
    }

    private static boolean isLeftOpen(@Nullable Finding finding) {
        return finding == null || finding == Finding.OPEN;
    }
}

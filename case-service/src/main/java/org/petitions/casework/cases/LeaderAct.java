package org.petitions.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.law.LegalCalendar;

/**
 * What a leader did in a case, as ledgers (领导台账) are counted by; the case's history says the same.
 *
 * @param post post id of the leader
 * @param on the day, in Asia/Shanghai
 */
public record LeaderAct(Kind kind, String post, LocalDate on) {
    /** The field of a case file that holds them. */
    static final String FIELD = "leaderActs";

    /** Kinds of what leaders do in cases. */
    public enum Kind {
        /** Was put in charge (包案). */
        TOOK_CHARGE,

        /** Handed it down to another leader (交办). */
        HANDED_DOWN,

        /** Ended the charge with the matter settled by the day that was set (如期办结). */
        SETTLED_IN_TIME,

        /** Ended the charge with the matter settled later. */
        SETTLED_LATE,

        /** Met the petitioner (约见). */
        MET,

        /** Went there (下访走访). */
        VISITED,

        /** Instructed the units, in charge or by an instruction on the case (研究部署、批示). */
        INSTRUCTED
    }

    /** All of a case; null for none, so that their index holds nothing of it. */
    static @Nullable List<LeaderAct> all(List<HistoryEntry> history) {
        List<LeaderAct> acts = new ArrayList<>();
        for (HistoryEntry entry : history) {
            CaseEvent event = entry.event();
            handedDown(event).ifPresent(acts::add);
            of(event).ifPresent(acts::add);
        }
        return acts.isEmpty() ? null : List.copyOf(acts);
    }

    private static Optional<LeaderAct> handedDown(CaseEvent event) {
        return event instanceof ChargeEvent.LeaderNamed named && named.handedBy() != null
                ? Optional.of(act(Kind.HANDED_DOWN, named.handedBy(), named.at()))
                : Optional.empty();
    }

    private static Optional<LeaderAct> of(CaseEvent event) {
        return Optional.ofNullable(switch (event) {
            case ChargeEvent.LeaderNamed named -> act(Kind.TOOK_CHARGE, named.post(), named.at());
            case ChargeEvent.DeedDone done -> new LeaderAct(switch (done.deed()) {
                case MET -> Kind.MET;
                case VISITED -> Kind.VISITED;
                case INSTRUCTED -> Kind.INSTRUCTED;
            }, done.post(), done.on());
            case ChargeEvent.ChargeEnded ended when ended.settled() -> act(
                    ended.inTime() ? Kind.SETTLED_IN_TIME : Kind.SETTLED_LATE, ended.post(), ended.at());
            case HandlingEvent.Instructed instructed -> act(Kind.INSTRUCTED, instructed.post(), instructed.at());
            default -> null;
        });
    }

    private static LeaderAct act(Kind kind, String post, Instant at) {
        return new LeaderAct(kind, post, LegalCalendar.dayOf(at));
    }
}

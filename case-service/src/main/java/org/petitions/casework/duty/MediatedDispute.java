package org.petitions.casework.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.events.CaseEvent;
import org.petitions.events.CaseEvent.Closed;
import org.petitions.events.ClosureEvent.Reopened;
import org.petitions.events.MediationEvent.MediationAgreed;
import org.petitions.events.MediationEvent.MediationFailed;
import org.petitions.events.MediationEvent.MediationProposed;
import org.petitions.events.MediationEvent.Reconciled;
import org.petitions.events.MediationEvent.ReconciliationProposed;
import org.petitions.events.RoutingEvent.HandlingRedirected;
import org.petitions.events.RoutingEvent.Redirected;
import org.petitions.events.RoutingEvent.TakenBack;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;

/**
 * A mediation (调解) of a case, or a reconciliation (和解) that its parties were guided to, and what came of it (Art. 33). Pure.
 *
 * @param caseId id of its case
 * @param division code of the division where the matter happened
 * @param reconciliation whether the parties settle among themselves
 * @param proposedOn in Asia/Shanghai
 */
record MediatedDispute(String caseId, String division, boolean reconciliation, LocalDate proposedOn, Result result) {

    /** What came of it. */
    enum Result implements Term {
        /** Nothing yet. */
        PROPOSED("进行中", "under way"),

        /** A written agreement that does not end the case, or not yet. */
        AGREED("达成协议", "agreed"),

        /** The agreement ended the case. */
        ENDED_CASE("协议化解办结", "agreed, and ended the case"),

        /** Nothing. */
        FAILED("未达成协议", "failed"),

        /** Another was proposed in its place, the case went to another office, or it ended otherwise. */
        LAPSED("未再进行", "not carried on");

        private final String zh;
        private final String en;

        Result(String zh, String en) {
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

    /** All of a case, oldest first. */
    static List<MediatedDispute> of(OpenedCase opened) {
        List<MediatedDispute> all = new ArrayList<>();
        for (CaseEvent event : opened.history()) {
            switch (event) {
                case MediationProposed _ -> propose(all, proposed(opened, event, false));
                case ReconciliationProposed _ -> propose(all, proposed(opened, event, true));
                case MediationAgreed _,Reconciled _ -> turn(all, Result.PROPOSED, Result.AGREED);
                case MediationFailed _ -> turn(all, Result.PROPOSED, Result.FAILED);
                case Closed closed -> {
                    if (closed.end() == CaseEnd.AGREEMENT) {
                        turn(all, Result.AGREED, Result.ENDED_CASE);
                    }
                    turn(all, Result.PROPOSED, Result.LAPSED);
                }
                case Reopened _ -> turn(all, Result.ENDED_CASE, Result.AGREED);
                case Redirected _,HandlingRedirected _,TakenBack _ -> turn(all, Result.PROPOSED, Result.LAPSED);
                default -> {
                }
            }
        }
        return all;
    }

    private static void propose(List<MediatedDispute> all, MediatedDispute next) {
        turn(all, Result.PROPOSED, Result.LAPSED);
        all.add(next);
    }

    private static MediatedDispute proposed(OpenedCase opened, CaseEvent event, boolean reconciliation) {
        return new MediatedDispute(opened.matter().petitionId(), opened.matter().division(), reconciliation,
                LegalCalendar.dayOf(event.at()), Result.PROPOSED);
    }

    /** The last that stands so stands otherwise now: one is under way at a time. */
    private static void turn(List<MediatedDispute> all, Result from, Result to) {
        for (int i = all.size() - 1; i >= 0; i--) {
            MediatedDispute each = all.get(i);
            if (each.result() == from) {
                all.set(i, new MediatedDispute(each.caseId(), each.division(), each.reconciliation(),
                        each.proposedOn(), to));
                return;
            }
        }
    }
}

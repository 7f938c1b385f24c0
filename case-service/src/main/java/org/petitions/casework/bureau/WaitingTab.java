package org.petitions.casework.bureau;

import java.util.List;
import java.util.Locale;
import org.petitions.casework.lists.CaseListQuery;
import org.petitions.casework.lists.CaseOrder;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.ClockKind;

/** What can wait for a bureau, a tab each. */
enum WaitingTab {
    /**
     * To be transferred or assigned within 15 days of receipt (Art. 22), by last days; a case whose limit was not told yet stands before
     * them.
     */
    TRANSFER(new CaseListQuery(null, null, null, null, null, null, CaseStatus.OPENED, null, null, null, null,
            CaseOrder.UNDATED_FIRST)),

    /** A unit objects that it is not competent (Art. 23). */
    OBJECTIONS(CaseListQuery.running(ClockKind.OBJECTION), Step.ALLOW_OBJECTION, Step.REJECT_OBJECTION),

    /** Units dispute who is competent (Art. 24). */
    DISPUTES(CaseListQuery.running(ClockKind.DISPUTE), Step.SETTLE_DISPUTE, Step.CLIMB_DISPUTE),

    /** Urgent and grave matters that are to be reported upward (Art. 25). */
    URGENT(CaseListQuery.running(ClockKind.REPORT_UP), Step.REPORT_UP),

    /** Reviews that run (Art. 35). */
    REVIEWS(CaseListQuery.running(ClockKind.REVIEW)),

    /** Re-reviews that run (Art. 36). */
    REREVIEWS(CaseListQuery.running(ClockKind.REREVIEW)),

    /** Assigned matters whose result a unit has to report back (Art. 22). */
    REPORTS_BACK(CaseListQuery.running(ClockKind.REPORT_BACK)),

    /** Everything in which a limit was missed. */
    LATE(new CaseListQuery(null, null, null, null, null, null, null, null, true, null, null, CaseOrder.DUE));

    private final CaseListQuery query;
    private final List<Step> next;

    WaitingTab(CaseListQuery query, Step... next) {
        this.query = query;
        this.next = List.of(next);
    }

    /** By which steps the bureau ends the waiting; none where others do, and for the transfer, which has a page of its own. */
    List<Step> next() {
        return next;
    }

    /** Which cases it lists. */
    CaseListQuery query() {
        return query;
    }

    /** The key of its name. */
    String key() {
        return "bureau.tab." + code();
    }

    /** As the address names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tab that an address names; of what is none the first. */
    static WaitingTab named(String code) {
        for (WaitingTab tab : values()) {
            if (tab.code().equals(code)) {
                return tab;
            }
        }
        return TRANSFER;
    }
}

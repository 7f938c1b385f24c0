package org.petitions.intake.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petitions.events.terms.BilingualText;
import org.petitions.intake.directory.UnitNames;

/**
 * One of the petition's matters on the page.
 *
 * @param state code of its status, by which the page says in plain words what it means
 * @param steps what happened so far
 * @param now what may be asked for now
 */
record TrackedMatter(String number, String state, List<TrackingLine> lines, List<TimelineStep> steps, Offer now) {

    /**
     * What may be asked for now; what was asked for already is not offered again.
     *
     * @param rating whether to rate the answer
     * @param step the review that is open, by its code; empty for none
     * @param withdrawal whether to withdraw
     * @param denial whether to deny that one wants to withdraw, which a unit noted
     * @param key what each of the requests is called, so that one sent twice is known as one
     */
    record Offer(boolean rating, String step, boolean withdrawal, boolean denial, String key) {
        static Offer of(TrackingView view) {
            boolean over = view.end() != null || view.withdrawn();
            return new Offer(view.mayRate(), view.remedy() == null ? "" : view.remedy().step().code(), !over,
                    view.withdrawalAsked(), UUID.randomUUID().toString());
        }

        /** Whether there is anything. */
        public boolean isAny() {
            return rating || !step.isEmpty() || withdrawal || denial;
        }
    }

    /** @param office unit id of who registered it, and has it until a unit is responsible */
    static TrackedMatter of(TrackingView view, String office, UnitNames names) {
        List<TrackingLine> lines = new ArrayList<>(TrackingLine.of(view, names::today));
        if (view.unit() == null) {
            lines.add(1, new TrackingLine(new BilingualText("现在由", "With"),
                    new BilingualText(names.today(office), office)));
        }
        return new TrackedMatter(view.number(), view.status().code(), lines, TimelineStep.of(view), Offer.of(view));
    }
}

package org.petitions.casework.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.events.CaseEvent;
import org.petitions.events.CaseEvent.Closed;
import org.petitions.events.ClosureEvent.Reopened;
import org.petitions.events.ClosureEvent.ReturnVisited;
import org.petitions.events.MergingEvent.SeparatedFromLead;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.law.LegalCalendar;

/**
 * A matter found by screening (排查) before anybody petitioned, from finding to end. Pure.
 *
 * @param caseId id of its case
 * @param division code of the division where it was found
 * @param found when it was registered, UTC
 * @param ended when it ended, UTC; null while it runs, and where it goes on in another case
 * @param visits return visits that were made
 */
record ScreenedMatter(String caseId, String division, Instant found, @Nullable Instant ended, int visits) {

    /** Of a case; empty where its matter was brought by a petitioner. */
    static Optional<ScreenedMatter> of(OpenedCase opened) {
        if (opened.matter().channel() != Channel.SCREENING || opened.history().isEmpty()) {
            return Optional.empty();
        }
        Instant ended = null;
        int visits = 0;
        for (CaseEvent event : opened.history()) {
            switch (event) {
                case Closed closed -> ended = closed.end() == CaseEnd.MERGED || !closed.end().isFinal()
                        ? null
                        : closed.at();
                case Reopened _,SeparatedFromLead _ -> ended = null;
                case ReturnVisited _ -> visits++;
                default -> {
                }
            }
        }
        return Optional.of(new ScreenedMatter(opened.matter().petitionId(), opened.matter().division(),
                opened.history().getFirst().at(), ended, visits));
    }

    boolean isHandled() {
        return ended != null;
    }

    /** Calendar days from finding to end, or to today. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(LegalCalendar.dayOf(found), ended == null ? today : LegalCalendar.dayOf(ended));
    }
}

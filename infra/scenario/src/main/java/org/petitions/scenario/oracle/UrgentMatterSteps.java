package org.petitions.scenario.oracle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;

/** What is reported and told at once: of urgent matters, and of accusations (Art. 25, 30). */
final class UrgentMatterSteps {
    /** Those whom Art. 25 names: the own committee and government, the joint conference's office, the departments, both bureaus above. */
    private static final List<String> TOLD_AT_ONCE = List.of("OWN_COMMITTEE", "OWN_GOVERNMENT",
            "JOINT_CONFERENCE_OFFICE", "COMPETENT_DEPARTMENT", "BUREAU_ABOVE", "NATIONAL_ADMINISTRATION");

    private static final List<String> TOLD_BY_BUREAU = List.of("BUREAU_ABOVE", "NATIONAL_ADMINISTRATION");

    private static final Set<String> OWN_OFFICES = Set.of("OWN_COMMITTEE", "OWN_GOVERNMENT");

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final DispatchSteps dispatch;

    UrgentMatterSteps(ScenarioCase scenarioCase, DispatchSteps dispatch) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
        this.dispatch = dispatch;
    }

    /** Urgent matters are reported up: by the duty officer in the same evening, or late by the next morning's shift. */
    void reportUp() {
        if (!dispatch.isUrgent()) {
            return;
        }
        if (petition.path() == ProcedurePath.REPORT_LEFT) {
            reportUpInTurn();
            return;
        }
        if (petition.path() == ProcedurePath.URGENT_LATE) {
            scenarioCase.advanceDays(1);
        } else {
            scenarioCase.advanceTo(Schedule.REPORTED_UP_AT);
        }
        List<String> recipients = toldAtOnce();
        if (scenarioCase.takeStep("report-up", scenarioCase.bureau(), Map.of("recipients", recipients, "departments",
                List.of(petition.unit()), "text", "紧急事项报告。"),
                reported(recipients))) {
            scenarioCase.clocks().stop(ClockKind.REPORT_UP, scenarioCase.at());
        }
        if (petition.dispatched() == Timing.AT_ONCE) {
            dispatch.assign();
        }
        if (petition.urgency() == Urgency.GRAVE) {
            scenarioCase.takeStep("name-incident", scenarioCase.bureau(), Map.of("incident", "2026-0007"),
                    "IncidentNamed");
            scenarioCase.takeStep("propose-to-government", scenarioCase.bureau(),
                    Map.of("text", "建议由分管负责同志牵头处置。"), "ProposalMade");
            scenarioCase.takeStep("record-decision", scenarioCase.bureau(), Map.of("decision", "AGREED", "decidedOn",
                    LegalCalendar.dayOf(scenarioCase.at()).toString(), "text", "同意。"), "ProposalDecided");
        }
    }

    /** The unit that it was brought to reports what every office owes, and the bureau, whose hours begin then, what it alone can (Art. 25). */
    private void reportUpInTurn() {
        scenarioCase.advanceTo(Schedule.REPORTED_UP_AT);
        List<String> byUnit = TOLD_AT_ONCE.stream().filter(to -> !TOLD_BY_BUREAU.contains(to)).toList();
        scenarioCase.takeStep("report-up", scenarioCase.handler(),
                Map.of("recipients", byUnit, "departments", List.of(petition.unit()), "text", "紧急事项报告。"),
                reported(byUnit));
        scenarioCase.clocks().start(ClockKind.REPORT_UP, petition.bureau(), scenarioCase.at());
        scenarioCase.advanceTo(Schedule.REPORTED_ON_AT);
        scenarioCase.takeStep("report-up", scenarioCase.bureau(),
                Map.of("recipients", TOLD_BY_BUREAU, "text", "紧急事项续报。"), reported(TOLD_BY_BUREAU));
        scenarioCase.clocks().stop(ClockKind.REPORT_UP, scenarioCase.at());
    }

    private static String[] reported(List<String> recipients) {
        return Collections.nCopies(recipients.size(), "ReportedUp").toArray(String[]::new);
    }

    /** The offices of a leader whom the petition accuses are not told (Art. 30). */
    private List<String> toldAtOnce() {
        String committee = new UnitId(UnitId.divisionOf(petition.bureau()), UnitKind.PCO).toString();
        boolean ofTheirs = petition.purpose() == Purpose.ACCUSATION
                && PostId.leadersServedBy(committee).stream().anyMatch(petition.accusedPosts()::contains);
        return ofTheirs ? TOLD_AT_ONCE.stream().filter(to -> !OWN_OFFICES.contains(to)).toList() : TOLD_AT_ONCE;
    }

    /**
     * The bureau tells the organisation department of an accusation, with the ledgers of the day (Art. 30): of the levels that the posts do
     * not tell, and where it is grave, or against a leader, the committee's leaders too.
     */
    void notifyOrganisation() {
        if (petition.purpose() != Purpose.ACCUSATION) {
            return;
        }
        if (scenarioCase.at().isBefore(Schedule.REPORTED_UP_AT)) {
            scenarioCase.advanceTo(Schedule.REPORTED_UP_AT);
        }
        boolean againstLeader = petition.accusedPosts().stream()
                .noneMatch(post -> PostId.unitHeadedBy(post).isPresent());
        boolean leaders = petition.urgency() == Urgency.GRAVE || againstLeader;
        scenarioCase.takeStep("notify-organisation", scenarioCase.bureau(), Map.of("levels", List.of("COUNTY"),
                "leaders", leaders ? List.of("PRINCIPAL", "ORGANISATION") : List.of()), "OrganisationNotified");
    }
}

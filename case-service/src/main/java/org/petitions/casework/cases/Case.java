package org.petitions.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petitions.law.LegalCalendar;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;

/**
 * A case in hand: its file, and where it stands as replayed from it once.
 *
 * @param file as it is kept
 * @param state where it stands
 * @param policy what the city lets be done with it
 */
public record Case(CaseFile file, CaseState state, CityPolicy policy) {
    private static final Pattern DATED = Pattern.compile("^[^-]+-(\\d{8})(?:-|$)");

    /** The case of a file taken out. */
    public static Case of(CaseFile file, CityPolicy policy) {
        return new Case(file, file.replay(), policy);
    }

    /**
     * The day on which an office received the petition, in Asia/Shanghai, from which the limits of its transfer count (Art. 22): its petitioner
     * had brought it by then, whenever it was registered.
     */
    public LocalDate receivedOn() {
        CaseMatter.LateRegistration late = state.matter().lateRegistration();
        return late == null ? registeredOn() : late.receivedOn();
    }

    /** The day of registration, in Asia/Shanghai: the number says it, which for a past ledger is not the day the case was opened here. */
    public LocalDate registeredOn() {
        Matcher dated = DATED.matcher(file.number());
        return dated.find()
                ? LocalDate.parse(dated.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                : LegalCalendar.dayOf(file.openedAt());
    }

    /** The steps that may be asked for on a day: nothing is handed over from units that are all there. */
    public Set<Step> legalSteps(LocalDate day) {
        Set<Step> steps = Procedure.legalSteps(state, policy);
        if (!SuccessionRules.isDue(state, policy.reviewBodies().successions(), day)) {
            steps.remove(Step.SUCCEED_UNIT);
        }
        return steps;
    }

    /**
     * The case after decided events.
     *
     * @param by who took the step
     * @param evidence what they confirmed with it
     */
    public Case after(List<CaseEvent> events, StepActor by, List<String> evidence, Instant at) {
        CaseState next = Procedure.evolveAll(state, events);
        return new Case(file.after(next, HistoryEntry.all(events, by, evidence), at), next, policy);
    }
}

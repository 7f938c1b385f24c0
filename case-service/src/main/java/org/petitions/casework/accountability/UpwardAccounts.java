package org.petitions.casework.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.StepActor;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Purpose;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;

/**
 * Asks the unit that should have answered why a matter was brought above it (上行信访原因说明), at once and once a signal, where the matter was with
 * a unit here before. It is of units alone; a petition that accuses anybody asks nobody (Art. 30).
 */
@Component
class UpwardAccounts {
    private static final String PREFIX = "up-";
    private static final StepActor BY = StepActor.platform("brought upward");

    private final MeasureStore store;
    private final CaseQueries files;
    private final AnswersInCases answers;
    private final AccountabilitySettings settings;
    private final Clock clock;

    UpwardAccounts(MeasureStore store, CaseQueries files, AnswersInCases answers, AccountabilitySettings settings,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The id of what asks for the account of a signal. */
    static String idOf(String signal) {
        return PREFIX + signal;
    }

    /** What a ledger tells of the past is asked of nobody any more. */
    void ask(UpwardSignal signal, PetitionRegistered petition) {
        String first = signal.first();
        if (first == null || petition.past() != null || petition.purpose() == Purpose.ACCUSATION) {
            return;
        }
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        files.rows(List.of(first)).stream().findFirst().map(row -> asked(signal, row, today)).ifPresent(measure -> {
            store.add(measure, null);
            store.find(measure.id()).ifPresent(kept -> answers.tell(kept, BY, signal.level()));
        });
    }

    /** Null where the matter was with no unit, or with its bureau itself, which asks others. */
    private @Nullable AccountabilityMeasure asked(UpwardSignal signal, CaseRow earlier, LocalDate today) {
        String unit = earlier.unit();
        String bureau = earlier.matter().bureau();
        if (unit == null || unit.equals(bureau) || earlier.matter().accuses(unit)) {
            return null;
        }
        LocalDate by = today.plusDays(settings.rootCauseDays());
        return new AccountabilityMeasure(idOf(signal.id()), 1, MeasureKind.ROOT_CAUSE, bureau, unit, null,
                MeasureGround.BROUGHT_UPWARD, earlier.id(), earlier.number(), null, MeasureStage.ASKED, today, by, null,
                List.of(new Act(ActKind.ASKED, today, "platform", by)), Map.of());
    }
}

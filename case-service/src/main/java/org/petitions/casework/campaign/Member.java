package org.petitions.casework.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.campaign.CampaignCase.RecordedEnd;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.cases.CaseCourse.Turn;
import org.petitions.casework.cases.CaseCourse.Visit;
import org.petitions.casework.cases.ChargeEntry;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ReturnVisitFinding;

/** A case of a campaign with its course: how it stood there on any day. Pure. Days are those of Asia/Shanghai. */
record Member(CampaignCase kept, CaseCourse course) {

    /**
     * How it ended.
     *
     * @param on the day
     * @param kind which of the five ways, or null for another
     * @param own the case's own end, or null where an office recorded it in the campaign
     * @param evidence number of what proves it, or empty
     */
    record Ending(LocalDate on, @Nullable CampaignEnd kind, @Nullable CaseEnd own, String evidence) {}

    /** Whether it was in the campaign at the end of a day. */
    boolean isIn(LocalDate day) {
        return kept.isIn(day);
    }

    /**
     * How it had ended at the end of a day. The case's own end says it; an end of none of the five ways, and a case that runs, say it by what an
     * office recorded. What is taken up again has not ended, but for what was recorded since.
     */
    Optional<Ending> endingOn(LocalDate day) {
        Turn last = course.turns().stream().filter(turn -> !turn.on().isAfter(day)).reduce((_, later) -> later)
                .orElse(null);
        RecordedEnd recorded = kept.end();
        boolean counts = recorded != null && !recorded.on().isAfter(day)
                && (last == null || last.end() != null || !recorded.on().isBefore(last.on()));
        if (last != null && last.end() != null) {
            CampaignEnd kind = CampaignEnd.of(last.end()).orElse(null);
            String evidence = String.join("、", last.evidence());
            return Optional.of(kind == null && recorded != null && counts
                    ? new Ending(last.on(), recorded.kind(), last.end(), recorded.evidence())
                    : new Ending(last.on(), kind, last.end(), evidence));
        }
        return recorded != null && counts
                ? Optional.of(new Ending(recorded.on(), recorded.kind(), null, recorded.evidence()))
                : Optional.empty();
    }

    /** Whether it had ended at the end of a day. */
    boolean isResolvedOn(LocalDate day) {
        return endingOn(day).isPresent();
    }

    /**
     * Whether the matter was settled and done (案结事了) at the end of a day: it had ended for good, and the last return visit since that reached
     * anybody found nothing unsettled.
     */
    boolean isSettledOn(LocalDate day) {
        return endingOn(day).filter(ending -> ending.kind() != CampaignEnd.SUSPENSION).filter(ending -> course.visits()
                .stream().filter(visit -> !visit.on().isBefore(ending.on()) && !visit.on().isAfter(day))
                .map(Visit::finding).filter(finding -> finding != ReturnVisitFinding.NOT_REACHED)
                .reduce((_, later) -> later).filter(finding -> finding != ReturnVisitFinding.STILL_SETTLED).isEmpty())
                .isPresent();
    }

    /** Whether it runs and no leader of county rank or above is in charge of it (包案); what has ended lacks none. */
    boolean isWithoutLeader() {
        ChargeEntry charge = course.row().charge();
        return course.row().stage() != CaseStatus.CLOSED && (charge == null || charge.stage() != ChargeStage.OPEN);
    }

    /** The days on which anything of it changed in the campaign's account. */
    Stream<LocalDate> days() {
        CampaignCase.Removal removal = kept.removed();
        RecordedEnd recorded = kept.end();
        return Stream.of(Stream.of(kept.addedOn()),
                kept.before().stream().flatMap(stay -> Stream.of(stay.addedOn(), stay.removed().on())),
                Stream.ofNullable(removal).map(CampaignCase.Removal::on),
                Stream.ofNullable(recorded).map(RecordedEnd::on),
                course.turns().stream().map(Turn::on), course.visits().stream().map(Visit::on))
                .flatMap(Function.identity());
    }
}

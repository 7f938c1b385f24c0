package org.petitions.intake.erasure;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.CaseEnd;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.ReviewRemedy;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.sealing.SealedBox;

/**
 * The command to erase a petition's words. It may be given again: what offices wrote since the last time is erased then.
 *
 * @param erasure the ground, and who orders it
 * @param receipt the tracking code alone, sealed
 */
record ErasePetition(StoredErasure erasure, SealedBox receipt) {

    /** What the command comes to. */
    sealed interface Decision {}

    /** The petition without its words, and what is published: of each of its matters (一件多诉), for what was written of it goes with it. */
    record Erased(StoredPetition next, List<PetitionErased> events) implements Decision {
        public Erased {
            events = List.copyOf(events);
        }
    }

    /**
     * The ground holds only once the cases of all its matters have ended for good: its words are needed while it is handled or set aside for now, while it owes
     * the petitioner a written notice (Art. 23) or an answer to a request, while it waits for the answer of the case it was merged into, and while a
     * review can be asked for.
     */
    record CaseGoesOn() implements Decision {}

    /** Its erasure is suspended (暂缓删除), on whatever ground it is asked for. */
    record OnHold() implements Decision {}

    /** @param cases how far the case of each of its matters has come, by the case's id, as far as is known here */
    Decision decide(StoredPetition petition, Function<String, TrackedCase> cases, LegalCalendar calendar) {
        if (petition.isHeld()) {
            return new OnHold();
        }
        List<PetitionMatter> matters = PetitionMatter.all(petition);
        if (erasure.ground().isAfterEnd() && matters.stream()
                .anyMatch(matter -> goesOn(matter, cases.apply(matter.caseId()), calendar))) {
            return new CaseGoesOn();
        }
        StoredPetition next = petition.erased(erasure, receipt);
        Instant at = erasure.at();
        return new Erased(next, matters.stream()
                .map(matter -> new PetitionErased(matter.caseId(), next.version(), at, erasure.ground())).toList());
    }

    private boolean goesOn(PetitionMatter matter, TrackedCase tracked, LegalCalendar calendar) {
        CaseEnd end = tracked.ending().end();
        return tracked.status() != PetitionStatus.CLOSED || (end != null && !end.isFinal())
                || Boolean.TRUE.equals(tracked.ending().noticeOwed()) || end == CaseEnd.MERGED
                || matter.requests().stream()
                        .anyMatch(request -> tracked.requests().answerTo(request.sequence()).isEmpty())
                || ReviewRemedy.of(tracked, matter.fields().purpose(), calendar, erasure.at()).isPresent();
    }
}

package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.procedure.CaseCommand;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Circumstances;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Ending.AnswerWithdrawal;
import org.petitions.casework.procedure.Practice;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.Rating;
import org.petitions.casework.procedure.Ratings.Rate;
import org.petitions.casework.procedure.Refusal;
import org.petitions.casework.procedure.Reviewing.RequestReview;
import org.petitions.casework.procedure.Stage;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Update;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.events.PermanentFailure;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/**
 * Puts into the case what the petitioner said in person through tracking: a rating, an answer about withdrawing, a request for review.
 * What was said twice changes nothing. It counts from the moment it was said, however late it is read here. Intake-service lets nobody
 * rate before it has read the reply, which is kept here before anyone can read it; what comes first all the same means that something
 * was lost, and is put aside for a person.
 */
@Component
class PetitionersWord {
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final ErasedWords erased;
    private final CaseMetrics metrics;
    private final LegalCalendar calendar;
    private final Practice practice;

    PetitionersWord(CaseFiles files, Outbox outbox, EventWriter writer, ErasedWords erased, CaseMetrics metrics,
            LegalCalendar calendar, Practice practice) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.erased = erased;
        this.metrics = metrics;
        this.calendar = calendar;
        this.practice = practice;
    }

    /** A changed file, the event that asked for it and those that come of it. */
    private record Change(Received received, ChangedDocument<CaseFile> document, List<CaseEvent> events) {}

    /**
     * Takes all in, by one write and as many more as handlers come in between.
     *
     * @param said at most one word a petition, by petition id
     */
    void take(Map<String, Received> said) {
        Map<String, Received> left = new LinkedHashMap<>(said);
        while (!left.isEmpty()) {
            left = takeOnce(left);
        }
    }

    /** Those that have to be decided again, because a handler came first. */
    private Map<String, Received> takeOnce(Map<String, Received> said) {
        Map<String, CaseFile> found = files.findAll(said.keySet());
        List<Change> changes = new ArrayList<>(said.size());
        said.forEach((id, received) -> received
                .inTrace(() -> change(received, found.get(id)).ifPresent(changes::add)));
        List<Update> results = outbox.updateAll(changes.stream().map(Change::document).toList());
        Map<String, Received> stale = new LinkedHashMap<>();
        List<CaseFile> saved = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            Change change = changes.get(i);
            switch (results.get(i)) {
                case SAVED -> {
                    saved.add(change.document().entity());
                    metrics.happened(change.events());
                }
                case STALE -> stale.put(change.document().entity().id(), change.received());
            }
        }
        erased.after(saved);
        return stale;
    }

    private Optional<Change> change(Received received, @Nullable CaseFile file) {
        if (file == null) {
            throw new PermanentFailure(received, "CASE_UNKNOWN");
        }
        IntakeEvent event = (IntakeEvent) received.event();
        if (file.heard().contains(event.sequence())) {
            metrics.seenAgain(event.getClass().getSimpleName());
            return Optional.empty();
        }
        Case found = Case.of(file);
        return switch (Procedure.decide(found.state(), command(event),
                Circumstances.ofNobody(event.at(), calendar, practice))) {
            case Decision.Happens(var events) -> {
                var records = writer.writeAll(events);
                var next = found.after(events, records, By.petitioner(), List.of(), event.at()).file()
                        .afterHearing(event.sequence());
                yield Optional.of(new Change(received, new ChangedDocument<>(next, file.version(), records), events));
            }
            case Decision.Refused(var refusal) when isMootNow(refusal, found.state()) -> {
                metrics.refused(refusal);
                yield Optional.empty();
            }
            case Decision.Refused _ ->
                throw new PermanentFailure(received, "SAID_BEFORE_ITS_STEP");
        };
    }

    /** Said rightly when it was said, and overtaken since: an office ended or answered the case in between. */
    private static boolean isMootNow(Refusal refusal, CaseState state) {
        return switch (refusal.step()) {
            // Of a reply that a review has set aside since.
            case RATE -> state.satisfaction().askedAt() != null;
            case WITHDRAW, DENY_WITHDRAWAL -> true;
            case REQUEST_REVIEW, REQUEST_REREVIEW -> refusal.stage() != Stage.CLOSED;
            default -> false;
        };
    }

    private static CaseCommand command(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.PetitionRated e -> new Rate(new Rating(e.bureau(), e.unit()));
            case IntakeEvent.WithdrawalAnswered e -> new AnswerWithdrawal(e.confirmed());
            case IntakeEvent.ReviewAsked e -> new RequestReview(e.step(), null);
            case IntakeEvent.PetitionRegistered _ ->
                throw new IllegalStateException("a registration opens a case and is no word in one");
        };
    }
}

package org.petitions.casework.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.documents.DeliveryCorrection.CorrectDelivery;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.law.CurrentCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Puts the dates of a delivery right that were recorded wrongly (更正): the office that recorded them does, or a bureau. When petitioners
 * opened a document, and when its own message of one left, the platform saw itself, so nobody changes that.
 */
@RestController
@RequestMapping("/cases/{id}/documents/{n}/corrections")
class DeliveryCorrectionApi {
    private final CaseReader reading;
    private final CaseCommandHandler commands;
    private final CurrentCalendar calendar;

    DeliveryCorrectionApi(CaseReader reading, CaseCommandHandler commands, CurrentCalendar calendar) {
        this.reading = reading;
        this.commands = commands;
        this.calendar = calendar;
    }

    /**
     * What is to stand instead.
     *
     * @param sentOn the day the document last went out, in Asia/Shanghai; absent where that stands as it is
     * @param receivedAt when its addressee had it; absent where that stands as it is
     * @param reason why it is put right; sealed
     */
    record DeliveryCorrectionRequest(@Nullable LocalDate sentOn, @Nullable Instant receivedAt,
            @NotBlank @Size(max = 20_000) String reason) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping
    ResponseEntity<IssuedDocument> correct(@PathVariable String id, @PathVariable int n, ExpectedVersion expected,
            Actor actor, @Valid @RequestBody DeliveryCorrectionRequest request) {
        Case shown = reading.read(id, actor);
        IssuedDocument paper = IssuedDocument.numbered(shown, n, calendar.get());
        DeliveryDates before = new DeliveryDates(request.sentOn() == null ? null : paper.sentOn(),
                request.receivedAt() == null ? null : paper.receivedAt());
        if (before.sentOn() != null) {
            requireRecordedBy(actor, shown,
                    event -> event instanceof DocumentSent sent && sent.number().equals(paper.number()));
        }
        if (before.receivedAt() != null) {
            requireRecordedBy(actor, shown, event -> event instanceof DocumentDelivered delivered
                    && delivered.number().equals(paper.number()));
        }
        Case after = commands.handle(id, expected, actor, new CorrectDelivery(paper.number(), before,
                new DeliveryDates(request.sentOn(), request.receivedAt())), request.reason());
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(after.state().version()))
                .body(IssuedDocument.numbered(after, n, calendar.get()));
    }

    /** @throws org.petitions.starter.problem.ProblemException 403 for any other office */
    private static void requireRecordedBy(Actor actor, Case shown, Predicate<CaseEvent> recorded) {
        Optional<StepActor> by = shown.file().history().reversed().stream()
                .filter(entry -> recorded.test(entry.event())).map(HistoryEntry::by).findFirst();
        boolean own = by.filter(person -> actor.unit().equals(person.unit())).isPresent();
        boolean seenByPlatform = by.filter(
                person -> person.equals(StepActor.petitioner()) || person.equals(StepActor.platform(NoticeOutcomes.BY)))
                .isPresent();
        if (seenByPlatform || !own && actor.role() != Role.BUREAU) {
            throw CaseProblems.notCompetent();
        }
    }
}

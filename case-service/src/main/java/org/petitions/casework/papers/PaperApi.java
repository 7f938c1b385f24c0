package org.petitions.casework.papers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseDesk;
import org.petitions.casework.cases.CaseReading;
import org.petitions.casework.procedure.Papers;
import org.petitions.casework.procedure.Papers.Deliver;
import org.petitions.casework.procedure.Papers.NoteElsewhere;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.Notes;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.web.ExpectedVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for documents (文书): made, listed, opened and handed over. */
@RestController
@RequestMapping("/cases/{id}/documents")
class PaperApi {
    private final CaseReading reading;
    private final CaseDesk cases;
    private final PaperDesk papers;
    private final PaperStore store;
    private final Notes notes;
    private final LegalCalendar calendar;
    private final Clock clock;

    PaperApi(CaseReading reading, CaseDesk cases, PaperDesk papers, PaperStore store, Notes notes,
            LegalCalendar calendar, Clock clock) {
        this.reading = reading;
        this.cases = cases;
        this.papers = papers;
        this.store = store;
        this.notes = notes;
        this.calendar = calendar;
        this.clock = clock;
    }

    record IssueRequest(@NotNull DocumentKind kind, @Nullable @Size(min = 1, max = 20_000) String text) {}

    /** The receipt (回证) may name who signed it, so it is sealed. */
    record DeliverRequest(@NotNull DeliveryMethod how, @NotNull Instant receivedAt,
            @NotBlank @Size(max = 20_000) String receipt) {}

    /** @param number its number (字号), as it stands on the paper */
    record ElsewhereRequest(@NotNull DocumentKind kind, @NotBlank @Pattern(regexp = Papers.NUMBER) String number,
            @NotNull DeliveryMethod how, @NotNull Instant receivedAt, @NotBlank @Size(max = 20_000) String receipt) {}

    /** A case's documents, in the order they were made. */
    record Documents(String petitionId, List<IssuedPaper> documents) {}

    @PostMapping
    ResponseEntity<IssuedPaper> issue(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody IssueRequest request) {
        Case after = papers.issue(id, expected, actor, request.kind(), request.text());
        IssuedPaper made = IssuedPaper.of(after, calendar).getLast();
        return ResponseEntity.created(URI.create("/cases/" + after.file().id() + "/documents/" + made.n()))
                .eTag(ExpectedVersion.etag(after.state().version())).body(made);
    }

    @GetMapping
    ResponseEntity<Documents> all(@PathVariable String id, Actor actor) {
        Case shown = reading.coded(id, actor);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version()))
                .body(new Documents(id, IssuedPaper.of(shown, calendar)));
    }

    @GetMapping("/{n}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int n, Actor actor) {
        return opened(id, n, actor, PaperForm.PDF);
    }

    @GetMapping("/{n}/docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, @PathVariable int n, Actor actor) {
        return opened(id, n, actor, PaperForm.DOCX);
    }

    @PostMapping("/{n}/deliver")
    ResponseEntity<IssuedPaper> deliver(@PathVariable String id, @PathVariable int n, ExpectedVersion expected,
            Actor actor, @Valid @RequestBody DeliverRequest request) {
        IssuedPaper paper = numbered(reading.coded(id, actor), n);
        Case after = cases.carryOut(id, expected, actor,
                new Deliver(paper.number(), request.how(), request.receivedAt()), request.receipt());
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(after.state().version())).body(numbered(after, n));
    }

    /** Notes an opinion that was made and handed over elsewhere. Its paper is not kept here. */
    @PostMapping("/elsewhere")
    ResponseEntity<IssuedPaper> elsewhere(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ElsewhereRequest request) {
        Case after = cases.carryOut(id, expected, actor, new NoteElsewhere(request.kind(), request.number(),
                request.how(), request.receivedAt()), request.receipt());
        IssuedPaper noted = IssuedPaper.of(after, calendar).getLast();
        return ResponseEntity.created(URI.create("/cases/" + after.file().id() + "/documents/" + noted.n()))
                .eTag(ExpectedVersion.etag(after.state().version())).body(noted);
    }

    private ResponseEntity<byte[]> opened(String id, int n, Actor actor, PaperForm form) {
        Case shown = reading.words(id, actor);
        IssuedPaper paper = numbered(shown, n);
        if (paper.template().equals(Papers.ELSEWHERE)) {
            throw PaperProblems.keptElsewhere();
        }
        if (!store.has(id, paper.number())) {
            throw PaperProblems.erased();
        }
        notes.note(Note.opened(UUID.randomUUID().toString(), id, clock.instant(), Note.Kind.DOCUMENT_OPENED,
                paper.kind().name(), By.person(actor), shown.file().unit()));
        byte[] bytes = store.open(id, paper.number(), form).orElseThrow(PaperProblems::erased);
        String name = shown.file().number() + "-" + n + "." + form.extension();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private IssuedPaper numbered(Case shown, int n) {
        List<IssuedPaper> all = IssuedPaper.of(shown, calendar);
        if (n < 1 || n > all.size()) {
            throw PaperProblems.notFound();
        }
        return all.get(n - 1);
    }
}

package org.petitions.casework.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.documents.DocumentRules.DeliverDocument;
import org.petitions.casework.procedure.documents.DocumentRules.NoteExternalDocument;
import org.petitions.casework.procedure.documents.DocumentRules.SendDocument;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.CurrentCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
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

/** The API for documents (文书): made, listed, opened and handed over. */
@RestController
@RequestMapping("/cases/{id}/documents")
class DocumentApi {
    private final CaseReader reading;
    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;
    private final DocumentOpening opening;
    private final UnsentNoticeStore unsent;
    private final CurrentCalendar calendar;

    DocumentApi(CaseReader reading, CaseCommandHandler cases, DocumentIssuer papers, DocumentOpening opening,
            UnsentNoticeStore unsent, CurrentCalendar calendar) {
        this.reading = reading;
        this.commands = cases;
        this.issuer = papers;
        this.opening = opening;
        this.unsent = unsent;
        this.calendar = calendar;
    }

    /**
     * A document to be made.
     *
     * @param text what it says in the official's words; absent where the case says it all
     * @param agreedFacts what the parties hold to be so in common, for an agreement (Art. 33); absent for every other document
     * @param notice by which way it goes out by the same act, with the proof; absent where it goes out later
     */
    record IssueRequest(@NotNull DocumentKind kind, @Nullable @Size(min = 1, max = 20_000) String text,
            @Nullable @Size(min = 1, max = 20_000) String agreedFacts, @Nullable @Valid ServedRequest notice) {}

    /** How a document goes out as soon as it is made; its parts as in {@link NoticeRequest}. */
    record ServedRequest(@Nullable DeliveryMethod how, @Nullable @Size(min = 1, max = 20_000) String receipt,
            @Nullable @Size(max = 5) List<@NotBlank @Size(max = 64) String> witnesses) {}

    /**
     * The receipt (回证) may name who signed it, so it is sealed, and the names of witnesses with it.
     *
     * @param witnesses who was there when it was left at the address (留置); absent for every other way
     */
    record DeliverRequest(@NotNull DeliveryMethod how, @NotNull Instant receivedAt,
            @NotBlank @Size(max = 20_000) String receipt,
            @Nullable @Size(max = 5) List<@NotBlank @Size(max = 64) String> witnesses) {}

    /** The proof, such as the number of the posting, is sealed. */
    record SendRequest(@NotNull DeliveryMethod how, @NotNull LocalDate sentOn,
            @NotBlank @Size(max = 20_000) String receipt) {}

    /** @param number its number (字号), as it stands on the paper */
    record ExternalDocumentRequest(@NotNull DocumentKind kind,
            @NotBlank @Pattern(regexp = CaseDocuments.NUMBER_FORMAT) String number,
            @NotNull DeliveryMethod how, @NotNull Instant receivedAt, @NotBlank @Size(max = 20_000) String receipt) {}

    /** A case's documents, in the order they were made. */
    record DocumentList(String petitionId, List<IssuedDocument> documents) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping
    ResponseEntity<IssuedDocument> issue(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody IssueRequest request) {
        ServedRequest served = request.notice();
        Case after = issuer.issue(id, expected, actor, request.kind(),
                new Added(request.text(), request.agreedFacts()), served == null
                        ? NoticeRequest.NOT_YET
                        : new NoticeRequest(served.how(), null, served.receipt(), served.witnesses()));
        IssuedDocument made = IssuedDocument.of(after, calendar.get()).getLast();
        return ResponseEntity.created(URI.create("/cases/" + after.file().id() + "/documents/" + made.n()))
                .eTag(ExpectedVersion.etag(after.state().version())).body(made);
    }

    @Requires(Action.READ_CASE)
    @GetMapping
    ResponseEntity<DocumentList> all(@PathVariable String id, Actor actor) {
        Case shown = reading.read(id, actor);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version()))
                .body(new DocumentList(id, IssuedDocument.of(shown, calendar.get())));
    }

    @Requires(Action.OPEN_WORDS)
    @GetMapping(path = "/{n}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int n, Actor actor) {
        return opened(id, n, actor, DocumentFormat.PDF);
    }

    @Requires(Action.OPEN_WORDS)
    @GetMapping(path = "/{n}/docx", produces = DocumentFormat.DOCX_MEDIA_TYPE)
    ResponseEntity<byte[]> docx(@PathVariable String id, @PathVariable int n, Actor actor) {
        return opened(id, n, actor, DocumentFormat.DOCX);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/{n}/deliver")
    ResponseEntity<IssuedDocument> deliver(@PathVariable String id, @PathVariable int n, ExpectedVersion expected,
            Actor actor, @Valid @RequestBody DeliverRequest request) {
        String proof = ServiceProof.of(request.how(), request.receipt(), request.witnesses(), "witnesses");
        IssuedDocument paper = numbered(reading.read(id, actor), n);
        Case after = commands.handle(id, expected, actor,
                new DeliverDocument(paper.number(), request.how(), request.receivedAt()), proof);
        unsent.remove(id, paper.number());
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(after.state().version())).body(numbered(after, n));
    }

    /** Says by which way a document went out: the clock of the written notice stops with it (Art. 23). */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/{n}/send")
    ResponseEntity<IssuedDocument> send(@PathVariable String id, @PathVariable int n, ExpectedVersion expected,
            Actor actor, @Valid @RequestBody SendRequest request) {
        IssuedDocument paper = numbered(reading.read(id, actor), n);
        Case after = commands.handle(id, expected, actor,
                new SendDocument(paper.number(), request.how(), request.sentOn()), request.receipt());
        unsent.remove(id, paper.number());
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(after.state().version())).body(numbered(after, n));
    }

    /** Notes an opinion that was made and handed over elsewhere. Its paper is not kept here. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/elsewhere")
    ResponseEntity<IssuedDocument> noteExternal(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ExternalDocumentRequest request) {
        Case after = commands.handle(id, expected, actor, new NoteExternalDocument(request.kind(), request.number(),
                request.how(), request.receivedAt()), request.receipt());
        IssuedDocument noted = IssuedDocument.of(after, calendar.get()).getLast();
        return ResponseEntity.created(URI.create("/cases/" + after.file().id() + "/documents/" + noted.n()))
                .eTag(ExpectedVersion.etag(after.state().version())).body(noted);
    }

    private ResponseEntity<byte[]> opened(String id, int n, Actor actor, DocumentFormat form) {
        DocumentOpening.Opened opened = opening.open(new DocumentOpening.Chosen(id, n), actor, form);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(opened.name() + "." + form.extension()).build().toString())
                .body(opened.content());
    }

    private IssuedDocument numbered(Case shown, int n) {
        return IssuedDocument.numbered(shown, n, calendar.get());
    }
}

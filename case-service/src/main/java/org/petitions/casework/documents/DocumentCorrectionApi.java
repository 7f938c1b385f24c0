package org.petitions.casework.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.documents.printing.DocumentTemplates;
import org.petitions.casework.procedure.documents.DocumentReplacement;
import org.petitions.casework.procedure.documents.DocumentReplacement.CorrectDocument;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent.ProcedureSuspended;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.HandlingEvent.Suspended;
import org.petitions.events.MergingEvent.AnsweredThroughLead;
import org.petitions.events.RoutingEvent.HandlingRedirected;
import org.petitions.events.RoutingEvent.TransferredElsewhere;
import org.petitions.events.RoutingEvent.VisitorGuided;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
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
 * Corrects an issued document by a new one that names it (更正): the office that issued it does, or a bureau where it is a bureau's to
 * issue; what was signed off, a leader of its unit who may sign; in other words than the head decided with, the head alone.
 */
@RestController
@RequestMapping("/cases/{id}/documents/{n}/reissue")
class DocumentCorrectionApi {
    private final CaseReader reading;
    private final CaseCommandHandler commands;
    private final DocumentMaker maker;
    private final OfficialWords words;
    private final DocumentTemplates templates;
    private final UnsentNoticeStore unsent;
    private final CityPolicy policy;
    private final CurrentCalendar calendar;

    DocumentCorrectionApi(CaseReader reading, CaseCommandHandler commands, DocumentMaker maker,
            OfficialWords words, DocumentTemplates templates, UnsentNoticeStore unsent, CityPolicy policy,
            CurrentCalendar calendar) {
        this.reading = reading;
        this.commands = commands;
        this.maker = maker;
        this.words = words;
        this.templates = templates;
        this.unsent = unsent;
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * @param ground why; printed
     * @param text of an opinion what stands in the place of its words, with the measures it promises where the text names none; of any other
     *     document what the official adds; absent where what the old one was made with stands. Sealed
     */
    record DocumentCorrectionRequest(@NotNull DocumentCorrectionGround ground,
            @Nullable @Size(min = 1, max = 20_000) String text) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping
    ResponseEntity<IssuedDocument> correct(@PathVariable String id, @PathVariable int n, ExpectedVersion expected,
            Actor actor, @Valid @RequestBody DocumentCorrectionRequest request) {
        IssuedDocument old = IssuedDocument.numbered(reading.read(id, actor), n, calendar.get());
        if (old.template().equals(DocumentIssued.MADE_ELSEWHERE)) {
            throw DocumentProblems.keptByAnotherUnit();
        }
        Case read = commands.check(id, expected, actor, List.of(correction(old, request.ground(), actor, signer(old,
                request.text(), reading.read(id, actor)),
                new NewDocument(old.kind(), "", templates.of(old.kind()).name())))).before();
        if (actor.role() != Role.BUREAU && !actor.unit().equals(issuerOf(old, read))) {
            throw CaseProblems.notCompetent();
        }
        Case after = maker.make(id, expected, actor, making(old, request, actor, read));
        unsent.remove(id, old.number());
        IssuedDocument made = IssuedDocument.of(after, calendar.get()).stream()
                .filter(each -> old.number().equals(each.corrects())).findFirst().orElseThrow();
        return ResponseEntity.created(URI.create("/cases/" + after.file().id() + "/documents/" + made.n()))
                .eTag(ExpectedVersion.etag(after.state().version())).body(made);
    }

    private static CorrectDocument correction(IssuedDocument old, DocumentCorrectionGround ground,
            Actor actor, @Nullable String signer, NewDocument document) {
        return new CorrectDocument(old.number(), ground, signer, actor.role() == Role.BUREAU, document);
    }

    /** What the old one was made with stands where nothing else is said. */
    private Making making(IssuedDocument old, DocumentCorrectionRequest request, Actor actor, Case read) {
        DocumentKind kind = old.kind();
        String signer = signer(old, request.text(), read);
        String kept = wordsOf(old, read);
        String text;
        String opinion = null;
        if (isOpinion(kind)) {
            IssuedDocument first = firstOf(old, read);
            String stands = first != old ? kept : null;
            opinion = request.text() == null
                    ? stands
                    : PromisedWords.carried(request.text(), stands == null ? answered(kind, read) : stands);
            text = wordsOf(first, read);
        } else {
            text = request.text() == null ? kept : request.text();
        }
        String sealed = isOpinion(kind) ? opinion : text;
        CorrectedText corrects = new CorrectedText(old, request.ground(), issued(old, read).by().unit(), opinion);
        return new Making(kind, new Added(text, null), null, document -> List.of(new Worded(
                correction(old, request.ground(), actor, signer, document), sealed)), corrects);
    }

    /** The words that an opinion was given with, or null where none are kept. */
    private @Nullable String answered(DocumentKind kind, Case read) {
        return SignedDecision.saidBy(kind, events(read))
                .map(event -> words.of(read, read.file().wordsVersionOf(event))).orElse(null);
    }

    private static boolean isOpinion(DocumentKind kind) {
        return kind.isAnswer() || kind == DocumentKind.REVIEW_OPINION || kind == DocumentKind.REREVIEW_OPINION;
    }

    /** The one that a chain of corrections began with. */
    private IssuedDocument firstOf(IssuedDocument document, Case read) {
        List<IssuedDocument> all = IssuedDocument.of(read, calendar.get());
        IssuedDocument first = document;
        while (first.corrects() != null) {
            String number = first.corrects();
            first = all.stream().filter(each -> each.number().equals(number)).findFirst().orElseThrow();
        }
        return first;
    }

    /** What its official wrote with it, or what was signed as its text. */
    private @Nullable String wordsOf(IssuedDocument document, Case read) {
        long version = events(read).stream().filter(event -> event instanceof DocumentIssued issued
                && issued.number().equals(document.number())).findFirst().orElseThrow().version();
        String written = words.of(read, version);
        return written == null
                ? signature(document, read).map(signed -> words.ofNotice(read, signed))
                        .or(() -> wordsOfStep(document, version, read)).orElse(null)
                : written;
    }

    /** What was written with the step that a document was made with, where the document says that. */
    private Optional<String> wordsOfStep(IssuedDocument document, long version, Case read) {
        return events(read).stream().filter(event -> event.version() < version && isToldBy(document.kind(), event))
                .reduce((_, later) -> later).map(event -> words.of(read, event.version()));
    }

    private static boolean isToldBy(DocumentKind kind, CaseEvent event) {
        return switch (event) {
            case VisitorGuided _ -> kind == DocumentKind.GUIDANCE_NOTE;
            case TransferredElsewhere _ -> kind == DocumentKind.TRANSFER_ELSEWHERE_NOTICE;
            case Suspended _,ProcedureSuspended _ -> kind == DocumentKind.SUSPENSION_NOTICE;
            default -> false;
        };
    }

    /** Unit id of the unit whose leader makes the new one, or null where whoever handles it does. */
    private @Nullable String signer(IssuedDocument old, @Nullable String text, Case read) {
        DocumentKind kind = old.kind();
        Optional<DraftSigned> signature = signature(old, read);
        if (signature.isPresent()) {
            return successor(signature.get().unit(), signature.get().version(), read);
        }
        if (policy.signing().isRequired(DraftedAct.ANSWER)) {
            Optional<AnsweredThroughLead> answered = SignedDecision.throughLead(kind, events(read));
            if (answered.isPresent()) {
                return successor(answered.get().unit(), answered.get().version(), read);
            }
        }
        // Other words than the head decided with are the head's again.
        return text != null && DocumentReplacement.isDecidedByHead(kind) ? read.state().unit() : null;
    }

    private static Optional<DraftSigned> signature(IssuedDocument document, Case read) {
        return SignedDecision.of(document.kind(), saidBy(document, read));
    }

    /** Of several refused requests for a review the events up to the refusal that the notice tells of; of every other document all. */
    private static List<CaseEvent> saidBy(IssuedDocument document, Case read) {
        List<CaseEvent> all = events(read);
        if (document.kind() != DocumentKind.REVIEW_REFUSAL_NOTICE) {
            return all;
        }
        long refused = ToldRefusal.by(document.number(), read.state().documents(), all).map(CaseEvent::version)
                .orElse(Long.MAX_VALUE);
        return all.stream().filter(event -> event.version() <= refused).toList();
    }

    /** Unit id of the office that issued it, or of the one that goes on in its place. */
    private static @Nullable String issuerOf(IssuedDocument document, Case read) {
        HistoryEntry made = issued(document, read);
        return successor(made.by().unit(), heldUntil(document.kind(), made.event().version(), read), read);
    }

    /**
     * Up to which event its maker had the case: who tells of a redirect has it no more, by the very act, and what is wrong with the notice
     * whoever got it puts right.
     */
    private static long heldUntil(DocumentKind kind, long made, Case read) {
        return kind == DocumentKind.REDIRECT_NOTICE
                ? events(read).stream().filter(event -> event.version() < made && event instanceof HandlingRedirected)
                        .reduce((_, later) -> later).map(redirect -> redirect.version() - 1).orElse(made)
                : made;
    }

    private static HistoryEntry issued(IssuedDocument document, Case read) {
        return read.file().history().stream()
                .filter(entry -> entry.event() instanceof DocumentIssued issued
                        && issued.number().equals(document.number()))
                .findFirst().orElseThrow();
    }

    private static @Nullable String successor(@Nullable String unit, long since, Case read) {
        @Nullable
        String office = unit;
        for (CaseEvent event : events(read)) {
            if (event.version() > since) {
                office = OfficeInTurn.after(event, office);
            }
        }
        return office;
    }

    private static List<CaseEvent> events(Case read) {
        return read.file().history().stream().map(HistoryEntry::event).toList();
    }
}

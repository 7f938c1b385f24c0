package org.petitions.casework.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.documents.printing.DocumentTemplates;
import org.petitions.casework.procedure.documents.DocumentRules.IssueDocument;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.casework.procedure.signing.SigningRules.SignOff;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.PendingDraft;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** The acts by which an office makes documents: with the step that a document tells of, by a signature, or by themselves. */
@Component
public class DocumentIssuer {
    private final CaseQueries cases;
    private final CaseCommandHandler commands;
    private final DocumentTemplates templates;
    private final DocumentMaker maker;
    private final OfficialWords officialWords;
    private final CityPolicy policy;
    private final Clock clock;

    DocumentIssuer(CaseQueries cases, CaseCommandHandler commands, DocumentTemplates templates, DocumentMaker maker,
            OfficialWords officialWords, CityPolicy policy, Clock clock) {
        this.cases = cases;
        this.commands = commands;
        this.templates = templates;
        this.maker = maker;
        this.officialWords = officialWords;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Makes a document, which goes out by the same act where a way is named.
     *
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    Case issue(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind, Added added,
            NoticeRequest notice) {
        String text = added.text();
        notice.requireReceipt();
        // Who may not make it learns nothing of what was signed.
        Case read = commands.check(petitionId, expected, actor,
                List.of(new IssueDocument(kind, "", templates.of(kind).name()))).before();
        List<CaseEvent> events = read.file().history().stream().map(HistoryEntry::event).toList();
        Optional<DraftSigned> signature = SignedDecision.of(kind, events);
        boolean bySignature = signature.isPresent()
                || policy.signing().isRequired(DraftedAct.ANSWER) && SignedDecision.isSignedForLead(kind, events);
        if (bySignature && text != null) {
            throw DocumentProblems.textNotSigned();
        }
        String said = signature.map(signed -> officialWords.ofNotice(read, signed)).orElse(text);
        return maker.make(petitionId, expected, actor, Making.of(kind, new Added(said, added.agreedFacts()), notice,
                document -> List.of(new Worded(new IssueDocument(kind, document.number(), document.template()), text)),
                clock::instant));
    }

    /**
     * Signs a draft of the signer's office off (签发): what it decides is decided, and where that is a notice, the document with the drafted
     * words is numbered and made by the same write. Of what was erased no document can be made any more, and nobody is there to be told: then it is
     * decided without one.
     *
     * @param runningCases the case of a draft in which the same matter is handled, as it stands now
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept, the decision neither
     */
    public Case signOff(String petitionId, ExpectedVersion expected, Actor actor,
            Function<RunningCase, SameMatter> runningCases) {
        Case read = commands.find(petitionId);
        CaseState state = read.state();
        PendingDraft draft = state.approvals().draftOf(actor.unit());
        RunningCase running = draft == null ? null : draft.decision().running();
        SameMatter same = running == null ? null : runningCases.apply(running);
        DocumentKind notice = draft == null ? null : DraftedCommands.noticeOf(draft.decision(), state);
        if (draft == null || notice == null || read.file().wordsErasedAt() != null) {
            return commands.handle(read, expected, actor, List.of(new Worded(new SignOff(null, same))));
        }
        Case checked = commands.check(petitionId, expected, actor,
                List.of(new SignOff(new NewDocument(notice, "", templates.of(notice).name()), same))).before();
        Added drafted = new Added(officialWords.ofNotice(checked, draft.decision().act(), draft.version()), null);
        return maker.make(petitionId, expected, actor,
                new Making(notice, drafted, document -> List.of(new Worded(new SignOff(document, same)))));
    }

    /**
     * The document that would come of the draft of the signer's office, as it would be printed today, without a number: the notice that is made by
     * the signature, or the answer or opinion that is made after it. Nothing is kept but that the words were opened for it.
     *
     * @param runningCases as for {@link #signOff}
     * @return the PDF
     * @throws ProblemException 400, 403, 404, 409 or 412, as signing off would; 409 where no document comes of it
     */
    public byte[] preview(String petitionId, Actor actor, Function<RunningCase, SameMatter> runningCases) {
        Case read = commands.find(petitionId);
        PendingDraft draft = read.state().approvals().draftOf(actor.unit());
        ExpectedVersion expected = new ExpectedVersion(read.state().version());
        RunningCase running = draft == null ? null : draft.decision().running();
        SameMatter same = running == null ? null : runningCases.apply(running);
        DocumentKind notice = draft == null ? null : DraftedCommands.noticeOf(draft.decision(), read.state());
        if (draft != null && notice != null) {
            Added drafted = new Added(officialWords.ofNotice(read, draft.decision().act(), draft.version()), null);
            return maker.preview(petitionId, expected, actor,
                    new Making(notice, drafted, document -> List.of(new Worded(new SignOff(document, same)))));
        }
        SignOff signature = new SignOff(null, same);
        commands.check(petitionId, expected, actor, List.of(signature));
        DocumentKind kind = Stream.of(DocumentKind.values()).filter(DocumentKind::isOpinion)
                .filter(each -> isMadeAfter(petitionId, expected, actor, signature, each)).findFirst()
                .orElseThrow(DocumentProblems::nobodyToAddress);
        return maker.preview(petitionId, expected, actor, new Making(kind, new Added(null, null),
                document -> List.of(new Worded(signature),
                        new Worded(new IssueDocument(kind, document.number(), document.template())))));
    }

    private boolean isMadeAfter(String petitionId, ExpectedVersion expected, Actor actor, SignOff signature,
            DocumentKind kind) {
        try {
            commands.check(petitionId, expected, actor,
                    List.of(signature, new IssueDocument(kind, "", templates.of(kind).name())));
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    /**
     * Decides on a petition and tells the petitioner so in writing, as one act (Art. 23): the decision, its notice, and where a way is
     * named, its going out.
     *
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409, 412 or 422; then nothing is kept, the decision neither
     */
    public Case decideAndTell(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand decision,
            DocumentKind kind, NoticeRequest notice) {
        return maker.make(petitionId, expected, actor, telling(decision, kind, notice));
    }

    private Making telling(CaseCommand decision, DocumentKind kind, NoticeRequest notice) {
        notice.requireReceipt();
        return Making.of(kind, new Added(notice.text(), null), notice,
                document -> List.of(new Worded(decision),
                        new Worded(new IssueDocument(kind, document.number(), document.template()), notice.text())),
                clock::instant);
    }

    /**
     * Whether that could be done now, of what another write has to come before: nothing is made and nothing is kept.
     *
     * @throws ProblemException 400, 403, 404, 409, 412 or 422, as doing it would
     */
    public void requireTellable(String petitionId, ExpectedVersion expected, Actor actor, CaseCommand decision,
            DocumentKind kind, NoticeRequest notice) {
        maker.requireReady(petitionId, expected, actor, telling(decision, kind, notice));
    }

    /**
     * Takes a step and makes the document that tells the petitioner of it, in one write: there is never the one without the other. Where
     * nobody petitioned, nobody is told.
     *
     * @param step the step, with the document that is made by it, or with null for none
     * @param words what is written with the step, which the document may say too ({@code text}), or null
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public Case issueWithStep(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind,
            Function<@Nullable NewDocument, CaseCommand> step, @Nullable String words) {
        return issueAndSendWithStep(petitionId, expected, actor, kind,
                new WordedStep(step, words, new Added(words, null), null), NoticeRequest.NOT_YET);
    }

    /**
     * Takes a step, makes the document that tells the petitioner of it and lets it go out where a way is named, all in one write. Where
     * nobody petitioned, nobody is told.
     *
     * @param step the step, with the document that is made by it, or with null for none
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public Case issueAndSendWithStep(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind,
            Function<@Nullable NewDocument, CaseCommand> step, NoticeRequest notice) {
        return issueAndSendWithStep(petitionId, expected, actor, kind,
                new WordedStep(step, null, new Added(notice.text(), null), notice.text()), notice);
    }

    /**
     * The same of what is never left to be sent later: without a way it goes out electronically to whoever chose that, and a way has to be
     * named for all others who gave a name.
     *
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public Case issueAndSurelySendWithStep(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind,
            Function<@Nullable NewDocument, CaseCommand> step, NoticeRequest notice) {
        return issueAndSurelySendWithStep(petitionId, expected, actor, kind,
                new WordedStep(step, null, new Added(notice.text(), null), notice.text()), notice);
    }

    /**
     * The same of a step that is taken with a reason, which is what the document tells.
     *
     * @param reason sealed with the step
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public Case issueAndSurelySendWithReason(String petitionId, ExpectedVersion expected, Actor actor,
            DocumentKind kind, Function<@Nullable NewDocument, CaseCommand> step, String reason,
            NoticeRequest notice) {
        return issueAndSurelySendWithStep(petitionId, expected, actor, kind,
                new WordedStep(step, reason, new Added(reason, null), null), notice);
    }

    private Case issueAndSurelySendWithStep(String petitionId, ExpectedVersion expected, Actor actor,
            DocumentKind kind, WordedStep step, NoticeRequest notice) {
        boolean named = cases.find(petitionId)
                .filter(file -> file.matter().hasPetitioner() && !file.matter().isAnonymous()).isPresent();
        if (!named) {
            return issueAndSendWithStep(petitionId, expected, actor, kind, step, notice);
        }
        notice.requireReceipt();
        return maker.make(petitionId, expected, actor, Making.surelyOut(kind, step.added(), notice,
                document -> List.of(step.with(document)), clock::instant));
    }

    /**
     * The same of a step that is taken with reasons, which the document says too.
     *
     * @param reasons sealed with the step
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public Case issueAndSendWithReasons(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind,
            Function<@Nullable NewDocument, CaseCommand> step, String reasons, NoticeRequest notice) {
        return issueAndSendWithStep(petitionId, expected, actor, kind,
                new WordedStep(step, reasons, new Added(notice.text(), null, reasons), notice.text()), notice);
    }

    /**
     * A step that makes a document.
     *
     * @param words sealed with the step, or null
     * @param printed sealed with the document, or null
     */
    private record WordedStep(Function<@Nullable NewDocument, CaseCommand> step, @Nullable String words, Added added,
            @Nullable String printed) {
        Worded with(@Nullable NewDocument document) {
            return new Worded(step.apply(document), words, document == null ? null : printed);
        }
    }

    private Case issueAndSendWithStep(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind,
            WordedStep step, NoticeRequest notice) {
        notice.requireReceipt();
        boolean untold = cases.find(petitionId).filter(file -> !file.matter().hasPetitioner()).isPresent();
        return untold
                ? commands.handle(petitionId, expected, actor, List.of(step.with(null)))
                : maker.make(petitionId, expected, actor,
                        Making.of(kind, step.added(), notice, document -> List.of(step.with(document)),
                                clock::instant));
    }
}

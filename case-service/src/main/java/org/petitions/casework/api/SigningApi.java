package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.signing.SigningRules.ReturnDraft;
import org.petitions.casework.procedure.signing.SigningRules.SubmitDraft;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.message.FieldCode;
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

/** The API for what goes out in a unit's name: drafted by a handler, signed off or sent back by a leader (拟稿、签发、退回修改). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class SigningApi {
    private final CaseCommandHandler commands;
    private final DocumentIssuer issuer;
    private final RunningCases runningCases;

    SigningApi(CaseCommandHandler commands, DocumentIssuer issuer, RunningCases runningCases) {
        this.commands = commands;
        this.issuer = issuer;
        this.runningCases = runningCases;
    }

    /**
     * A draft. What it decides is said by the fields of its act; the others are left out.
     *
     * @param outcome of an answer
     * @param reviewOutcome of a review or re-review
     * @param ground of a non-acceptance, the bureau's too
     * @param opinion number of the re-review opinion that ended the matter, where that is the ground
     * @param running of a non-acceptance by the bureau: registration number of the case in which the same matter is handled, where that
     *     is the ground
     * @param reviewStep of a refused request for a review or re-review
     * @param refusal of that: on what ground
     * @param receivedOn of that: the day on which it was received on paper; absent for the one that waits
     * @param way into which procedure it is led; for an acceptance how it is handled, absent for the way that follows from its purpose
     * @param findings of an answer, as {@link ReplyRequest} has it
     * @param basis of an answer, as {@link ReplyRequest} has it
     * @param changedTo of a review opinion that changes the answer: what the answer comes to now
     * @param carriedOut of an answer, or of a review opinion that changes it: whether what it supports is carried out already; absent for no
     * @param measures of the same: what is done by when, which is promised by the signature; absent for nothing
     * @param text what the petitioner is to be told
     */
    record DraftRequest(@NotNull DraftedAct act, @Nullable HandlingOutcome outcome,
            @Nullable ReviewOutcome reviewOutcome, @Nullable HandlingOutcome changedTo,
            @Nullable NonAcceptanceGround ground,
            @Nullable @Size(max = 64) @Pattern(regexp = CaseResponses.DOCUMENT_NUMBER) String opinion,
            @Nullable @Size(min = 1, max = 64) String running, @Nullable ReviewStep reviewStep,
            @Nullable ReviewRefusalGround refusal, @Nullable LocalDate receivedOn,
            @Nullable HandlingWay way, @Nullable @Size(min = 1, max = 20_000) String findings,
            @Nullable @Size(min = 1, max = 20_000) String basis, @Nullable Boolean carriedOut,
            @Nullable @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures,
            @NotBlank @Size(max = 20_000) String text) {

        /**
         * The draft's words as they are kept and, once signed, printed.
         *
         * @throws ProblemException 400 naming the parts that an answer lacks
         */
        String words() {
            return switch (act) {
                case ANSWER -> outcome == null
                        ? text
                        : new ReplyRequest(outcome, findings, basis, text, carriedOut, measures).words();
                case REVIEW -> MeasureRequest.below(text, measures);
                case ACCEPTANCE, NON_ACCEPTANCE, REFERRAL, REVIEW_REFUSAL, BUREAU_NON_ACCEPTANCE -> text;
            };
        }

        /** @throws ProblemException 400 naming the field that the act needs */
        DraftedDecision decision(@Nullable SameMatter same) {
            return switch (act) {
                case ACCEPTANCE -> DraftedDecision.acceptance(way);
                case NON_ACCEPTANCE -> DraftedDecision.nonAcceptance(required("ground", ground), opinion);
                case REFERRAL -> DraftedDecision.referral(required("way", way));
                case ANSWER -> DraftedDecision.answer(required("outcome", outcome), Boolean.TRUE.equals(carriedOut),
                        MeasureRequest.promised(measures));
                case REVIEW -> review(required("reviewOutcome", reviewOutcome));
                case REVIEW_REFUSAL -> DraftedDecision.reviewRefusal(required("reviewStep", reviewStep),
                        required("refusal", refusal), receivedOn);
                case BUREAU_NON_ACCEPTANCE -> DraftedDecision.bureauNonAcceptance(required("ground", ground), opinion,
                        same == null ? null : same.running());
            };
        }

        private DraftedDecision review(ReviewOutcome decided) {
            ChangedAnswer.requireNamed(decided, changedTo);
            return DraftedDecision.review(decided, changedTo, Boolean.TRUE.equals(carriedOut),
                    MeasureRequest.promised(measures));
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw new ProblemException(StandardProblem.INVALID_FIELDS,
                        FieldFault.of(field, DraftFieldCode.NEEDED_BY_ACT));
            }
            return value;
        }
    }

    /** @param reason what is to be changed, for the handler */
    record ReturnRequest(@NotBlank @Size(max = 20_000) String reason) {}

    private enum DraftFieldCode implements FieldCode {
        NEEDED_BY_ACT
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/draft")
    ResponseEntity<CaseView> draft(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DraftRequest request) {
        SameMatter same = request.running() == null ? null : runningCases.named(request.running(), actor);
        return CaseResponses.of(commands.handle(id, expected, actor, new SubmitDraft(request.decision(same), same),
                request.words()));
    }

    /** What would be printed of the draft of the own office, before it is signed; it has no number, and is kept nowhere. */
    @Requires(Action.OPEN_WORDS)
    @GetMapping(path = "/draft/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> preview(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("draft.pdf").build().toString())
                .body(issuer.preview(id, actor, running -> runningCases.named(running.number(), actor)));
    }

    /** What the draft decides is decided by the same act, and a notice is numbered and made with it. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/sign-off")
    ResponseEntity<CaseView> signOff(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(issuer.signOff(id, expected, actor,
                running -> runningCases.named(running.number(), actor)));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/return-draft")
    ResponseEntity<CaseView> returnDraft(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReturnRequest request) {
        return CaseResponses.of(commands.handle(id, expected, actor, new ReturnDraft(), request.reason()));
    }
}

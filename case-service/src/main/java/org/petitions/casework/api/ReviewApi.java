package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.DocumentIssuer;
import org.petitions.casework.procedure.review.HearingRules.CancelHearing;
import org.petitions.casework.procedure.review.HearingRules.CloseHearing;
import org.petitions.casework.procedure.review.ReviewDecision.DecideReview;
import org.petitions.casework.procedure.review.HearingRules.OpenHearing;
import org.petitions.casework.procedure.review.ReviewRules.RefuseReview;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for review, re-review and hearings (复查、复核、听证). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class ReviewApi {
    private final CaseCommandHandler desk;
    private final DocumentIssuer issuer;
    private final RecordedReviewRequest recorded;

    ReviewApi(CaseCommandHandler desk, DocumentIssuer issuer, RecordedReviewRequest recorded) {
        this.desk = desk;
        this.issuer = issuer;
        this.recorded = recorded;
    }

    record WrittenReviewRequest(@NotNull LocalDate receivedOn, @NotBlank @Size(max = 20_000) String text) {}

    /**
     * A review opinion.
     *
     * @param changedTo what the answer comes to now, where the opinion changes it; absent else
     * @param measures what a changed answer promises, for the responsible unit to carry out; absent for nothing
     * @param carriedOut whether what a changed answer supports is carried out already; absent for no, where {@code measures} promises it
     */
    record DecideReviewRequest(@NotNull ReviewOutcome outcome, @Nullable HandlingOutcome changedTo,
            @Nullable Boolean carriedOut, @Nullable @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures,
            @NotBlank @Size(max = 20_000) String text) {
        String words() {
            return MeasureRequest.below(text, measures);
        }

        /** @throws ProblemException 400 naming the field that says too little or too much of a change */
        DecideReview command() {
            ChangedAnswer.requireNamed(outcome, changedTo);
            return new DecideReview(outcome, changedTo, Boolean.TRUE.equals(carriedOut),
                    MeasureRequest.promised(measures));
        }
    }

    /**
     * A refused request.
     *
     * @param receivedOn the day on which it was received on paper; absent for the one that waits
     * @param reasons which the petitioner is told
     * @param notice how the petitioner is told so in writing; absent where nobody gave a name
     */
    record RefuseReviewRequest(@NotNull ReviewStep step, @NotNull ReviewRefusalGround ground,
            @Nullable LocalDate receivedOn, @NotBlank @Size(max = 20_000) String reasons,
            @Nullable @Valid GoingNotice notice) {}

    /**
     * The right day of a request on paper.
     *
     * @param receivedOn in Asia/Shanghai
     * @param reason why it is put right; sealed
     */
    record CorrectReviewRequestRequest(@NotNull LocalDate receivedOn, @NotBlank @Size(max = 20_000) String reason) {}

    record OpenHearingRequest(@NotNull LocalDate noticeOn, @NotNull LocalDate from) {}

    record CloseHearingRequest(@NotNull LocalDate to, @Min(0) int participants, boolean published,
            @NotBlank @Size(max = 20_000) String record) {}

    record CancelHearingRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/request-review")
    ResponseEntity<CaseView> requestReview(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody WrittenReviewRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new RequestReview(ReviewStep.REVIEW, request.receivedOn()), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/request-rereview")
    ResponseEntity<CaseView> requestRereview(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody WrittenReviewRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new RequestReview(ReviewStep.REREVIEW, request.receivedOn()), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/decide-review")
    ResponseEntity<CaseView> decideReview(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DecideReviewRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, request.command(), request.words()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/refuse-review")
    ResponseEntity<CaseView> refuseReview(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody RefuseReviewRequest request) {
        GoingNotice notice = request.notice();
        return CaseResponses.of(notice == null
                ? desk.handle(id, expected, actor, refusal(request, null), request.reasons())
                : issuer.issueAndSendWithReasons(id, expected, actor, DocumentKind.REVIEW_REFUSAL_NOTICE,
                        document -> refusal(request, document), request.reasons(), notice.request()));
    }

    private static RefuseReview refusal(RefuseReviewRequest request, @Nullable NewDocument notice) {
        return new RefuseReview(request.step(), request.ground(), request.receivedOn(), notice);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/correct-review-request")
    ResponseEntity<CaseView> correctReviewRequest(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody CorrectReviewRequestRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                recorded.correction(id, actor, request.receivedOn()), request.reason()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/open-hearing")
    ResponseEntity<CaseView> openHearing(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody OpenHearingRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new OpenHearing(request.noticeOn(), request.from())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/close-hearing")
    ResponseEntity<CaseView> closeHearing(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody CloseHearingRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new CloseHearing(request.to(), request.participants(), request.published()), request.record()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/cancel-hearing")
    ResponseEntity<CaseView> cancelHearing(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody CancelHearingRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new CancelHearing(), request.reasons()));
    }
}

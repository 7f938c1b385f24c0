package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.procedure.review.ReviewRules;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.text.TypedCode;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A request for a review that the petitioner handed to who has to answer it (复查、复核机关直接收到的请求): that office records it by the number on the
 * opinion. Its 30 days run from the day on which it received the request (Art. 35, 36). One that came late it records, too, and then refuses in
 * writing as any other that waits with it.
 */
@RestController
class ReceivedReviewApi {
    private final CaseCommandHandler commands;
    private final CityPolicy policy;
    private final Clock clock;

    ReceivedReviewApi(CaseCommandHandler commands, CityPolicy policy, Clock clock) {
        this.commands = commands;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What was handed over.
     *
     * @param number registration number, as people type it
     * @param step which of the two is asked for
     * @param receivedOn the day on which the own office received it, in Asia/Shanghai
     * @param text what the petitioner wrote, sealed
     */
    record ReceivedReviewRequest(@NotBlank @Size(max = 64) String number, @NotNull ReviewStep step,
            @NotNull LocalDate receivedOn, @NotBlank @Size(max = 20_000) String text) {
        @Override
        public String toString() {
            return "ReceivedReviewRequest[" + number + "]"; // never the words
        }
    }

    /** That it was recorded: of the case itself those read who may. */
    record ReceivedReview(String caseId, String number, ReviewStep step, LocalDate receivedOn) {}

    /** From here on the office reviews it, and reads the case as who reviews does. Of any other office's there is none. */
    @Requires(Action.RECEIVE_REVIEW)
    @PostMapping("/review-requests")
    ReceivedReview receive(Actor actor, @Valid @RequestBody ReceivedReviewRequest request) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        var after = commands.numbered(TypedCode.registrationNumber(request.number()), actor,
                state -> CaseAccessRules.mayReceiveReview(state, actor,
                        ReviewRules.competentFor(request.step(), state, policy.reviewBodies(), today)),
                new Worded(new RequestReview(request.step(), request.receivedOn(), true), request.text()));
        return new ReceivedReview(after.file().id(), after.file().number(), request.step(), request.receivedOn());
    }
}

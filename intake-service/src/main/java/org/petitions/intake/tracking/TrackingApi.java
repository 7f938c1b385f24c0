package org.petitions.intake.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.starter.problem.Problem;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The petitioner's own window: number and tracking code, in the body so that neither stands in an address or a log. A wrong number and a
 * wrong code get the same answer.
 */
@RestController
final class TrackingApi {
    private static final int LONGEST_REASON = 1_000;

    private final TrackingService desk;

    TrackingApi(TrackingService desk) {
        this.desk = desk;
    }

    /** Number and code as typed. */
    record TrackingRequest(@Nullable String number, @Nullable String code) {
        @Override
        public String toString() {
            return "Key[secret]";
        }
    }

    /**
     * A rating with the key to it.
     *
     * @param bureau of the petition bureau
     * @param unit of the responsible unit
     * @param reason in the petitioner's own words; kept sealed, sent to nobody
     */
    record RatingRequest(@Nullable String number, @Nullable String code, @Nullable Satisfaction bureau,
            @Nullable Satisfaction unit, @Nullable String reason) {
        @Override
        public String toString() {
            return "RatingRequest[secret]";
        }
    }

    /**
     * An answer about withdrawing, with the key to it.
     *
     * @param confirmed true to withdraw, false to deny what a unit noted
     */
    record WithdrawalRequest(@Nullable String number, @Nullable String code, @Nullable Boolean confirmed) {
        @Override
        public String toString() {
            return "WithdrawalRequest[secret]";
        }
    }

    /** A request for review with the key to it. */
    record ReviewRequest(@Nullable String number, @Nullable String code, @Nullable ReviewStep step) {
        @Override
        public String toString() {
            return "ReviewRequest[secret]";
        }
    }

    /** How far the petition has come, and what the petitioner may do now. */
    @PostMapping("/tracking")
    ResponseEntity<?> track(@RequestBody TrackingRequest key) {
        return authenticated(key.number(), key.code(), petition -> ResponseEntity.ok(desk.view(petition)));
    }

    /** Rates the reply that stands, once. */
    @PostMapping("/tracking/rating")
    ResponseEntity<?> rate(@RequestBody RatingRequest request) {
        return authenticated(request.number(), request.code(), petition -> rate(petition, request));
    }

    /** Withdraws the petition, or denies wanting to. */
    @PostMapping("/tracking/withdrawal")
    ResponseEntity<?> answerWithdrawal(@RequestBody WithdrawalRequest request) {
        return authenticated(request.number(), request.code(), petition -> {
            Boolean confirmed = request.confirmed();
            if (confirmed == null) {
                throw incomplete(List.of(new FormFault("confirmed", FaultCode.REQUIRED)));
            }
            return answer(desk.answerWithdrawal(petition, confirmed));
        });
    }

    /** Asks for a review or a re-review. */
    @PostMapping("/tracking/review")
    ResponseEntity<?> askReview(@RequestBody ReviewRequest request) {
        return authenticated(request.number(), request.code(), petition -> {
            ReviewStep step = request.step();
            if (step == null) {
                throw incomplete(List.of(new FormFault("step", FaultCode.REQUIRED)));
            }
            return answer(desk.askReview(petition, step));
        });
    }

    private ResponseEntity<?> authenticated(@Nullable String number, @Nullable String code,
            Function<StoredPetition, ResponseEntity<?>> then) {
        return switch (desk.authenticate(orEmpty(number), orEmpty(code))) {
            case TrackingService.Admitted admitted -> then.apply(admitted.petition());
            case TrackingService.NoMatch _ -> throw noMatch();
            case TrackingService.LockedOut barred -> tooManyTries(barred.left());
        };
    }

    private ResponseEntity<?> rate(StoredPetition petition, RatingRequest request) {
        List<FormFault> faults = new ArrayList<>();
        if (request.bureau() == null) {
            faults.add(new FormFault("bureau", FaultCode.REQUIRED));
        }
        if (request.unit() == null) {
            faults.add(new FormFault("unit", FaultCode.REQUIRED));
        }
        FreeText.faultOf("reason", request.reason(), LONGEST_REASON).ifPresent(faults::add);
        if (request.bureau() == null || request.unit() == null || !faults.isEmpty()) {
            throw new ProblemException(422, "rating-refused", "评价有需要更正之处", "The rating has to be mended",
                    faults.stream().map(FormProblems::of).toList(), null);
        }
        String reason = FreeText.normalized(request.reason());
        return answer(desk.rate(petition, request.bureau(), request.unit(), reason));
    }

    private static ResponseEntity<?> answer(PetitionerRequest.RequestDecision decision) {
        return switch (decision) {
            case PetitionerRequest.Taken _ -> ResponseEntity.noContent().build();
            case PetitionerRequest.Refused(var reason, var article) ->
                throw new ProblemException(409, reason.code(), reason.zh(),
                        reason.en(), List.of(), article == 0 ? null : "Art. " + article);
        };
    }

    private static ProblemException incomplete(List<FormFault> faults) {
        return new ProblemException(422, "incomplete", "有必填项未填", "A required field is missing",
                faults.stream().map(FormProblems::of).toList(), null);
    }

    private static ProblemException noMatch() {
        return new ProblemException(404, "tracking-no-match", "登记编号与查询码不符", "Number and tracking code do not match");
    }

    private static ResponseEntity<Problem> tooManyTries(Duration left) {
        return ResponseEntity.status(429).header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(429, "tracking-barred", "查询码多次有误，请稍后再试",
                        "Too many wrong codes; try again later", List.of(), null));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

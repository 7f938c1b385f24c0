package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The petitioner's own window: number and tracking code, in the body so that neither stands in an address or a log. A wrong number and a
 * wrong code get the same answer.
 */
@RestController
final class TrackingApi {
    private static final int LONGEST_REASON = 1_000;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern IDEMPOTENCY_KEY_FORMAT = Pattern.compile("[!-~]{8,128}");

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

    /** How far the petition has come, what the petitioner asked for, and what they may ask for now. */
    @PostMapping("/tracking")
    TrackingView track(@RequestBody TrackingRequest key, HttpServletRequest from, HttpServletResponse answer) {
        return desk.view(authenticated(key.number(), key.code(), from, answer));
    }

    /** Asks to rate the reply that stands. */
    @PostMapping("/tracking/rating")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView rate(@RequestBody RatingRequest request, HttpServletRequest from, HttpServletResponse answer,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        return rate(authenticated(request.number(), request.code(), from, answer), request, key);
    }

    /** Asks to withdraw the petition, or denies wanting to. */
    @PostMapping("/tracking/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView answerWithdrawal(@RequestBody WithdrawalRequest request, HttpServletRequest from,
            HttpServletResponse answer,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        StoredPetition petition = authenticated(request.number(), request.code(), from, answer);
        Boolean confirmed = request.confirmed();
        if (confirmed == null) {
            throw incomplete(List.of(new FormFault("confirmed", FaultCode.REQUIRED)));
        }
        return ask(petition, new PetitionerRequest.AnswerWithdrawal(confirmed), key);
    }

    /** Asks for a review or a re-review. */
    @PostMapping("/tracking/review")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView askReview(@RequestBody ReviewRequest request, HttpServletRequest from, HttpServletResponse answer,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        StoredPetition petition = authenticated(request.number(), request.code(), from, answer);
        ReviewStep step = request.step();
        if (step == null) {
            throw incomplete(List.of(new FormFault("step", FaultCode.REQUIRED)));
        }
        return ask(petition, new PetitionerRequest.AskReview(step), key);
    }

    private StoredPetition authenticated(@Nullable String number, @Nullable String code, HttpServletRequest from,
            HttpServletResponse answer) {
        return switch (desk.authenticate(orEmpty(number), orEmpty(code), from.getRemoteAddr())) {
            case TrackingService.Admitted admitted -> admitted.petition();
            case TrackingService.NoMatch _ -> throw noMatch();
            case TrackingService.TooManyWrong tooMany -> {
                answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.delay().toSeconds() + 1));
                throw tooManyWrong();
            }
        };
    }

    private RequestView rate(StoredPetition petition, RatingRequest request, @Nullable String key) {
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
        String reason = desk.seal(petition, FreeText.normalized(request.reason()));
        return ask(petition, new PetitionerRequest.RatePetition(request.bureau(), request.unit(), reason), key);
    }

    /** It is pending when this answers 202; the case's answer stands in tracking. */
    private RequestView ask(StoredPetition petition, PetitionerRequest request, @Nullable String key) {
        if (key != null && !IDEMPOTENCY_KEY_FORMAT.matcher(key).matches()) {
            throw new ProblemException(400, "idempotency-key-malformed", "Idempotency-Key 须为8至128个可见ASCII字符",
                    "Idempotency-Key has 8 to 128 visible ASCII characters", new FieldProblem(IDEMPOTENCY_KEY,
                            "idempotency-key", "8至128个可见ASCII字符", "8 to 128 visible ASCII characters"));
        }
        return switch (desk.ask(petition, request, key)) {
            case RequestDecision.Asked asked -> desk.show(petition, asked.request());
            case RequestDecision.AskedBefore before -> desk.show(petition, before.request());
            case RequestDecision.KeyReused _ -> throw new ProblemException(422, "idempotency-key-reused",
                    "同一 Idempotency-Key 已用于另一请求", "Another request was made under this Idempotency-Key");
            case RequestDecision.StillPending _ -> throw new ProblemException(409, "request-pending",
                    "您此前的同类请求正在处理，请等待结果", "What you asked for before is still waiting for its answer");
            case RequestDecision.TooMany _ -> throw new ProblemException(409, "too-many-requests",
                    "本信访事项的请求次数过多，请联系登记单位",
                    "Too much has been asked for about this petition; turn to the office that registered it");
        };
    }

    private static ProblemException incomplete(List<FormFault> faults) {
        return new ProblemException(422, "incomplete", "有必填项未填", "A required field is missing",
                faults.stream().map(FormProblems::of).toList(), null);
    }

    private static ProblemException noMatch() {
        return new ProblemException(404, "tracking-no-match", "登记编号与查询码不符", "Number and tracking code do not match");
    }

    private static ProblemException tooManyWrong() {
        return new ProblemException(429, "tracking-barred", "登记编号与查询码不符，且错误次数过多，请核对后稍后再试",
                "Number and tracking code do not match, and too many did not; check them and try again later");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

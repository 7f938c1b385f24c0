package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.registration.IdempotencyKey;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.pass.PassSigner;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private final TrackingService desk;
    private final PetitionerDesk requests;
    private final AnswerPublication publication;

    TrackingApi(TrackingService desk, PetitionerDesk requests, AnswerPublication publication) {
        this.desk = desk;
        this.requests = requests;
        this.publication = publication;
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
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking")
    TrackingView track(@RequestBody TrackingRequest key, HttpServletRequest from) {
        return desk.view(authenticated(key.number(), key.code(), from));
    }

    /**
     * A pass to the petition's documents.
     *
     * @param pass sent as {@code Authorization: Bearer} to case-service's {@code /petitioner/documents}; it stands in no address
     * @param expiresAt when it ends; then another is asked for
     */
    record PassView(String pass, Instant expiresAt) {
        @Override
        public String toString() {
            return "PassView[secret]";
        }
    }

    /** Gives a pass with which the petition's documents are read and downloaded where they are kept. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/pass")
    ResponseEntity<PassView> pass(@RequestBody TrackingRequest key, HttpServletRequest from) {
        PassSigner.SignedPass signed = desk.pass(authenticated(key.number(), key.code(), from).petition());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new PassView(signed.token(), signed.expiresAt()));
    }

    /** Asks to rate the reply that stands. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/rating")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView rate(@RequestBody RatingRequest request, HttpServletRequest from,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return requests.rate(authenticated(request.number(), request.code(), from),
                new PetitionerDesk.GivenRating(request.bureau(), request.unit(), request.reason()), key);
    }

    /** Asks to withdraw the petition, or denies wanting to. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView answerWithdrawal(@RequestBody WithdrawalRequest request, HttpServletRequest from,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return requests.answerWithdrawal(authenticated(request.number(), request.code(), from), request.confirmed(),
                key);
    }

    /** Asks for a review or a re-review. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/review")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestView askReview(@RequestBody ReviewRequest request, HttpServletRequest from,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return requests.askReview(authenticated(request.number(), request.code(), from), request.step(), key);
    }

    /**
     * Whether the answer to a letter to a leader's mailbox may be published, with the key to it.
     *
     * @param agreed true when it may, false when it may not or not any more
     */
    record PublicationRequest(@Nullable String number, @Nullable String code, @Nullable Boolean agreed) {
        @Override
        public String toString() {
            return "PublicationRequest[secret]";
        }
    }

    /** What was said last. */
    record PublicationView(boolean agreed) {}

    /** Agrees that the answer to a letter to a leader's mailbox is published, or takes that back. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/publication")
    PublicationView publication(@RequestBody PublicationRequest request, HttpServletRequest from) {
        var petition = authenticated(request.number(), request.code(), from).petition();
        if (request.agreed() == null) {
            throw PetitionerDesk.incomplete("agreed");
        }
        publication.choose(petition, request.agreed());
        return new PublicationView(request.agreed());
    }

    private PetitionMatter authenticated(@Nullable String number, @Nullable String code, HttpServletRequest from) {
        return authenticated(desk, number, code, from);
    }

    /** The matter that number and code open, whatever it is that they are typed for. */
    static PetitionMatter authenticated(TrackingService desk, @Nullable String number, @Nullable String code,
            HttpServletRequest from) {
        return switch (desk.authenticate(orEmpty(number), orEmpty(code), from.getRemoteAddr())) {
            case TrackingService.Admitted admitted -> admitted.matter();
            case TrackingService.NoMatch _ -> throw new ProblemException(TrackingProblem.TRACKING_NO_MATCH);
            case TrackingService.TooManyWrong tooMany -> throw tooManyWrong(tooMany.delay());
        };
    }

    private static ProblemException tooManyWrong(Duration delay) {
        ProblemException refusal = new ProblemException(TrackingProblem.TRACKING_BARRED);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds() + 1));
        return refusal;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

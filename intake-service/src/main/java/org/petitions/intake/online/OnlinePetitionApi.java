package org.petitions.intake.online;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.registration.IdempotencyKey;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Petitioning online, for programs; the page beside it is for people. */
@RestController
final class OnlinePetitionApi {
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final OnlineRegistration online;

    OnlinePetitionApi(OnlineRegistration online) {
        this.online = online;
    }

    /**
     * Registers a petition that the petitioner sends in without an account, received now, with the petition bureau of the place. The answer means that
     * it is durable; the same key and content get the same answer, however often they come. It names nobody.
     *
     * @param key a random UUID for this petition, so that a repeat is known as one
     */
    @OpenToAll("everybody may petition, without an account")
    @PostMapping("/online-petitions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegistrationReceipt> register(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody OnlinePetitionForm form, HttpServletRequest from) {
        UUID named = parse(key).orElseThrow(() -> new ProblemException(OnlineProblem.ONLINE_KEY_MISSING,
                FieldFault.of(IdempotencyKey.HEADER, OnlineFieldCode.RANDOM_KEY)));
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
                .body(online.register(named, form, from.getRemoteAddr()).receipt());
    }

    /** A random key, in the form that RFC 9562 gives it; empty for anything else. */
    static Optional<UUID> parse(@Nullable String key) {
        return Optional.ofNullable(key).filter(text -> UUID_FORM.matcher(text).matches()).map(UUID::fromString);
    }
}

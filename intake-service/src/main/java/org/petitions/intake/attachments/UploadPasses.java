package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingException;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;

/**
 * Passes with which a petitioner sends and fetches files: whoever bears one may add to this one petition for an hour, long enough for a poor line, and see
 * and download the files that the petitioner added and those that an office handed in with a reply which has gone out; nothing else of an office's. Sealed
 * by the keyset that also opens them, so that nobody else can make one.
 */
@Component
public class UploadPasses {
    /** How long a pass is good. */
    public static final Duration LIFETIME = Duration.ofHours(1);
    private static final String BOUND_TO = "upload-pass";
    private static final String BEARER = "bearer ";

    private static final int PARTS = 3;

    private final SealingKeyset own;
    private final PetitionStore petitions;
    private final Clock clock;

    UploadPasses(SealingKeysets seals, PetitionStore petitions, Clock clock) {
        this.petitions = petitions;
        this.own = seals.named(PetitionSealer.KEYSET);
        this.clock = clock;
    }

    /**
     * A pass.
     *
     * @param pass sent as {@code Authorization: Bearer}; it stands in no address
     * @param expiresAt when it ends; then number and code are asked for again
     */
    public record UploadPass(String pass, Instant expiresAt) {
        @Override
        public String toString() {
            return "UploadPass[until " + expiresAt + "]";
        }
    }

    /** A pass for a petition, from now on. */
    public UploadPass issue(StoredPetition petition) {
        Instant expires = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        byte[] content = String.join(" ", Long.toString(expires.getEpochSecond()), petition.id(), codeOf(petition))
                .getBytes(UTF_8);
        byte[] sealed = own.seal(content, BOUND_TO).bytes();
        return new UploadPass(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), expires);
    }

    /**
     * The petition that a pass is for, as long as the tracking code holds that gave it.
     *
     * @param authorization the header's value, or null
     * @throws ProblemException 401 for none, one that is not ours, was changed, has ended or came of a code that was issued anew since; which of these nobody is told
     */
    public StoredPetition petitionOf(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(value -> opened(value.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new ProblemException(AttachmentProblem.UPLOAD_PASS_INVALID));
    }

    private Optional<StoredPetition> opened(String pass) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(pass);
            String content = new String(own.open(SealedBox.of(sealed), BOUND_TO), UTF_8);
            String[] parts = content.split(" ", PARTS);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return parts.length == PARTS && clock.instant().isBefore(expires)
                    ? petitions.byId(parts[1]).filter(petition -> codeOf(petition).equals(parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | SealingException _) {
            return Optional.empty();
        }
    }

    /** Digest of its tracking code; empty where an earlier release kept none, which a code issued anew has. */
    private static String codeOf(StoredPetition petition) {
        String code = petition.digests() == null ? null : petition.digests().code();
        return code == null ? "" : code;
    }
}

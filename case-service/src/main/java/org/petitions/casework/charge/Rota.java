package org.petitions.casework.charge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * The rota of leaders (随机包案): who has the fewest cases comes first, so that nobody has a second while another has none; among those of equal
 * number the petition's id decides, which nobody chooses and anybody can look up again. Pure.
 */
final class Rota {
    private Rota() {}

    /**
     * A leader who may be drawn: present, not accused, not standing aside.
     *
     * @param openCases how many cases they are in charge of
     */
    record Candidate(String post, int openCases) {}

    /**
     * Whom it came to.
     *
     * @param eligible those of equal number it was drawn from, in the order of their ids
     * @param place which of them it was, from 1
     */
    record Drawn(Candidate leader, List<String> eligible, int place) {}

    /** Empty where there is nobody to draw. */
    static Optional<Drawn> draw(String petitionId, List<Candidate> candidates) {
        int fewest = candidates.stream().mapToInt(Candidate::openCases).min().orElse(0);
        List<Candidate> eligible = candidates.stream().filter(leader -> leader.openCases() == fewest)
                .sorted((one, other) -> one.post().compareTo(other.post())).toList();
        if (eligible.isEmpty()) {
            return Optional.empty();
        }
        int index = new BigInteger(1, digest(petitionId)).mod(BigInteger.valueOf(eligible.size())).intValue();
        return Optional.of(new Drawn(eligible.get(index), eligible.stream().map(Candidate::post).toList(), index + 1));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.petitions.intake.attachments;

import java.util.Set;
import java.util.stream.IntStream;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.attachments.Attachment.AddedBy;

/**
 * Which place a file gets among its petition's. What a petitioner sees is counted apart from what stays inside, so that no place tells them how many other
 * files there are: theirs lie from 11 up, what came with a reply from 10 down, and what stays inside from 1 up, or, where that is full, from 20 down. What
 * was announced keeps the place it has.
 */
final class FilePlaces {
    /** Files a petition at most, of whomever. */
    static final int MOST = 20;

    /** Files a petition that its petitioner may add; the rest is left for the offices. */
    static final int MOST_BY_PETITIONER = 10;

    private static final int LAST_OF_OFFICES = MOST - MOST_BY_PETITIONER;

    private FilePlaces() {}

    /**
     * The first that is free of those for such a file.
     *
     * @param taken not all of them
     */
    static int free(AddedBy by, AttachmentOccasion occasion, Set<Integer> taken) {
        IntStream places = by.isPetitioner()
                ? IntStream.concat(up(LAST_OF_OFFICES + 1, MOST), down(LAST_OF_OFFICES, 1))
                : occasion == AttachmentOccasion.REPLY
                        ? IntStream.concat(down(LAST_OF_OFFICES, 1), down(MOST, LAST_OF_OFFICES + 1))
                        : IntStream.concat(up(1, LAST_OF_OFFICES), down(MOST, LAST_OF_OFFICES + 1));
        return places.filter(place -> !taken.contains(place)).findFirst().orElseThrow();
    }

    private static IntStream up(int first, int last) {
        return IntStream.rangeClosed(first, last);
    }

    private static IntStream down(int first, int last) {
        return up(last, first).map(place -> first + last - place);
    }
}

package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.attachments.Attachment.AddedBy;

/** Places of a petition's files, of which a petitioner's and what came with a reply are counted apart. */
class FilePlacesTest {
    private static final AddedBy OFFICE = new AddedBy("431222-HRSS", "h-01");

    private final Set<Integer> taken = new HashSet<>();

    @Test
    void what_a_petitioner_sees_has_the_same_places_whatever_offices_keep_inside() {
        taken.addAll(List.of(1, 2, 3));
        assertThat(next(AddedBy.PETITIONER, AttachmentOccasion.PETITION)).isEqualTo(11);
        assertThat(next(AddedBy.PETITIONER, AttachmentOccasion.OBJECTION)).isEqualTo(12);
        assertThat(next(OFFICE, AttachmentOccasion.REPLY)).isEqualTo(10);
        assertThat(next(OFFICE, AttachmentOccasion.REPLY)).isEqualTo(9);
        assertThat(next(OFFICE, AttachmentOccasion.RECEIPT)).isEqualTo(4);
    }

    @Test
    void a_petitioner_s_files_that_an_earlier_release_placed_stay_and_the_next_lie_apart() {
        taken.addAll(List.of(1, 3));
        assertThat(next(AddedBy.PETITIONER, AttachmentOccasion.PETITION)).isEqualTo(11);
        assertThat(next(OFFICE, AttachmentOccasion.PETITION)).isEqualTo(2);
    }

    @Test
    void every_place_is_given_to_whoever_asks_before_there_is_none() {
        for (AddedBy by : List.of(OFFICE, AddedBy.PETITIONER)) {
            for (AttachmentOccasion occasion : AttachmentOccasion.values()) {
                taken.clear();
                IntStream.range(0, FilePlaces.MOST).forEach(i -> next(by, occasion));
                assertThat(taken).hasSize(FilePlaces.MOST).allMatch(place -> place >= 1 && place <= FilePlaces.MOST);
            }
        }
    }

    private int next(AddedBy by, AttachmentOccasion occasion) {
        int place = FilePlaces.free(by, occasion, taken);
        taken.add(place);
        return place;
    }
}

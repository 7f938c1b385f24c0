package org.petitions.intake.lookup;

import java.time.Instant;
import java.util.List;
import org.petitions.events.terms.Category;
import org.petitions.intake.status.StatusView;

/**
 * A matter of the own office that goes on and may be the one before the clerk.
 *
 * @param number its case's number
 * @param petition registration number of its petition, by which a repeat names it
 * @param why it is thought so, one at least
 * @param matterDivision where it happened, 6-digit division code
 */
record SimilarMatter(String number, String petition, List<Likeness> why, Category category, String matterDivision,
        Instant registeredAt, StatusView status) {}

package org.petitions.casework.figures;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Figures as a bureau published them. What was published is never changed: a correction is another one of the same period. Who published it the
 * audit trail says.
 *
 * @param id the bureau, the period and which of them
 * @param bureau unit id
 * @param period code of a {@link FiguresPeriod}
 * @param number which of the bureau's publications of the period, from 1; the highest is valid
 * @param at when it was published, UTC
 */
@Document(PublishedFigures.COLLECTION)
@CompoundIndex(name = "by_bureau", def = "{'bureau': 1, 'at': 1}")
record PublishedFigures(@Id String id, String bureau, String period, int number, Instant at, Figures figures) {
    static final String COLLECTION = "publishedFigures";

    static PublishedFigures of(String bureau, String period, int number, Instant at, Figures figures) {
        return new PublishedFigures(bureau + "/" + period + "/" + number, bureau, period, number, at, figures);
    }
}

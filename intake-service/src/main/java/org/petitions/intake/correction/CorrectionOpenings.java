package org.petitions.intake.correction;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The collection {@code correctionOpenings}: who opened what stood of people before a correction, and for what, so that nobody reads unseen. It
 * holds no words and stays when a petition is erased.
 */
@Component
class CorrectionOpenings {
    private static final String COLLECTION = "correctionOpenings";

    private final MongoTemplate mongo;

    CorrectionOpenings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What it is opened for. */
    enum OpeningPurpose {
        /** To see whether it was put right rightly (核对更正). */
        CHECK,

        /** To see how the office has worked (督办). */
        SUPERVISION,

        /** To answer for it (追责、复查、诉讼). */
        ACCOUNTABILITY
    }

    /**
     * One opening.
     *
     * @param unit unit id of their office
     * @param by account of who did
     */
    record CorrectionOpening(OpeningPurpose why, String unit, String by, Instant at) {}

    /** @param id begins with the petition's, by which it is found */
    private record StoredOpening(@Id String id, CorrectionOpening opening) {}

    void add(String petitionId, CorrectionOpening opening) {
        mongo.insert(new StoredOpening(petitionId + "/" + UUID.randomUUID(), opening), COLLECTION);
    }

    /** Oldest first. */
    List<CorrectionOpening> of(String petitionId) {
        // The sign after the slash ends the range of ids that begin so.
        return mongo
                .find(query(where("_id").gt(petitionId + "/").lt(petitionId + "0")), StoredOpening.class, COLLECTION)
                .stream().map(StoredOpening::opening).sorted(Comparator.comparing(CorrectionOpening::at)).toList();
    }
}

package org.petitions.intake.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps how the latest going through the register of erasures stands. Asked by id alone. */
@Component
class ErasureReplayStore {
    private static final String COLLECTION = "erasureReplays";
    private static final String LATEST = "latest";

    private final MongoTemplate mongo;

    ErasureReplayStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * How one stands.
     *
     * @param since the register was gone through from this day on, in Asia/Shanghai
     * @param found erasures that the register has since; of each matter of a petition one. All numbers are of the last run, which a kill has begin from the
     *     start: what an earlier one erased it finds erased already, and does not count
     * @param erased petitions that had words again and lost them in that run
     * @param missing erasures of petitions that are not here
     * @param failed erasures that could not be repeated, their keys being gone or their document damaged; the log names them
     * @param endedAt when it was done; null while it goes on, and so are the numbers 0
     */
    record Replay(@Id String id, LocalDate since, Instant startedAt, long found, long erased, long missing, long failed,
            @Nullable Instant endedAt) {
        static Replay begun(LocalDate since, Instant now) {
            return new Replay(LATEST, since, now, 0, 0, 0, 0, null);
        }
    }

    /** The one that was begun last. */
    Optional<Replay> latest() {
        return Optional.ofNullable(mongo.findById(LATEST, Replay.class, COLLECTION));
    }

    /** From now on this is the latest. */
    void begin(Replay begun) {
        mongo.save(begun, COLLECTION);
    }

    /** It is done; nothing happens where another was begun meanwhile, or another instance has ended it. */
    void end(Replay done) {
        mongo.updateFirst(
                Query.query(where("_id").is(LATEST).and("startedAt").is(done.startedAt()).and("endedAt").is(null)),
                new Update().set("found", done.found()).set("erased", done.erased()).set("missing", done.missing())
                        .set("failed", done.failed()).set("endedAt", done.endedAt()),
                COLLECTION);
    }
}

package org.petitions.intake.importing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ImportJob.Counts;
import org.petitions.intake.importing.ImportJob.State;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection {@code importJobs}. */
@Component
class ImportJobs {
    /** Path of the office. */
    static final String OFFICE = "office";
    /** Path of the time by which the newest come first. */
    static final String CREATED_AT = "createdAt";
    private static final String STATE = "state";
    private static final String TOUCHED_AT = "touchedAt";
    /** An import that tells nothing for so long has died with its process. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final MongoTemplate mongo;
    private final Clock clock;

    ImportJobs(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void add(ImportJob job) {
        mongo.insert(job);
    }

    /** The office's own job with this id. */
    Optional<ImportJob> find(String office, String id) {
        return Optional.ofNullable(mongo.findById(id, ImportJob.class)).filter(job -> job.office().equals(office));
    }

    /**
     * The office's.
     *
     * @param state null for all
     * @param oldestFirst else the newest come first
     * @param passed so many were seen before
     * @param limit at most so many
     */
    List<ImportJob> ofOffice(String office, @Nullable State state, boolean oldestFirst, int passed, int limit) {
        Criteria asked = where(OFFICE).is(office);
        Sort.Direction direction = oldestFirst ? Sort.Direction.ASC : Sort.Direction.DESC;
        return mongo.find(query(state == null ? asked : asked.and(STATE).is(state))
                .with(Sort.by(direction, CREATED_AT)).skip(passed).limit(limit), ImportJob.class);
    }

    /** Whether it can be started: it was not, it failed, or it went silent. Importing again registers nothing twice. */
    boolean isStartable(ImportJob job) {
        return job.state() == State.UPLOADED || job.state() == State.FAILED
                || job.state() == State.RUNNING && job.touchedAt().plus(SILENCE).isBefore(clock.instant());
    }

    /** Whether it is the caller who starts it: of two at once one does. */
    boolean start(ImportJob job) {
        return isStartable(job) && mongo.updateFirst(
                query(where("_id").is(job.id()).and(STATE).is(job.state()).and(TOUCHED_AT).is(job.touchedAt())),
                new Update().set(STATE, State.RUNNING).set(TOUCHED_AT, clock.instant()).set("rows", 0),
                ImportJob.class).getModifiedCount() == 1;
    }

    void progress(String id, long rows) {
        mongo.updateFirst(query(where("_id").is(id)),
                new Update().set("rows", rows).set(TOUCHED_AT, clock.instant()), ImportJob.class);
    }

    void end(String id, Counts counts) {
        mongo.updateFirst(running(id), new Update().set(STATE, State.DONE).set("counts", counts)
                .set("rows", counts.total()).set(TOUCHED_AT, clock.instant()), ImportJob.class);
    }

    void fail(String id) {
        mongo.updateFirst(running(id),
                new Update().set(STATE, State.FAILED).set(TOUCHED_AT, clock.instant()), ImportJob.class);
    }

    /** Where two ran after all, the first that ended has said what became of the rows. */
    private static Query running(String id) {
        return query(where("_id").is(id).and(STATE).is(State.RUNNING));
    }

    Instant now() {
        return clock.instant();
    }
}

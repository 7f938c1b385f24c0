package org.petitions.casework.annexes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The tables that each bureau keeps by hand for its report, and nobody else sees. */
@Component
class Annexes {
    /** Some dozens a year. */
    private static final int MOST = 5000;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;

    Annexes(MongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether an entry was made. */
    enum Outcome {
        /** It is there, once. */
        DONE,

        /** The budget has that item of that year already. */
        THERE_ALREADY,

        /** Somebody else corrected the same entry, in another way. */
        CORRECTED_ALREADY
    }

    /** The table of the actor's bureau. */
    AnnexTable table(Annex annex, Actor actor) {
        return AnnexTable.of(mongo.find(Query.query(where("bureau").is(actor.unit()).and("annex").is(annex.name()))
                .with(Sort.by("_id")).limit(MOST), AnnexEntry.class));
    }

    /**
     * An entry of the actor's bureau.
     *
     * @throws ProblemException 404 for one that is not there, or is another bureau's
     */
    AnnexEntry find(String id, Actor actor) {
        AnnexEntry entry = mongo.findById(id, AnnexEntry.class);
        if (entry == null || !entry.bureau().equals(actor.unit())) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        return entry;
    }

    /** Makes an entry; the same twice is made once. */
    Outcome add(AnnexEntry entry, Actor actor) {
        if (mongo.findById(entry.id(), AnnexEntry.class) == null && table(entry.annex(), actor).hasAnother(entry)) {
            return Outcome.THERE_ALREADY;
        }
        try {
            outbox.insert(entry, List.of());
            return Outcome.DONE;
        } catch (DuplicateKeyException _) {
            return find(entry.id(), actor).saysAs(entry) ? Outcome.DONE : Outcome.CORRECTED_ALREADY;
        }
    }

    /** This year, in Asia/Shanghai. */
    int thisYear() {
        return LegalCalendar.dayOf(clock.instant()).getYear();
    }

    /** Now, UTC. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

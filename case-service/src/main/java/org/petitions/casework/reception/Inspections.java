package org.petitions.casework.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps inspections: a bureau has those it recorded, a leader those they made. */
@Component
class Inspections {
    private static final int SHOWN = 100;

    private final MongoTemplate mongo;
    private final Outbox outbox;

    Inspections(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** The actor's latest, the latest first. */
    List<Inspection> latest(Actor actor) {
        return mongo.find(Query.query(of(actor)).with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("_id")))
                .limit(SHOWN), Inspection.class);
    }

    private static Criteria of(Actor actor) {
        if (actor.role() != Role.LEADER) {
            return where("bureau").is(actor.unit());
        }
        Set<String> posts = actor.actingFor();
        if (posts.isEmpty()) {
            throw Actor.notAllowed();
        }
        return where("visit.leader").in(posts);
    }

    /** Records one; the same form twice records one. */
    void record(Inspection inspection) {
        try {
            outbox.insert(inspection, List.of());
        } catch (DuplicateKeyException _) {
            // sent twice
        }
    }

    /**
     * A finding was mended.
     *
     * @throws ProblemException 404 for an inspection that the actor's bureau did not record; 422 for a finding or a day that is none of it
     */
    void mend(String id, int finding, LocalDate day, LocalDate today, Actor actor) {
        while (true) {
            Inspection found = Optional.ofNullable(mongo.findById(id, Inspection.class))
                    .filter(each -> each.bureau().equals(actor.unit()))
                    .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
            if (found.isMended(finding, day)) {
                return; // sent twice
            }
            if (!found.mayMend(finding, day, today)) {
                throw new ProblemException(ReceptionProblem.INSPECTION_MENDED);
            }
            try {
                outbox.update(found.mended(finding, day), found.version(), List.of());
                return;
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: decided anew on what is there now
            }
        }
    }
}

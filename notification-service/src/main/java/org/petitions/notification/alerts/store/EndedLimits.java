package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.ClockKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Limits that are over: what was raised about them asks nobody for the act any more, those alerts too that somebody took note of, which the ladder
 * does not withdraw.
 */
@Component
class EndedLimits {
    private final MongoTemplate mongo;

    EndedLimits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Known(@Id String id, String petitionId) {}

    /** Takes note of those that end by these events; again changes nothing. */
    void note(List<LimitEvent> events) {
        List<LimitEvent> ends = events.stream().filter(event -> switch (event) {
            case LimitMet _,LimitEnded _,LimitMissTakenBack _ -> true;
            case LimitEvent _ -> false;
        }).toList();
        if (ends.isEmpty()) {
            return;
        }
        Query raised = Query.query(where("petitionId").in(ends.stream().map(LimitEvent::petitionId).distinct().toList())
                .and("limitOver").is(null));
        raised.fields().include("petitionId");
        List<Known> alerts = mongo.query(AlertDocument.class).as(Known.class).matching(raised).all();
        for (LimitEvent end : ends) {
            List<String> about = new ArrayList<>();
            alerts.stream().map(Known::id).filter(alert -> beginnings(end).anyMatch(alert::startsWith))
                    .forEach(about::add);
            if (!about.isEmpty()) {
                close(about, end.at());
            }
        }
    }

    /**
     * An alert's id begins with its limit's petition, clock and occurrence. A written notice that was late when the petition was sent elsewhere is
     * climbed for under a key of its own until the petitioner is told.
     */
    private static Stream<String> beginnings(LimitEvent end) {
        String clock = end.petitionId() + ":" + end.clock();
        String key = end.clockKey() == null ? "" : "." + end.clockKey();
        Stream<String> own = Stream.of(clock + key + ":" + end.occurrence() + ":");
        return end.clock() == ClockKind.ACCEPTANCE && end instanceof LimitMet
                ? Stream.concat(own, Stream.of(clock + ".left-"))
                : own;
    }

    /** With a version of its own, so that whoever decides on an alert as it stood before decides again. */
    private void close(List<String> alerts, Instant at) {
        mongo.updateMulti(Query.query(where("_id").in(alerts).and("limitOver").is(null)),
                Update.update("limitOver", at).unset("actMissing").inc("version", 1), AlertDocument.class);
    }
}

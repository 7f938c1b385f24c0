package org.petitions.notification.notices.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.notification.notices.NoticeReport;
import org.petitions.notification.notices.NoticeRules;
import org.petitions.notification.notices.NoticeRules.Settled;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The notices as they are kept: each outcome is decided by the rules and saved with its event in one write, guarded by the version. */
@Component
class NoticeService {
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventEncoder events;
    private final MeterRegistry meters;
    private final InstantSource wallClock = InstantSource.system();

    NoticeService(MongoTemplate mongo, Outbox outbox, EventEncoder events, MeterRegistry meters) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.meters = meters;
    }

    /** Keeps new notices; one that is here already is left as it is. */
    void add(List<NoticeDocument> notices) {
        outbox.insertAll(notices.stream().map(each -> new NewDocument<>(each, List.of())).toList());
    }

    /** Changes a notice by what is reported of it, where that still matters and the notice is here. */
    void report(String id, NoticeReport report) {
        while (true) {
            NoticeDocument document = mongo.findById(id, NoticeDocument.class);
            Optional<Settled> settled = document == null
                    ? Optional.empty()
                    : NoticeRules.decide(document.notice(), report);
            if (document == null || settled.isEmpty()) {
                return;
            }
            Settled decided = settled.get();
            Instant due = Objects.requireNonNullElseGet(decided.againAt(), wallClock::instant);
            if (saved(document.after(decided.next(), due), decided.events())) {
                meters.counter("notices", "outcome", decided.next().state().name()).increment();
                return;
            }
        }
    }

    /** Those that are due, soonest first. That there is a time is said because its index has no others, which not every server infers. */
    List<NoticeDocument> due(Instant now, int limit) {
        return mongo.find(Query.query(where("dueAt").exists(true).lte(now)).with(Sort.by("dueAt")).limit(limit),
                NoticeDocument.class);
    }

    /** The notice that providers call so, or empty when it is none. */
    Optional<NoticeDocument> called(String messageId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(where("messageId").is(messageId)), NoticeDocument.class));
    }

    /** How many are still to be settled. */
    long waiting() {
        return mongo.count(Query.query(where("dueAt").exists(true)), NoticeDocument.class);
    }

    /** Makes one ours until then; empty where another instance was faster, or it is settled. */
    Optional<NoticeDocument> claim(NoticeDocument found, Instant leaseEnd) {
        NoticeDocument ours = found.claimedUntil(leaseEnd);
        return saved(ours, List.of()) ? Optional.of(ours) : Optional.empty();
    }

    /** Lets go of a claimed one until its time. */
    void putBack(NoticeDocument waiting) {
        // Where something was reported of it meanwhile, that stands.
        saved(waiting, List.of());
    }

    private boolean saved(NoticeDocument next, List<NoticeOutcome> published) {
        try {
            outbox.update(next, next.version() - 1, events.encodeAll(published));
            return true;
        } catch (StaleVersionException _) {
            return false;
        }
    }
}

package org.petitions.casework.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.AuditHead.Heads;
import org.petitions.casework.keys.SigningKey;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.Outbox;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs how far the chains have come, keeps it, and publishes it, so that whoever rewrites the database has the topic against them. */
@Component
class HeadRecorder {
    static final String TYPE = "org.petitions.audit.AuditHead.v1";
    /** A chain that does not grow is signed again all the same, so that heads which somebody took away are missed. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);
    /** As many as their ids have digits for: one an hour for a million years. */
    static final long MOST = 9_999_999_999L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditChains chains;
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SigningKey key;
    private final Clock clock;

    HeadRecorder(AuditChains chains, MongoTemplate mongo, Outbox outbox, SigningKey key, Clock clock) {
        this.chains = chains;
        this.mongo = mongo;
        this.outbox = outbox;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Records the heads, unless no chain has grown since the last which was just recorded.
     *
     * @return whether there is one, now or from before
     * @throws org.springframework.dao.DuplicateKeyException when another instance does so at the same time
     */
    boolean record() {
        AuditHead before = last();
        List<ChainHead> heads = new ArrayList<>();
        for (int chain = 0; chain <= chains.highestChain().orElse(-1); chain++) {
            AuditLink link = chains.last(chain);
            if (link != null) {
                heads.add(new ChainHead(chain, link.seq(), link.hash()));
            }
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (before == null ? !heads.isEmpty() : isDue(before.heads().orElseThrow(), heads, at)) {
            String text = AuditHead.text(before, at, heads);
            long number = before == null ? 1 : before.heads().orElseThrow().number() + 1;
            var head = new AuditHead(AuditHead.id(number), 1, text, key.sign(AuditHead.signed(text)));
            outbox.insert(head, List.of(published(head, at)));
        }
        return !heads.isEmpty();
    }

    private static boolean isDue(Heads before, List<ChainHead> heads, Instant at) {
        return !before.chains().equals(heads) || !at.isBefore(before.at().plus(AGAIN_AFTER));
    }

    /** Those from a number to a number, both included, in that order; to be closed. */
    Stream<AuditHead> between(long first, long last) {
        return mongo.stream(Query.query(where("_id").gte(AuditHead.id(first)).lte(AuditHead.id(last)))
                .with(Sort.by("_id")), AuditHead.class);
    }

    private @Nullable AuditHead last() {
        return mongo.findOne(new Query().with(Sort.by(Sort.Direction.DESC, "_id")), AuditHead.class);
    }

    private static OutgoingRecord published(AuditHead head, Instant at) {
        byte[] value = JSON.writeValueAsBytes(Map.of("text", head.text(), "signature",
                Base64.getEncoder().encodeToString(head.signature())));
        return new OutgoingRecord(Topics.AUDIT, AuditHead.COLLECTION, Map.of(EventHeaders.SPEC_VERSION, "1.0",
                EventHeaders.ID, "audit-head-" + head.id(), EventHeaders.TYPE, TYPE,
                EventHeaders.SOURCE, "/case-service", EventHeaders.TIME, at.toString(),
                EventHeaders.SUBJECT, head.id(), EventHeaders.CONTENT_TYPE, "application/json"), value);
    }
}

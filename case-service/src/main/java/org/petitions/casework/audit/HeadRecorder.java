package org.petitions.casework.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;
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
     * Records the heads, unless no chain has grown since.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another instance does so at the same time
     */
    void record() {
        AuditHead before = last();
        List<ChainHead> heads = new ArrayList<>();
        for (int chain = 0; chain <= chains.highestChain().orElse(-1); chain++) {
            AuditLink link = chains.last(chain);
            if (link != null) {
                heads.add(new ChainHead(chain, link.seq(), link.hash()));
            }
        }
        boolean grown = before == null ? !heads.isEmpty() : !before.heads().orElseThrow().chains().equals(heads);
        if (grown) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String text = AuditHead.text(before, at, heads);
            long number = before == null ? 1 : before.heads().orElseThrow().number() + 1;
            var head = new AuditHead(AuditHead.id(number), 1, text, key.sign(AuditHead.signed(text)));
            outbox.insert(head, List.of(published(head, at)));
        }
    }

    /** All, in the order of their numbers. */
    List<AuditHead> all() {
        return mongo.find(new Query().with(Sort.by("_id")), AuditHead.class);
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

package org.petitions.casework.facts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.events.CaseId;
import org.petitions.starter.web.PreferredWait;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps sealed facts, the latest of each petition. */
@Component
class FactsStore implements ErasureParticipant {
    private final MongoTemplate mongo;
    private final PreferredWait arrivals;

    FactsStore(MongoTemplate mongo, PreferredWait arrivals) {
        this.mongo = mongo;
        this.arrivals = arrivals;
    }

    /** Keeps them by one write, in place of what was kept of the same petitions before. What was sealed later stays. */
    void save(Collection<StoredFacts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = facts.stream().map(this::write).toList();
        mongo.<@Nullable Void>execute(StoredFacts.COLLECTION, collection -> {
            try {
                collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null
                        || !e.getWriteErrors().stream().allMatch(FactsStore::isLaterStored)) {
                    throw e;
                }
            }
            return null;
        });
        arrivals.arrived(facts.stream().map(each -> awaited(each.id())).toList());
    }

    /** The same petition's case is waited for by the id alone. */
    private static String awaited(String petitionId) {
        return StoredFacts.COLLECTION + "/" + petitionId;
    }

    /** The petition is there and not older, so nothing was replaced, and it cannot be inserted a second time. */
    private static boolean isLaterStored(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    /**
     * Leaves an empty box with the time of the erasure, so that an earlier sealing that comes late finds a later one there. All cases of a
     * petition have one box, which goes with the first that is erased: they are erased together.
     */
    @Override
    public void erase(String caseId, Instant at) {
        mongo.execute(StoredFacts.COLLECTION, collection -> collection.updateOne(
                Filters.eq("_id", CaseId.petitionOf(caseId)),
                Updates.combine(Updates.max("at", at), Updates.unset("box")),
                new UpdateOptions().upsert(true)));
    }

    /** What is kept of a petition; nothing once it was erased. A request that prefers to wait for its arrival does. */
    Optional<StoredFacts> find(String petitionId) {
        return arrivals
                .find(awaited(petitionId), () -> Optional.ofNullable(mongo.findById(petitionId, StoredFacts.class)))
                .filter(StoredFacts::hasContent);
    }

    private ReplaceOneModel<Document> write(StoredFacts facts) {
        Document document = new Document();
        mongo.getConverter().write(facts, document);
        return new ReplaceOneModel<>(Filters.and(Filters.eq("_id", facts.id()), Filters.lte("at", facts.at())),
                document,
                new ReplaceOptions().upsert(true));
    }
}

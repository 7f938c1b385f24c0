package org.petitions.intake.status;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code progress}: one small document for each petition that case-service has told of. */
@Component
public class ProgressStore {
    private static final String COLLECTION = "progress";
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    ProgressStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How far a petition has come; {@link Progress#NOTHING_NEW} when no case event told of it yet. */
    public Progress of(String petitionId) {
        Document found = mongo.getCollection(COLLECTION).find(Filters.eq("_id", petitionId)).first();
        return found == null ? Progress.NOTHING_NEW : read(found);
    }

    /**
     * Adds news to what is known, with one command. News that is not newer than what is known changes nothing: it has been seen before.
     *
     * @param news petition id to the sum of its events
     */
    void add(Map<String, Progress> news) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>(news.size());
        news.forEach((petitionId, progress) -> writes.add(new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", petitionId), Filters.lt("version", progress.version())),
                new Document("$set", written(progress)), new UpdateOptions().upsert(true))));
        mongo.execute(COLLECTION, collection -> write(collection, writes));
    }

    private static boolean write(MongoCollection<Document> collection, List<UpdateOneModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, EACH_FOR_ITSELF);
        } catch (MongoBulkWriteException e) {
            // A document with this or a later version is there, so the filter passes over it and the upsert meets its id.
            boolean onlySeenBefore = e.getWriteConcernError() == null && e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlySeenBefore) {
                throw e;
            }
        }
        return true;
    }

    private static Document written(Progress progress) {
        Document fields = new Document("version", progress.version());
        putKnown(fields, "status", progress.status());
        putKnown(fields, "since", progress.since());
        putKnown(fields, "unit", progress.unit());
        putKnown(fields, "outcome", progress.outcome());
        putKnown(fields, "ground", progress.ground());
        putKnown(fields, "repliedAt", progress.repliedAt());
        return fields;
    }

    private static void putKnown(Document fields, String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // not news: what is stored stays
            }
            case Enum<?> code -> fields.put(name, code.name());
            default -> fields.put(name, value);
        }
    }

    private static Progress read(Document stored) {
        return new Progress(stored.getLong("version"), code(PetitionStatus.class, stored.getString("status")),
                instant(stored.getDate("since")), stored.getString("unit"),
                code(HandlingOutcome.class, stored.getString("outcome")),
                code(NonAcceptanceGround.class, stored.getString("ground")), instant(stored.getDate("repliedAt")));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(@Nullable Date stored) {
        return stored == null ? null : stored.toInstant();
    }
}

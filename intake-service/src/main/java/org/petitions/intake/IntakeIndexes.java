package org.petitions.intake;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Every index of this service's database beyond {@code _id} and the outbox's own, declared here and created at start. The other collections
 * ({@code progress}, {@code limits}, {@code units}, {@code serials}, {@code digestKeys}, {@code correctionOpenings}, {@code keyRotations},
 * {@code attachmentPieces}, {@code attachmentErasures}, {@code erasureReplays}) are asked by {@code _id} alone.
 */
@Component
final class IntakeIndexes {
    private static final Map<String, List<IndexModel>> ALL = Map.of("attachments",
            List.of(new IndexModel(Indexes.ascending("state", "petitionId", "place"),
                    new IndexOptions().name("waiting"))),
            "importJobs",
            List.of(new IndexModel(Indexes.compoundIndex(Indexes.ascending("office"), Indexes.descending("createdAt")),
                    new IndexOptions().name("ofOffice"))),
            "importPieces",
            List.of(new IndexModel(Indexes.ascending("deleteAt"), new IndexOptions().name("old"))),
            StoredPetition.COLLECTION,
            List.of(new IndexModel(Indexes.ascending("number"), new IndexOptions().name("number").unique(true)),
                    new IndexModel(Indexes.ascending(PetitionStore.CONTENT), new IndexOptions().name("content")
                            .partialFilterExpression(Filters.exists(PetitionStore.CONTENT))),
                    officesOwn("idNumber", PetitionStore.ID_NUMBER),
                    officesOwn("nameAndPhone", PetitionStore.NAME_AND_PHONE),
                    officesOwn("title", PetitionStore.TITLE),
                    new IndexModel(Indexes.compoundIndex(Indexes.ascending(PetitionStore.OFFICE),
                            Indexes.descending(PetitionStore.REGISTERED_AT, "_id")),
                            new IndexOptions().name("ofOffice")),
                    new IndexModel(Indexes.ascending(PetitionStore.REGISTERED_AT, "_id"), new IndexOptions()
                            .name("withWords").partialFilterExpression(Filters.exists(PetitionStore.WORDS))),
                    new IndexModel(Indexes.ascending(PetitionStore.ERASED_AT, "number"),
                            new IndexOptions().name("erased"))));

    IntakeIndexes(MongoTemplate mongo) {
        ALL.forEach((collection, indexes) -> mongo.getCollection(collection).createIndexes(indexes));
    }

    /** By what an office finds its own petitions again, the newest first. */
    private static IndexModel officesOwn(String name, String path) {
        return new IndexModel(Indexes.compoundIndex(Indexes.ascending(path),
                Indexes.descending(PetitionStore.REGISTERED_AT)), new IndexOptions().name(name));
    }

    /** Collection to its indexes. */
    static Map<String, List<IndexModel>> list() {
        return ALL;
    }
}

package org.petitions.intake.attachments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code attachments}: each change guarded by the version that it was made from. */
@Component
class AttachmentRegister {
    /** What the index is on by which the unfinished are found. */
    static final String STATE = "state";
    private static final String PETITION = "petitionId";
    /** Whoever is in one of these has something left to do about it, in the order in which they are gone on with. */
    static final List<AttachmentState> UNFINISHED = List.of(AttachmentState.UPLOADING,
            AttachmentState.QUARANTINED, AttachmentState.CLEAN, AttachmentState.REFUSED);
    private static final int AT_A_TIME = 100;

    private final MongoTemplate mongo;

    AttachmentRegister(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Attachment> find(String petitionId, int place) {
        return Optional.ofNullable(mongo.findById(Attachment.idOf(petitionId, place), Attachment.class));
    }

    /** All of a petition's, in the order in which they were announced. */
    List<Attachment> all(String petitionId) {
        List<String> ids = IntStream.rangeClosed(1, FilePlaces.MOST)
                .mapToObj(place -> Attachment.idOf(petitionId, place))
                .toList();
        return mongo.find(query(where("_id").in(ids)), Attachment.class).stream()
                .sorted(Comparator.comparing(Attachment::createdAt).thenComparing(Attachment::place)).toList();
    }

    /** @return false when its place is another's by now */
    boolean insert(Attachment file) {
        try {
            mongo.insert(file);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** @return false when another change came first, and nothing was written */
    boolean replace(Attachment before, Attachment next) {
        Document document = new Document("_id", next.id());
        mongo.getConverter().write(next, document);
        Long found = mongo.execute(Attachment.COLLECTION,
                files -> files.replaceOne(Filters.and(Filters.eq("_id", before.id()),
                        Filters.eq("version", before.version())), document).getMatchedCount());
        return found != null && found > 0;
    }

    /** Removes the document with this id if it has this version still. */
    void remove(String id, long version) {
        mongo.execute(Attachment.COLLECTION,
                files -> files.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version))));
    }

    /**
     * The next of those in this state, petition by petition and place by place. Not by id: a server that takes the ids' own index for that would
     * read every file there is.
     *
     * @param before last changed before this moment
     * @param after id of the last one already seen, or empty
     */
    List<Attachment> inState(AttachmentState state, Instant before, String after) {
        int slash = after.lastIndexOf('/');
        String petition = slash < 0 ? "" : after.substring(0, slash);
        int place = slash < 0 ? 0 : Integer.parseInt(after.substring(slash + 1));
        List<Attachment> page = mongo.find(query(where(STATE).is(state).and(PETITION).gte(petition).and("changedAt")
                .lt(before)).with(Sort.by(PETITION, "place")).limit(AT_A_TIME + FilePlaces.MOST), Attachment.class);
        return page.stream().filter(each -> !each.petitionId().equals(petition) || each.place() > place).toList();
    }
}

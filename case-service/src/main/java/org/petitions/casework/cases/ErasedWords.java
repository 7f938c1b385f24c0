package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Erases what offices wrote with a case's steps, when its petition is erased: opinions speak of the person, receipts name them. The coded
 * history stays.
 *
 * <p>A step that was under way writes the words it has read back. Therefore the file keeps up to which version its words are erased, in a
 * field that no step writes, and each step looks there after it has written: whichever of the two comes last, the words are gone.
 */
@Component
public class ErasedWords {
    private static final String WORDS = "words";
    private static final String UP_TO = "wordsErasedUpTo";
    private static final String VERSION = "version";
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoTemplate mongo;

    ErasedWords(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Erases all that was written so far; doing it again does no harm. */
    public void erase(String petitionId) {
        boolean erased = false;
        while (!erased) {
            Document file = found(petitionId, VERSION);
            // No match means that a step came in between: its words go too, and the mark has to name its version.
            erased = file == null || change(new Document("_id", petitionId).append(VERSION, file.get(VERSION)),
                    new Document("$unset", new Document(WORDS, "")).append("$set",
                            new Document(UP_TO, file.get(VERSION))));
        }
    }

    /** Takes back what a step has just written again of words that were erased meanwhile. */
    void after(CaseFile saved) {
        if (saved.words().isEmpty()) {
            return;
        }
        Document file = found(saved.id(), UP_TO);
        if (file != null && file.get(UP_TO) instanceof Number upTo) {
            Document erased = new Document();
            saved.words().keySet().stream().filter(version -> Long.parseLong(version) <= upTo.longValue())
                    .forEach(version -> erased.append(WORDS + "." + version, ""));
            if (!erased.isEmpty()) {
                change(new Document("_id", saved.id()), new Document("$unset", erased));
            }
        }
    }

    private @Nullable Document found(String petitionId, String field) {
        var query = Query.query(where("_id").is(petitionId));
        query.fields().include(field);
        return mongo.findOne(query, Document.class, CaseFile.COLLECTION);
    }

    private boolean change(Document which, Document how) {
        Long matched = mongo.execute(CaseFile.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .updateOne(which, how).getMatchedCount());
        return matched != null && matched > 0;
    }
}

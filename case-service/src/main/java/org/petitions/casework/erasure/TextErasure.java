package org.petitions.casework.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseFile;
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
public class TextErasure {
    private static final String WORDS = "words";
    private static final String UP_TO = "wordsErasedUpTo";
    private static final String VERSION = "version";
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoTemplate mongo;

    TextErasure(MongoTemplate mongo) {
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

    /** Takes back what steps have just written again of words that were erased meanwhile; one look for all of them. */
    public void eraseRewritten(Collection<CaseFile> saved) {
        Map<String, CaseFile> worded = new HashMap<>();
        saved.stream().filter(file -> !file.words().isEmpty()).forEach(file -> worded.put(file.id(), file));
        if (worded.isEmpty()) {
            return;
        }
        var marked = Query.query(where("_id").in(worded.keySet()).and(UP_TO).exists(true));
        marked.fields().include(UP_TO);
        for (Document file : mongo.find(marked, Document.class, CaseFile.COLLECTION)) {
            CaseFile written = worded.get(file.getString("_id"));
            if (written != null && file.get(UP_TO) instanceof Number upTo) {
                eraseUpTo(written, upTo.longValue());
            }
        }
    }

    private void eraseUpTo(CaseFile written, long upTo) {
        Document erased = new Document();
        written.words().keySet().stream().filter(version -> Long.parseLong(version) <= upTo)
                .forEach(version -> erased.append(WORDS + "." + version, ""));
        if (!erased.isEmpty()) {
            change(new Document("_id", written.id()), new Document("$unset", erased));
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

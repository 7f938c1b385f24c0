package org.petitions.casework.timeline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the notes, each once by its id. */
@Component
public class NoteStore {
    private final MongoTemplate mongo;

    NoteStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes something; when this returns it is durable. */
    public void add(Note note) {
        addAll(List.of(note));
    }

    /** Notes many things by one write; what is noted already stays as it is. */
    void addAll(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        List<Document> documents = notes.stream().map(this::document).toList();
        mongo.execute(Note.COLLECTION, collection -> {
            try {
                collection.insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                boolean onlySeenBefore = e.getWriteConcernError() == null && e.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
                if (!onlySeenBefore) {
                    throw e;
                }
            }
            return null;
        });
    }

    /** All notes of a case, oldest first; at one moment the limit before the alert about it. */
    List<Note> of(String petitionId) {
        List<Note> notes = mongo.find(Query.query(where("petitionId").is(petitionId)), Note.class);
        return notes.stream().sorted(Comparator.comparing(Note::at).thenComparing(Note::kind).thenComparing(Note::id))
                .toList();
    }

    /** Whether the last alert about each of these cases was acknowledged; a case without an alert is not named. */
    public Map<String, Acknowledgement> acknowledgements(Collection<String> petitionIds) {
        Map<String, Acknowledgement> last = new HashMap<>();
        if (petitionIds.isEmpty()) {
            return last;
        }
        mongo.find(Query.query(where("petitionId").in(petitionIds).and("kind").in(Note.Kind.ALERT_RAISED,
                Note.Kind.ALERT_ACKNOWLEDGED)), Note.class).stream()
                .sorted(Comparator.comparing(Note::at).thenComparing(Note::kind))
                .forEach(note -> last.put(note.petitionId(), note.kind() == Note.Kind.ALERT_RAISED
                        ? Acknowledgement.WAITING
                        : Acknowledgement.ACKNOWLEDGED));
        return last;
    }

    /** What was published of a case's limits; what was published at one moment is in no order. */
    public List<JsonNode> limitEvents(String petitionId) {
        return published(petitionId, kind -> kind != Note.Kind.ATTACHMENT_ADDED);
    }

    /** What was published of the files added to a case's petition, oldest first. */
    public List<JsonNode> attachmentEvents(String petitionId) {
        return published(petitionId, kind -> kind == Note.Kind.ATTACHMENT_ADDED);
    }

    private List<JsonNode> published(String petitionId, Predicate<Note.Kind> which) {
        return of(petitionId).stream().filter(note -> which.test(note.kind())).map(Note::event)
                .filter(Objects::nonNull).<JsonNode>map(NotedEvent::json).toList();
    }

    private Document document(Note note) {
        Document document = new Document();
        mongo.getConverter().write(note, document);
        return document;
    }
}

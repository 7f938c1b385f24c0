package org.petitions.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.storage.DocumentRef;
import org.petitions.outbox.storage.OutboxEntry;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * One document as it is written: the mapped fields, and the outbox entries of its events.
 *
 * @param ref where it is kept
 * @param entity the new state
 * @param fields the mapped fields with {@code _id}, without the outbox
 * @param absent mapped fields of the collection's types that are null now
 * @param unchanged fields and absent ones that an update leaves alone, because the state it was decided on has them too
 * @param version the new version
 * @param entries what is added to the outbox
 */
record DocumentWrite(DocumentRef ref, Object entity, Document fields, Set<String> absent, Set<String> unchanged,
        long version, List<Document> entries) {
    static final String ID = "_id";
    static final String VERSION = "version";
    /** Where the mapping says which Java class a document was, if it is told to. */
    private static final String CLASS = "_class";

    static DocumentWrite of(Object entity, String collection, List<OutgoingRecord> events, Instant at,
            MongoConverter converter) {
        Document fields = new Document();
        converter.write(entity, fields);
        Class<?> type = entity.getClass();
        if (fields.containsKey(OutboxEntry.FIELD)) {
            throw new IllegalArgumentException(
                    type + " maps a field called " + OutboxEntry.FIELD + ": that name is taken");
        }
        if (!(fields.get(ID) instanceof String id)) {
            throw new IllegalArgumentException(
                    type + " has no id that is stored as text: give it one before it is saved");
        }
        if (!(fields.get(VERSION) instanceof Number version)) {
            throw new IllegalArgumentException(type + " has no numeric field called " + VERSION);
        }
        Set<String> absent = mappedFields(collection, converter);
        absent.removeAll(fields.keySet());
        absent.remove(OutboxEntry.FIELD);
        if (!fields.containsKey(CLASS)) {
            absent.add(CLASS); // an earlier release may have written it
        }
        return new DocumentWrite(new DocumentRef(collection, id), entity, fields, absent, Set.of(),
                version.longValue(), entries(events, at));
    }

    /**
     * The same as a change of a state that was read: fields in which the two do not differ are left alone. Of two types all fields are written,
     * for one may keep what the other does not know.
     */
    DocumentWrite since(Object before, MongoConverter converter) {
        if (before.getClass() != entity.getClass()) {
            return this;
        }
        MongoPersistentEntity<?> type = converter.getMappingContext().getRequiredPersistentEntity(before.getClass());
        PersistentPropertyAccessor<?> then = type.getPropertyAccessor(before);
        PersistentPropertyAccessor<?> now = type.getPropertyAccessor(entity);
        Set<String> same = new HashSet<>();
        for (MongoPersistentProperty property : type) {
            if (property.isWritable() && !property.getFieldName().equals(VERSION)
                    && Objects.equals(then.getProperty(property), now.getProperty(property))) {
                same.add(property.getFieldName());
            }
        }
        return new DocumentWrite(ref, entity, fields, absent, same, version, entries);
    }

    /** The version of a state. */
    static long versionOf(Object state, MongoConverter converter) {
        MongoPersistentEntity<?> type = converter.getMappingContext().getRequiredPersistentEntity(state.getClass());
        MongoPersistentProperty version = type.getRequiredPersistentProperty(VERSION);
        return type.getPropertyAccessor(state).getProperty(version) instanceof Number number ? number.longValue() : 0;
    }

    /** The fields of every known type that is kept in the collection: a state of one type may follow one of another. */
    private static Set<String> mappedFields(String collection, MongoConverter converter) {
        Set<String> fields = new TreeSet<>();
        for (MongoPersistentEntity<?> type : converter.getMappingContext().getPersistentEntities()) {
            if (type.getCollection().equals(collection)) {
                for (MongoPersistentProperty property : type) {
                    if (property.isUnwrapped()) {
                        throw new IllegalArgumentException(type.getType() + " has an unwrapped property: nest it");
                    }
                    if (property.isWritable()) {
                        fields.add(property.getFieldName());
                    }
                }
            }
        }
        return fields;
    }

    static List<Document> entries(List<OutgoingRecord> events, Instant at) {
        Set<String> ids = new HashSet<>();
        List<Document> entries = new ArrayList<>(events.size());
        for (OutgoingRecord event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("two events of one write have the id " + event.id());
            }
            entries.add(new OutboxEntry(at, event).toDocument());
        }
        return entries;
    }

    /** The same write with further records in the outbox, after its own events. */
    DocumentWrite with(List<OutgoingRecord> further, Instant at) {
        if (further.isEmpty()) {
            return this;
        }
        List<Document> all = new ArrayList<>(entries);
        all.addAll(entries(further, at));
        return new DocumentWrite(ref, entity, fields, absent, unchanged, version, all);
    }

    /** The whole document, for an insert. */
    Document toInsert() {
        Document document = new Document(fields);
        if (!entries.isEmpty()) {
            document.append(OutboxEntry.FIELD, entries);
        }
        return document;
    }

    /** Matches the document while it has the version that the change was decided on. */
    Bson versionFilter(long expectedVersion) {
        if (version <= expectedVersion) {
            throw new IllegalArgumentException(
                    "%s: version %d does not follow %d".formatted(ref.collection(), version, expectedVersion));
        }
        return Filters.and(Filters.eq(ID, ref.id()), Filters.eq(VERSION, expectedVersion));
    }

    /**
     * Sets the state field by field, because a replacement would drop what the outbox still holds.
     *
     * @param besides further fields to set, by path
     */
    Bson toUpdate(Map<String, Object> besides) {
        Document set = new Document(fields);
        set.remove(ID);
        set.keySet().removeAll(unchanged);
        besides.forEach((path, value) -> {
            if (fields.containsKey(path) || set.put(path, value) != null) {
                throw new IllegalArgumentException("the state writes " + path + " itself");
            }
        });
        List<Bson> parts = new ArrayList<>();
        parts.add(new Document("$set", set));
        absent.stream().filter(field -> !unchanged.contains(field)).forEach(field -> parts.add(Updates.unset(field)));
        if (!entries.isEmpty()) {
            parts.add(Updates.pushEach(OutboxEntry.FIELD, entries));
        }
        return Updates.combine(parts);
    }

    /**
     * Whether a document read after a bulk write shows that this change is in it: its events are in the outbox, or, where it has none, every
     * field is as this change sets it.
     */
    boolean isVisibleIn(Document stored) {
        if (!(stored.get(VERSION) instanceof Number found) || found.longValue() != version) {
            return false;
        }
        if (entries.isEmpty()) {
            return fields.entrySet().stream().filter(field -> !unchanged.contains(field.getKey()))
                    .allMatch(field -> Objects.equals(stored.get(field.getKey()), field.getValue()));
        }
        String last = entries.getLast().getString(OutboxEntry.ID);
        return stored.getList(OutboxEntry.FIELD, Document.class, List.of()).stream()
                .anyMatch(entry -> Objects.equals(entry.getString(OutboxEntry.ID), last));
    }

    boolean hasEvents() {
        return !entries.isEmpty();
    }
}

package org.petitions.casework.cases;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.petitions.starter.database.StoredForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How an entry of a case's history is kept (ADR 0022): the event as {@link StoredEvent} says; {@code by}; {@code ev}, what was confirmed, where
 * there is any. Before, it was the name of the event's type and its JSON as text, and the actor a document. A history may have entries of both.
 */
@Configuration(proxyBeanMethods = false)
class HistoryEntryForm {
    private static final String BY = "by";
    private static final String EVIDENCE = "ev";

    /** Of histories and of actors, wherever these stand. */
    @Bean
    static StoredForms historyForms() {
        return new StoredForms(List.of(new EntryToDocument(), new DocumentToEntry(), new ActorToText(),
                new TextToActor(), new DocumentToActor()));
    }

    private static Document document(HistoryEntry entry) {
        Document document = StoredEvent.document(entry.kept()).append(BY, entry.by().toText());
        return entry.evidence().isEmpty() ? document : document.append(EVIDENCE, entry.evidence());
    }

    @WritingConverter
    private static final class EntryToDocument implements Converter<HistoryEntry, Document> {
        @Override
        public Document convert(HistoryEntry entry) {
            Document stored = entry.stored();
            return stored == null ? document(entry) : stored;
        }
    }

    @ReadingConverter
    private static final class DocumentToEntry implements Converter<Document, HistoryEntry> {
        @Override
        public HistoryEntry convert(Document stored) {
            return StoredEvent.isIn(stored)
                    ? HistoryEntry.unplaced(stored, StepActor.ofText(stored.getString(BY)),
                            stored.getList(EVIDENCE, String.class, List.of()))
                    : HistoryEntry.published(stored.getString("type"), stored.getString("json"),
                            actor(stored.get(BY, Document.class)), stored.getList("evidence", String.class, List.of()));
        }
    }

    @WritingConverter
    private static final class ActorToText implements Converter<StepActor, String> {
        @Override
        public String convert(StepActor actor) {
            return actor.toText();
        }
    }

    @ReadingConverter
    private static final class TextToActor implements Converter<String, StepActor> {
        @Override
        public StepActor convert(String stored) {
            return StepActor.ofText(stored);
        }
    }

    @ReadingConverter
    private static final class DocumentToActor implements Converter<Document, StepActor> {
        @Override
        public StepActor convert(Document stored) {
            return actor(stored);
        }
    }

    /** As the mapping kept it, for which a field called {@code id} is the document's. */
    private static StepActor actor(Document stored) {
        return new StepActor(Objects.requireNonNull(stored.getString("role"), "every actor has a role"),
                stored.getString("unit"), stored.getString("_id"));
    }
}

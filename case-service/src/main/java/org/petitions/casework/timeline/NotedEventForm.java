package org.petitions.casework.timeline;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.database.StoredForms;
import org.petitions.starter.database.StoredJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event beside a note is kept as a document. It was kept as its JSON before, and is read so where it still is (ADR 0022). */
@Configuration(proxyBeanMethods = false)
class NotedEventForm {

    @Bean
    static StoredForms notedEventForms() {
        return new StoredForms(List.of(new EventToDocument(), new DocumentToEvent(), new TextToEvent()));
    }

    @WritingConverter
    private static final class EventToDocument implements Converter<NotedEvent, Document> {
        @Override
        public Document convert(NotedEvent event) {
            return StoredJson.document(event.json());
        }
    }

    @ReadingConverter
    private static final class DocumentToEvent implements Converter<Document, NotedEvent> {
        @Override
        public NotedEvent convert(Document stored) {
            return new NotedEvent(StoredJson.json(stored));
        }
    }

    @ReadingConverter
    private static final class TextToEvent implements Converter<String, NotedEvent> {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public NotedEvent convert(String stored) {
            return new NotedEvent((ObjectNode) JSON.readTree(stored));
        }
    }
}

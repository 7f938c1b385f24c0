package org.petitions.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;
import org.petitions.starter.database.StoredForms;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Instances that keep what was sealed of one petition at the same moment, an erasure among it. */
@Tag("database")
class ContactsAtOnceTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final MongoTemplate mongo = mongo();
    private final ContactStore contacts = new ContactStore(mongo);

    private static MongoTemplate mongo() {
        MongoCustomConversions forms = StoredForms.conversions(List.of());
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(forms.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(forms);
        converter.afterPropertiesSet();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(CLIENT, TestServers.newDatabaseName()),
                converter);
    }

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void of_twenty_at_once_the_latest_stays_and_here_that_is_the_erasure() throws Exception {
        List<Callable<Boolean>> readers = IntStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(second -> () -> {
            Instant at = NOON.plusSeconds(second);
            contacts.save(List.of(second == 20
                    ? StoredContact.erased("p-1", at)
                    : StoredContact.sealed("p-1", at, SealedBox.ofBase64("Ym94"))));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(contacts.find("p-1").orElseThrow().isErased()).isTrue();
    }

    @Test
    void of_a_batch_what_is_new_is_kept_and_what_is_here_gives_way_to_what_is_later_alone() {
        contacts.save(List.of(StoredContact.sealed("b-1", NOON, SealedBox.ofBase64("Zmlyc3Q=")),
                StoredContact.erased("b-2", NOON)));

        contacts.save(List.of(StoredContact.sealed("b-1", NOON.plusSeconds(1), SealedBox.ofBase64("bGF0ZXI=")),
                StoredContact.sealed("b-2", NOON.minusSeconds(1), SealedBox.ofBase64("ZWFybGllcg==")),
                StoredContact.sealed("b-3", NOON, SealedBox.ofBase64("bmV3"))));

        assertThat(contacts.find("b-1").orElseThrow().box()).isEqualTo(SealedBox.ofBase64("bGF0ZXI="));
        assertThat(contacts.find("b-2").orElseThrow().isErased()).isTrue();
        assertThat(contacts.find("b-3").orElseThrow().box()).isEqualTo(SealedBox.ofBase64("bmV3"));
    }

    @Test
    void a_box_that_was_kept_as_base64_is_read_and_the_next_is_kept_as_bytes() {
        mongo.getCollection("contacts").insertOne(new Document("_id", "p-2").append("at", NOON).append("box", "Ym94")
                .append("erased", false).append("_class", "org.petitions.notification.contacts.StoredContact"));
        SealedBox later = SealedBox.ofBase64("bGF0ZXI=");

        assertThat(contacts.find("p-2").orElseThrow().box()).isEqualTo(SealedBox.ofBase64("Ym94"));
        contacts.save(List.of(StoredContact.sealed("p-2", NOON.plusSeconds(1), later)));

        assertThat(contacts.find("p-2").orElseThrow().box()).isEqualTo(later);
        assertThat(mongo.findById("p-2", Document.class, "contacts")).containsEntry("box", new Binary(later.bytes()));
    }
}

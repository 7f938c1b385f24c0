package org.petitions.notification.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Purpose;
import org.petitions.local.server.TestServers;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.store.CorrectedAccusations.CorrectedAccusation;
import org.petitions.notification.alerts.store.CorrectedAccusations.Named;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances that read a petition's corrections at the same moment, as after one of them was thought dead. */
@Tag("database")
class CorrectedAccusationsAtOnceTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());

    private final MongoTemplate mongo = new MongoTemplate(CLIENT, TestServers.newDatabaseName());
    private final CorrectedAccusations accusations = new CorrectedAccusations(mongo);

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @ParameterizedTest(name = "the letter accuses in the end: {0}")
    @ValueSource(booleans = {true, false})
    @Proves(article = 30, paragraph = 3, zh = "同一事项的多次更正同时读取的，提醒按最后一次更正标明是否属于检举控告", en = "of corrections read at once an alert is marked by the last of each fact")
    void of_twenty_corrections_at_once_the_last_of_each_fact_stands_article_30(boolean accuses) throws Exception {
        mongo.getCollection(AlertDocument.COLLECTION)
                .insertOne(new Document("_id", "a-1").append("petitionId", "p-1").append("version", 1L));
        List<Callable<Boolean>> readers = LongStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(version -> () -> {
            accusations.correct(corrected(version, accuses));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        CorrectedAccusation kept = Objects.requireNonNull(mongo.findById("p-1", CorrectedAccusation.class));
        assertThat(kept).isEqualTo(new CorrectedAccusation("p-1", 19, false, 20L, accuses, null, kept.named()));
        assertThat(kept.named()).extracting(Named::version)
                .containsExactlyInAnyOrder(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L);
        assertThat(Objects.requireNonNull(mongo.findById("a-1", Document.class, AlertDocument.COLLECTION))
                .containsKey("accusation")).isEqualTo(accuses);
    }

    @Test
    void whom_corrections_named_as_it_was_kept_before_is_read_and_kept_from_every_alert() {
        mongo.getCollection("correctedAccusations").insertOne(new Document("_id", "p-2").append("version", 3L)
                .append("accusation", true).append("accused", List.of(SampleEvents.UNIT)));
        mongo.getCollection(AlertDocument.COLLECTION)
                .insertOne(new Document("_id", "a-2").append("petitionId", "p-2").append("version", 1L));

        accusations.markRaised(List.of("p-2"));

        assertThat(mongo.findById("a-2", Document.class, AlertDocument.COLLECTION)).containsEntry("accusation", true)
                .containsEntry("keptFrom", List.of(SampleEvents.UNIT));
    }

    /** Odd ones put the purpose right, the last to a claim; even ones whom the letter accuses, the last as it stands in the end. */
    private static RegistrationCorrected corrected(long version, boolean accuses) {
        boolean accusing = version == 20 ? accuses : version % 4 < 2;
        CorrectedFields right = version % 2 == 1
                ? new CorrectedFields(accusing && version < 19 ? Purpose.ACCUSATION : Purpose.CLAIM, null, null, null,
                        null)
                : CorrectedFields.NONE.withAccusedInLetter(accusing
                        ? new AccusedInLetter(List.of(SampleEvents.UNIT), List.of())
                        : AccusedInLetter.NOBODY);
        return new RegistrationCorrected("p-1", version, Instant.EPOCH.plusSeconds(version), "431222-PB", "431222-PB",
                "431222-PB", CorrectedFields.NONE, right, null, "431222-PB");
    }
}

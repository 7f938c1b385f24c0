package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.springframework.data.mongodb.core.MongoTemplate;

/** No two documents have one number, whatever a counter says: the index over all numbers holds it. */
@Tag("database")
class DocumentNumberTakenTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures DOCUMENTS = new CaseFixtures(SERVICE, TopicClient.shared());
    private static final Pattern SERIAL = Pattern.compile("(\\d+)号$");

    private final DocumentStore store = SERVICE.bean(DocumentStore.class);
    private final MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);

    @Test
    void a_draw_that_meets_a_document_draws_again() {
        String first = numberOf(issued());
        List<String> taken = IntStream.rangeClosed(1, 3).mapToObj(i -> numberAfter(first, i)).toList();
        taken.forEach(number -> mongo.insert(new Document("_id", "put back/" + number).append("number", number),
                StoredDocument.COLLECTION));

        assertThat(numberOf(issued())).isEqualTo(numberAfter(first, 4));
    }

    @Test
    void of_twenty_that_reserve_one_number_at_once_one_gets_it() throws Exception {
        String number = "测试〔2033〕" + System.nanoTime() + "号";
        List<Callable<Boolean>> officials = IntStream.range(0, 20).<Callable<Boolean>>mapToObj(i -> () -> store
                .reserve("case-" + i, number, "handling-opinion/1", Instant.EPOCH)).toList();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(people.invokeAll(officials)).extracting(Future::resultNow).containsOnlyOnce(true).hasSize(20);
        }
    }

    private static TestPetition issued() {
        TestPetition petition = DOCUMENTS.answered();
        assertThat(DOCUMENTS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").status()).isEqualTo(201);
        return petition;
    }

    private static String numberOf(TestPetition petition) {
        return SERVICE.get(petition.path("documents"), AT_UNIT).json().at("/documents/0/number").asString();
    }

    private static String numberAfter(String number, int later) {
        return SERIAL.matcher(number).replaceFirst(found -> Integer.parseInt(found.group(1)) + later + "号");
    }
}

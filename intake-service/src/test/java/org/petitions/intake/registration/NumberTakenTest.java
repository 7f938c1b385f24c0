package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.petition.StoredPetition;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** The counter is behind the petitions, as where it was put back from an older copy than they were: no number is given twice. */
@Tag("database")
class NumberTakenTest {
    private static final String OTHER = "taken-" + SampleForms.newKey();

    private final RunningIntake intake = RunningIntake.shared();
    private final MongoTemplate mongo = intake.bean(MongoTemplate.class);

    @AfterEach
    void forget() {
        mongo.remove(Query.query(Criteria.where("_id").regex("^" + OTHER)), StoredPetition.COLLECTION);
    }

    @Test
    void of_twenty_registered_at_once_each_gets_a_number_that_no_petition_has() throws Exception {
        String form = SampleForms.with("channel", "LEADER_MAILBOX").toString();
        List<String> taken = takenAfter(intake.register(SampleForms.newKey(), form).text("number"), 8);
        Callable<Response> registering = () -> intake.register(SampleForms.newKey(), form);

        List<String> given;
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            given = windows.invokeAll(Collections.nCopies(20, registering)).stream().map(Future::resultNow)
                    .map(answer -> answer.text("number")).toList();
        }

        assertThat(given).doesNotHaveDuplicates().doesNotContainAnyElementsOf(taken)
                .allMatch(number -> RegistrationNumber.parse(number).isPresent());
    }

    @Test
    void so_does_each_row_of_a_ledger() {
        String ledger = "ledger=" + SampleForms.newKey();
        List<String> taken = takenAfter(numbers(importing(ledger, List.of(SampleLedgers.row(1)))).getFirst(), 5);
        List<Map<String, String>> rows = LongStream.rangeClosed(1, 12).mapToObj(i -> {
            Map<String, String> row = new LinkedHashMap<>(SampleLedgers.row(1));
            row.put("台账序号", "另-" + i);
            return row;
        }).toList();

        List<String> given = numbers(importing(ledger, rows));

        assertThat(given).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(taken)
                .allMatch(number -> RegistrationNumber.parse(number).isPresent());
        assertThat(numbers(importing(ledger, rows))).as("sent again they are themselves").isEqualTo(given);
    }

    private Response importing(String ledger, List<Map<String, String>> rows) {
        return intake.importLedger(ledger, SampleLedgers.csv(rows).getBytes(UTF_8));
    }

    private static List<String> numbers(Response answer) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode row : answer.json().path("rows")) {
            numbers.add(row.path("number").asString());
        }
        return numbers;
    }

    /** Gives the numbers after this one to petitions of which the counter does not know. */
    private List<String> takenAfter(String number, int count) {
        RegistrationNumber last = RegistrationNumber.parse(number).orElseThrow();
        return LongStream.rangeClosed(last.serial() + 1, last.serial() + count).mapToObj(serial -> {
            String next = new RegistrationNumber(last.county(), last.date(), last.channel(), serial).toString();
            mongo.insert(new Document("_id", OTHER + "-" + next).append("number", next), StoredPetition.COLLECTION);
            return next;
        }).collect(Collectors.toList());
    }
}

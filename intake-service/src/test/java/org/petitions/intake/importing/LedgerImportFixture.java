package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.StoredPetition;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Imports ledgers into the running service. */
abstract class LedgerImportFixture {
    final RunningIntake intake = RunningIntake.shared();
    final String ledger = "ledger-" + SampleForms.newKey();

    boolean isThere(int row) {
        String id = PetitionIds.ofLedgerRow("431222-PB", ledger, "县-" + row);
        return intake.bean(MongoTemplate.class).findById(id, StoredPetition.class) != null;
    }

    static byte[] csv(List<Map<String, String>> rows) {
        return SampleLedgers.csv(rows).getBytes(UTF_8);
    }

    static List<String> outcomes(Response answer) {
        return each(answer.json().path("rows"), row -> row.path("outcome").asString());
    }

    static List<String> numbers(Response answer) {
        return each(answer.json().path("rows"), row -> row.path("number").asString());
    }

    static List<String> each(JsonNode list, Function<JsonNode, String> what) {
        return StreamSupport.stream(list.spliterator(), false).map(what).toList();
    }
}

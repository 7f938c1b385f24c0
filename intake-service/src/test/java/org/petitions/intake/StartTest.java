package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.local.machine.TestMachine;
import org.springframework.data.mongodb.core.MongoTemplate;

class StartTest {

    @Test
    void every_declared_index_is_there_after_the_start() {
        MongoTemplate mongo = RunningIntake.shared().bean(MongoTemplate.class);
        IntakeIndexes.list().forEach((collection, indexes) -> {
            List<String> names = new ArrayList<>();
            for (Document index : mongo.getCollection(collection).listIndexes()) {
                names.add(index.getString("name"));
            }
            assertThat(names).containsAll(indexes.stream().map(IndexModel::getOptions)
                    .map(options -> Objects.requireNonNull(options.getName())).toList());
        });
    }

    @Test
    void a_missing_keyset_fails_the_start_with_its_name() {
        assertThatThrownBy(() -> RunningIntake.on(TestMachine.broker().bootstrapServers(), TestMachine.database().uri(),
                "--petitions.sealing.keysets.case-service=file:/nowhere/case-service.json"))
                .rootCause().satisfies(cause -> assertThat(String.valueOf(cause))
                        .containsAnyOf("petitions.sealing.keysets.case-service", "/nowhere/case-service.json"));
    }

    @Test
    void a_missing_database_address_fails_the_start_with_its_name() {
        assertThatThrownBy(() -> RunningIntake.on(TestMachine.broker().bootstrapServers(), ""))
                .hasMessageContaining("spring.mongodb.uri");
    }

    @Test
    void petitions_registered_and_refused_are_counted() {
        RunningIntake intake = RunningIntake.shared();
        intake.register(Forms.newKey(), Forms.sound().toString());
        intake.register(Forms.newKey(), Forms.with("matterDivision", "431299").toString());
        intake.importLedger("ledger=" + Forms.newKey(),
                Ledgers.csv(Ledgers.rows(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String metrics = intake.send(intake.request("/actuator/prometheus").GET()).body();
        assertThat(metrics).containsPattern("petitions_registered_total\\{.*channel=\"LETTER\".*} [1-9]")
                .containsPattern("petitions_refused_total\\{.*reason=\"unknown-division\".*} [1-9]")
                .containsPattern("petitions_import_rows_total\\{.*outcome=\"REGISTERED\".*} [1-9]")
                .contains("outbox_depth");
    }

    @Test
    void the_service_is_ready_when_database_and_topics_are() {
        RunningIntake intake = RunningIntake.shared();
        assertThat(intake.send(intake.request("/actuator/health/readiness").GET()).text("status")).isEqualTo("UP");
    }
}

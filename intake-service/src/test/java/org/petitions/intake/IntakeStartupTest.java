package org.petitions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class IntakeStartupTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"spring.mongodb.uri", "spring.kafka.bootstrap-servers",
            "petitions.sealing.keysets.intake-store", "petitions.sealing.keysets.case-service",
            "petitions.sealing.keysets.notification-service",
            "petitions.pass.signing-keyset"})
    void a_missing_setting_fails_the_start_with_its_name(String setting) {
        assertThatThrownBy(() -> RunningIntake.with(setting, ""))
                .hasStackTraceContaining(setting);
    }

    @Test
    void a_keyset_that_is_not_there_fails_the_start_with_the_settings_name() {
        assertThatThrownBy(() -> RunningIntake.with("petitions.sealing.keysets.case-service", "file:/nowhere.json"))
                .hasStackTraceContaining("petitions.sealing.keysets.case-service");
    }

    @Test
    void petitions_registered_and_refused_are_counted() {
        RunningIntake intake = RunningIntake.shared();
        intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        intake.register(SampleForms.newKey(), SampleForms.with("matterDivision", "431299").toString());
        intake.importLedger("ledger=" + SampleForms.newKey(),
                SampleLedgers.csv(SampleLedgers.rows(1)).getBytes(UTF_8));
        String metrics = intake.monitor("/actuator/prometheus").body();
        assertThat(metrics).containsPattern("petitions_registered_total\\{.*channel=\"LETTER\".*} [1-9]")
                .containsPattern("petitions_refused_total\\{.*reason=\"unknown-division\".*} [1-9]")
                .containsPattern("petitions_import_rows_total\\{.*outcome=\"REGISTERED\".*} [1-9]")
                .contains("outbox_depth");
    }

    @Test
    void the_service_is_quiet_only_when_all_registrations_are_published() {
        RunningIntake intake = RunningIntake.shared();
        assertThat(intake.monitor("/local/idle").json().path("outboxDepth").isNumber()).isTrue();
    }

    @Test
    void the_service_is_ready_when_database_and_topics_are_and_it_reads() {
        RunningIntake intake = RunningIntake.shared();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> assertThat(intake.monitor("/actuator/health/readiness").text("status")).isEqualTo("UP"));
    }
}

package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a code costs, a wrong one and the right: counted at the key management service that opens, and at the database that is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongCodeCostTest {
    private static final String ADDRESS = "counting-kms://intake-store";
    private static final AtomicInteger OPENED = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private RunningIntake intake;

    @BeforeAll
    void start() throws GeneralSecurityException {
        AeadConfig.register();
        KmsClients.add(new CountingKms(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class)));
        intake = RunningIntake.with(Map.of("petitions.sealing.keysets.intake-store", ADDRESS,
                "management.metrics.mongodb.command.enabled", "true"));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void a_wrong_code_opens_nothing_and_reads_no_more_than_its_digest_and_one_without_form_reads_nothing() {
        Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        String number = receipt.text("number");
        await().until(intake.bean(OutboxStatus.class)::idle);
        int opened = OPENED.get();
        long read = petitionsRead();

        for (int i = 0; i < 40; i++) {
            assertThat(track(number, "2222222222" + (i < 30 ? "22" : "33")).status()).isIn(404, 429);
        }
        assertThat(OPENED).hasValue(opened);
        assertThat(petitionsRead() - read).isEqualTo(40);

        for (String noCode : List.of("", "short", "222222222222222222222222", "OOOOOOOOOOOO", "------------")) {
            assertThat(track(number, noCode).status()).isEqualTo(429);
        }
        assertThat(track(number.substring(0, number.length() - 1) + "%", "222222222222").status()).isEqualTo(429);
        assertThat(OPENED).hasValue(opened);
        assertThat(petitionsRead() - read).isEqualTo(40);

        assertThat(track(number, receipt.text("trackingCode")).status()).as("the right code, from the same place")
                .isEqualTo(200);
        assertThat(petitionsRead() - read).as("one look for the code and the petition").isEqualTo(41);

        long progress = read("progress");
        assertThat(intake.postJson("/tracking/rating", JsonMapper.shared().writeValueAsString(Map.of("number", number,
                "code", receipt.text("trackingCode"), "bureau", "SATISFIED", "unit", "SATISFIED"))).status())
                .isEqualTo(202);
        assertThat(read("progress") - progress).as("one look at what the case answered").isEqualTo(1);
    }

    @Test
    void a_petition_of_an_earlier_release_still_knows_its_code() {
        Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        intake.bean(MongoTemplate.class).getCollection("petitions")
                .updateOne(Filters.eq("_id", receipt.text("petitionId")), Updates.unset("digests"));
        int opened = OPENED.get();

        assertThat(track(receipt.text("number"), "222222222222").status()).isIn(404, 429);
        assertThat(track(receipt.text("number"), receipt.text("trackingCode")).status()).isEqualTo(200);
        assertThat(OPENED).hasValueGreaterThan(opened);
    }

    private long petitionsRead() {
        return read("petitions");
    }

    private long read(String collection) {
        return intake.bean(MeterRegistry.class).find("mongodb.driver.commands").tag("command", "find")
                .tag("collection", collection).timers().stream().mapToLong(Timer::count).sum();
    }

    private Response track(String number, String code) {
        return intake.postJson("/tracking",
                JsonMapper.shared().writeValueAsString(Map.of("number", number, "code", code)));
    }

    /** A key management service that counts what it is asked to open. */
    private record CountingKms(Aead key) implements KmsClient, Aead {
        @Override
        public boolean doesSupport(String address) {
            return address.equals(ADDRESS);
        }

        @Override
        public KmsClient withCredentials(String path) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String address) {
            return this;
        }

        @Override
        public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
            return key.encrypt(plain, associated);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
            OPENED.incrementAndGet();
            return key.decrypt(sealed, associated);
        }
    }
}

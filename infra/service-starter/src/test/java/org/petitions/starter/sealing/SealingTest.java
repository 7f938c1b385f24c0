package org.petitions.starter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.starter.TestApplication;
import org.petitions.starter.startup.StartupFailure;

class SealingTest {
    private static final byte[] WORDS = "张三，欠薪三个月。㛃𬭛🙂".getBytes(UTF_8);
    private static final String SETTING = "petitions.sealing.keysets.case-service";

    @TempDir
    private Path folder;

    private Path keyset(String name) throws Exception {
        Path file = folder.resolve(name);
        KeysetFiles.createIfMissing(file);
        return file;
    }

    private static SealingKeyset seal(Path file) {
        return new SealingKeyset("case-service", KeysetLoader.load(SETTING, "file:" + file),
                CryptoExecutor.local());
    }

    @Test
    void what_is_sealed_for_a_reader_opens_for_that_reader_and_that_petition_alone() throws Exception {
        SealingKeyset reader = seal(keyset("reader"));
        SealedBox box = reader.seal(WORDS, "p-1");
        assertThat(reader.open(SealedBox.ofBase64(box.base64()), "p-1")).isEqualTo(WORDS);
        assertThatThrownBy(() -> reader.open(box, "p-2")).isInstanceOf(SealingException.class);
        SealingKeyset other = seal(keyset("other"));
        assertThatThrownBy(() -> other.open(box, "p-1")).isInstanceOf(SealingException.class);
    }

    @Test
    void a_changed_box_does_not_open_and_the_error_holds_nothing_of_it() throws Exception {
        SealingKeyset reader = seal(keyset("reader"));
        String base64 = reader.seal(WORDS, "p-1").base64();
        for (String changed : new String[]{"", "AAAA", "no base64 张三", base64.substring(4),
                base64.substring(0, base64.length() - 8) + "AAAAAAAA"}) {
            assertThatThrownBy(() -> reader.open(SealedBox.ofBase64(changed), "p-1"))
                    .isInstanceOf(SealingException.class)
                    .hasMessage("cannot open with keyset case-service");
        }
    }

    @Test
    void the_same_words_are_never_sealed_alike_and_a_box_prints_nothing_of_itself() throws Exception {
        SealingKeyset reader = seal(keyset("reader"));
        SealedBox box = reader.seal(WORDS, "p-1");
        assertThat(box).isNotEqualTo(reader.seal(WORDS, "p-1"));
        assertThat(box.toString()).doesNotContain(box.base64());
    }

    @Test
    void after_a_rotation_old_boxes_open_and_new_ones_use_the_new_key() throws Exception {
        Path before = keyset("before");
        SealedBox old = seal(before).seal(WORDS, "p-1");

        var handle = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(before), InsecureSecretKeyAccess.get());
        var rotated = KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId()
                        .makePrimary())
                .build();
        Path after = folder.resolve("after");
        Files.writeString(after, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, InsecureSecretKeyAccess.get()));

        assertThat(seal(after).open(old, "p-1")).isEqualTo(WORDS);
        SealedBox fresh = seal(after).seal(WORDS, "p-1");
        assertThat(seal(after).open(fresh, "p-1")).isEqualTo(WORDS);
        assertThatThrownBy(() -> seal(before).open(fresh, "p-1")).isInstanceOf(SealingException.class);
    }

    @Test
    void an_address_that_leads_to_no_keyset_is_refused_by_its_setting() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "{}");
        for (String address : new String[]{"file:" + folder.resolve("nothing"), "file:" + empty, "gopher-kms://key", "",
                "/etc/passwd"}) {
            assertThatThrownBy(() -> KeysetLoader.load(SETTING, address)).isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(SETTING);
        }
    }

    /** A key management service as Tink sees one: it wraps the key of each box. */
    private static final class FakeKmsClient implements KmsClient {
        private final Aead key;

        FakeKmsClient() throws GeneralSecurityException {
            AeadConfig.register();
            key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM).getPrimitive(
                    RegistryConfiguration.get(),
                    Aead.class);
        }

        @Override
        public boolean doesSupport(String address) {
            return address.startsWith("house-kms://");
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
            return key;
        }
    }

    @Test
    void a_key_management_service_that_tink_knows_seals_too() throws Exception {
        KmsClients.add(new FakeKmsClient());
        SealingKeyset reader = new SealingKeyset("case-service",
                KeysetLoader.load(SETTING, "house-kms://keys/case-service"), CryptoExecutor.remote(1));
        SealedBox box = reader.seal(WORDS, "p-1");
        assertThat(reader.open(box, "p-1")).isEqualTo(WORDS);
        assertThatThrownBy(() -> reader.open(box, "p-2")).isInstanceOf(SealingException.class);
    }

    @Test
    void a_slow_key_management_service_takes_many_at_a_time_and_keeps_nobody_from_a_key_that_is_here()
            throws Exception {
        int together = 32;
        CountDownLatch asked = new CountDownLatch(together);
        CountDownLatch answered = new CountDownLatch(1);
        Aead slow = new Aead() {
            @Override
            public byte[] encrypt(byte[] plain, byte[] associated) {
                asked.countDown();
                try {
                    answered.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return plain;
            }

            @Override
            public byte[] decrypt(byte[] box, byte[] associated) {
                return box;
            }
        };
        SealingKeyset remote = new SealingKeyset("remote", slow, CryptoExecutor.remote(together));
        SealingKeyset here = seal(keyset("here"));
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < together; i++) {
                requests.submit(() -> remote.seal(WORDS, "p-1"));
            }
            assertThat(asked.await(30, TimeUnit.SECONDS)).as("all calls under way at once").isTrue();
            assertThat(requests.submit(() -> here.open(here.seal(WORDS, "p-1"), "p-1")).get(30, TimeUnit.SECONDS))
                    .isEqualTo(WORDS);
            answered.countDown();
        }
    }

    @Test
    void a_keyset_can_be_named_by_an_environment_variable_which_knows_no_hyphens() throws Exception {
        Path file = keyset("reader");
        try (var service = TestApplication
                .startWithEnvironment(Map.of("PETITIONS_SEALING_KEYSETS_CASE_SERVICE", "file:" + file))) {
            var seals = service.bean(SealingKeysets.class);
            assertThat(seal(file).open(seals.named("case-service").seal(WORDS, "p-1"), "p-1")).isEqualTo(WORDS);
        }
    }

    @Test
    void two_addresses_for_one_keyset_are_refused_because_either_may_be_the_stale_one() throws Exception {
        var settings = new SealingSettings(
                Map.of("case-service", "file:" + keyset("one"), "case.service", "file:" + keyset("two")), 64);

        assertThatThrownBy(() -> new SealingAutoConfiguration().seals(settings)).isInstanceOf(StartupFailure.class)
                .hasMessageContaining(SETTING);
    }

    @Test
    void a_service_gets_the_keysets_it_was_given_and_a_missing_one_is_named() throws Exception {
        Path file = keyset("reader");
        try (var service = TestApplication.start(Map.of(SETTING, "file:" + file))) {
            var seals = service.bean(SealingKeysets.class);
            assertThat(seal(file).open(seals.named("case-service").seal(WORDS, "p-1"), "p-1")).isEqualTo(WORDS);
            assertThatThrownBy(() -> seals.named("notification-service")).isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("petitions.sealing.keysets.notification-service");
        }
    }
}

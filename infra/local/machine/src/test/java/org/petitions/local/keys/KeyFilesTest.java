package org.petitions.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    private Path folder;

    @Test
    void a_keyset_is_made_once_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("new/keyset.json");
        assertThat(KeysetFiles.createIfMissing(file)).isTrue();
        String made = Files.readString(file);
        assertThat(KeysetFiles.createIfMissing(file)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void of_many_that_make_a_keyset_at_once_one_wins() throws Exception {
        Path file = folder.resolve("race.json");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(_ -> () -> KeysetFiles.createIfMissing(file)).toList());
            long winners = 0;
            for (var one : made) {
                winners += one.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()).size())
                .isEqualTo(1);
    }

    @Test
    void a_signing_key_is_a_private_and_a_public_key_that_stay_as_they_are() throws Exception {
        Path file = folder.resolve("evidence.pem");
        assertThat(SigningKeyFiles.createIfMissing(file)).isTrue();
        String made = Files.readString(file);
        assertThat(made).contains("BEGIN PRIVATE KEY", "BEGIN PUBLIC KEY");
        assertThat(SigningKeyFiles.createIfMissing(file)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    @Test
    void the_keyset_that_checks_passes_holds_no_secret_and_stays_as_it_is() throws Exception {
        Path signing = folder.resolve("pass.json");
        Path checking = folder.resolve("pass-public.json");
        PassKeyFiles.createIfMissing(signing, checking);
        String made = Files.readString(checking);
        assertThat(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(made).size()).isEqualTo(1);
        PassKeyFiles.createIfMissing(signing, checking);
        assertThat(Files.readString(checking)).isEqualTo(made);
        assertThat(Files.readString(signing)).isNotEqualTo(made);
        assertThatThrownBy(() -> TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(signing)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_key_of_random_bytes_is_its_owners_alone_and_stays_as_it_is() throws Exception {
        Path file = folder.resolve("caller.key");
        assertThat(RandomKeyFiles.createIfMissing(file)).isTrue();
        byte[] made = Files.readAllBytes(file);
        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(RandomKeyFiles.createIfMissing(file)).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
    }
}

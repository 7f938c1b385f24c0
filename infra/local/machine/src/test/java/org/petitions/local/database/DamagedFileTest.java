package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

class DamagedFileTest {
    @TempDir
    private Path folder;

    private enum Damage {
        NO_STORE_AT_ALL,
        HEAD_OVERWRITTEN,
        ALL_BUT_THE_HEAD_OVERWRITTEN
    }

    @BeforeEach
    void aFileWithCases() {
        try (var server = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var client = MongoClients.create(server.uri())) {
            client.getDatabase("casework").getCollection("cases").insertMany(IntStream.range(0, 500)
                    .mapToObj(n -> new Document("_id", n).append("words", "x".repeat(500) + n)).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_file_is_named_with_the_way_out_and_left_as_it_is(Damage damage) throws Exception {
        var file = folder.resolve("petitions.mv");
        damage(file, damage);
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.startEmbedded(folder, 0, ProgressListener.silent()).close())
                .isInstanceOf(ProcessStartException.class).hasMessageContaining(file.toString())
                .hasMessageContaining("已损坏").hasMessageContaining("备份").hasMessageContaining("is damaged")
                .hasMessageContaining("backup").hasMessageContaining("MONGODB_URI");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_may_not_be_written_is_not_opened() throws Exception {
        var file = folder.resolve("petitions.mv");
        try (var store = new org.h2.mvstore.MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            assertThatThrownBy(() -> DatabaseMain.requireWritable(store, file))
                    .isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    private static void damage(Path file, Damage damage) throws Exception {
        var head = 8 << 10;
        var noise = new byte[(int) Files.size(file)];
        new Random(7).nextBytes(noise);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            switch (damage) {
                case NO_STORE_AT_ALL -> bytes.write(noise);
                case HEAD_OVERWRITTEN -> bytes.write(noise, 0, head);
                case ALL_BUT_THE_HEAD_OVERWRITTEN -> {
                    bytes.seek(head);
                    bytes.write(noise, 0, noise.length - head);
                }
            }
        }
    }
}

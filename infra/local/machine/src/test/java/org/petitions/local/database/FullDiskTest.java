package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

class FullDiskTest {
    private static final int OUT_OF_DISK = 14031;
    private static final int DISK_MEBIBYTES = 160;

    @TempDir
    private Path folder;

    /** On a disk of its own, which only root can make. */
    @Test
    void writes_are_refused_before_the_disk_is_full_reads_go_on_and_writes_too_when_there_is_room() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEBIBYTES + "m", "tmpfs", disk.toString()) == 0,
                "a disk of its own can be mounted");
        try (var server = Database.startEmbedded(disk, 0, ProgressListener.silent());
                var client = MongoClients.create(server.uri())) {
            var ballast = Files.write(disk.resolve("ballast"), new byte[40 << 20]);
            var cases = client.getDatabase("casework").getCollection("cases");
            var acknowledged = writeUntilRefused(cases);
            assertThat(acknowledged).isNotEmpty();
            assertThat(catchThrowableOfType(MongoCommandException.class,
                    () -> cases.updateOne(new Document("_id", 0), Updates.set("again", true))).getCode())
                    .isEqualTo(OUT_OF_DISK);
            assertThat(catchThrowableOfType(MongoCommandException.class,
                    () -> cases.findOneAndUpdate(new Document("_id", 0), Updates.set("again", true))).getErrorMessage())
                    .contains("MONGODB_URI");
            assertThat(idsOf(cases)).isEqualTo(acknowledged);
            // what takes away may still do so
            assertThat(cases.deleteOne(new Document("_id", acknowledged.removeLast())).getDeletedCount()).isEqualTo(1);

            Files.delete(ballast);
            cases.insertOne(new Document("_id", -1));
            server.kill();
            server.restart();
            acknowledged.addFirst(-1);
            assertThat(idsOf(cases)).isEqualTo(acknowledged);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void each_kind_of_write_is_refused_with_the_code_of_a_full_disk_and_nothing_else_is() {
        var left = new long[]{DiskSpace.KEPT_FREE};
        try (var store = MVStore.open(null)) {
            var client = new CommandClient(store, new DiskSpace(() -> left[0]));
            client.insert("cases", List.of(new de.bwaldvogel.mongo.bson.Document("_id", "a")));
            left[0]--;
            for (var write : List.of("insert", "update", "findAndModify", "create", "createIndexes")) {
                assertThat(client.refusal(new de.bwaldvogel.mongo.bson.Document(write, "cases")).getCode()).as(write)
                        .isEqualTo(OUT_OF_DISK);
            }
            assertThat(client.find("cases", new de.bwaldvogel.mongo.bson.Document())).hasSize(1);
            left[0]++;
            client.insert("cases", List.of(new de.bwaldvogel.mongo.bson.Document("_id", "b")));
            assertThat(client.find("cases", new de.bwaldvogel.mongo.bson.Document())).hasSize(2);
        }
    }

    private static List<Integer> writeUntilRefused(MongoCollection<Document> cases) {
        var acknowledged = new ArrayList<Integer>();
        var bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        for (var i = 0; i < DISK_MEBIBYTES * 10; i++) {
            try {
                cases.insertOne(new Document("_id", i).append("bytes", new Binary(bytes)));
                acknowledged.add(i);
            } catch (MongoException e) {
                assertThat(e.getCode()).isEqualTo(OUT_OF_DISK);
                return acknowledged;
            }
        }
        throw new AssertionError("never refused");
    }

    private static List<Integer> idsOf(MongoCollection<Document> cases) {
        return cases.find().projection(new Document("_id", 1)).sort(new Document("_id", 1))
                .map(one -> one.getInteger("_id")).into(new ArrayList<>());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return -1; // there is no such program
        }
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}

package org.petitions.local.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.platform.RunLock;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.TestServers;

class CopyCommandTest {
    private static final String NOBODY = "mongodb://127.0.0.1:1";

    @TempDir
    private Path home;

    private final List<String> said = new ArrayList<>();

    @Test
    @Tag("database")
    void the_embedded_database_of_a_stopped_platform_is_copied_and_what_to_set_then_is_said() {
        String prefix = TestServers.newDatabaseName() + "_";
        try (Database embedded = Database.startEmbedded(home.resolve("var/database"), 0, ProgressListener.silent());
                MongoClient client = MongoClients.create(embedded.uri())) {
            client.getDatabase(prefix + "intake").getCollection("petitions").insertOne(new Document("_id", "x"));
        }

        new CopyCommand(home.resolve("var"), prefix, said::add).copyTo(TestServers.database().uri());

        try (MongoClient target = MongoClients.create(TestServers.database().uri())) {
            assertThat(target.getDatabase(prefix + "intake").getCollection("petitions").find())
                    .containsExactly(new Document("_id", "x"));
            target.getDatabase(prefix + "intake").drop();
        }
        assertThat(said).anySatisfy(line -> assertThat(line).contains("1 collections, 1 documents"))
                .anySatisfy(line -> assertThat(line).contains("MONGODB_URI='", "./run"));
        assertThat(home.resolve("var/run.lock")).as("nothing runs that the next would have to wait for").isEmptyFile();
    }

    @Test
    void beside_a_platform_that_runs_it_does_nothing_and_says_so() throws Exception {
        Path database = Files.createDirectories(home.resolve("var/database"));
        Files.writeString(database.resolve("petitions.mv"), "kept");

        try (RunLock _ = RunLock.acquire(home.resolve("var"), ProgressListener.silent())) {
            assertThat(run("copy", NOBODY)).contains("runs already", "exit 1");
        }
        assertThat(database.resolve("petitions.mv")).hasContent("kept");
    }

    @Test
    void without_an_embedded_database_or_a_valid_address_it_says_so() throws Exception {
        var command = new CopyCommand(home.resolve("var"), "", said::add);
        assertThatThrownBy(() -> command.copyTo(NOBODY)).isInstanceOf(ProcessStartException.class)
                .hasMessageContaining("var/database");
        Files.writeString(Files.createDirectories(home.resolve("var/database")).resolve("petitions.mv"), "");
        assertThatThrownBy(() -> command.copyTo("db.example")).isInstanceOf(ProcessStartException.class)
                .hasMessageContaining("MongoDB");
    }

    @Test
    void the_address_is_an_argument_or_a_setting() {
        assertThat(CopyCommand.uri(List.of("copy", NOBODY), Map.of("MONGODB_URI", "mongodb://other")))
                .isEqualTo(NOBODY);
        assertThat(CopyCommand.uri(List.of("copy"), Map.of("MONGODB_URI", NOBODY))).isEqualTo(NOBODY);
        for (List<String> wrong : List.of(List.of("copy"), List.<String>of(), List.of("move", NOBODY))) {
            assertThatThrownBy(() -> CopyCommand.uri(wrong, Map.of())).isInstanceOf(ProcessStartException.class);
        }
    }

    @Test
    void no_password_is_shown() {
        assertThat(CopyCommand.withoutPassword("mongodb://clerk:p%40w@a.example:1,b.example/?replicaSet=rs0"))
                .isEqualTo("mongodb://clerk:…@a.example:1,b.example/?replicaSet=rs0");
        assertThat(CopyCommand.withoutPassword("mongodb://a.example:1")).isEqualTo("mongodb://a.example:1");
    }

    private String run(String... args) throws IOException, InterruptedException {
        Files.writeString(home.resolve("run"), "");
        Files.createDirectories(home.resolve("infra"));
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), CopyCommand.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.waitFor();
    }
}

package org.petitions.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProcessStartException;

class DatabaseChoiceTest {
    @TempDir
    private Path folder;

    @Test
    void a_given_address_comes_before_an_installed_server() throws Exception {
        installMongod();
        assertThat(DatabaseChoice.fromEnvironment(Map.of("MONGODB_URI", "mongodb://db.example:27017", "PATH", path())))
                .isEqualTo(new DatabaseChoice.External("mongodb://db.example:27017", null));
    }

    @Test
    void an_installed_server_comes_before_the_embedded_one() throws Exception {
        var mongod = installMongod();
        assertThat(DatabaseChoice.fromEnvironment(Map.of("MONGODB_URI", " ", "PATH", path())))
                .isEqualTo(new DatabaseChoice.Mongod(mongod));
    }

    @Test
    void without_either_it_is_the_embedded_one() {
        assertThat(DatabaseChoice.fromEnvironment(Map.of("PATH", path()))).isEqualTo(new DatabaseChoice.Embedded());
        assertThat(DatabaseChoice.fromEnvironment(Map.of())).isEqualTo(new DatabaseChoice.Embedded());
    }

    @Test
    void the_description_of_a_given_server_holds_no_password() {
        assertThat(
                new Database.ExternalDatabase("mongodb://user:secret@db.example:27017/?authSource=admin", null)
                        .description())
                .contains("db.example:27017").doesNotContain("secret", "user");
    }

    @Test
    void how_a_given_server_is_killed_and_brought_back_is_a_setting() {
        assertThat(DatabaseChoice.fromEnvironment(
                Map.of("MONGODB_URI", "mongodb://db.example", "PETITIONS_DATABASE_CRASH", " server crash ")))
                .isEqualTo(new DatabaseChoice.External("mongodb://db.example", "server crash"));
    }

    @Test
    void a_given_server_is_killed_by_its_command_alone_which_is_told_how_often() throws Exception {
        var said = folder.resolve("said");
        var killed = new Database.ExternalDatabase("mongodb://db.example",
                "printf '%%s' >>'%s'".formatted(said));

        assertThat(killed.crash(2)).isTrue();
        assertThat(said).hasContent("2");
        assertThat(new Database.ExternalDatabase("mongodb://db.example", null).crash(1)).isFalse();
    }

    @Test
    void a_given_server_that_does_not_come_back_is_said() {
        var lost = new Database.ExternalDatabase("mongodb://db.example", "exit");

        assertThatThrownBy(() -> lost.crash(3)).isInstanceOf(ProcessStartException.class)
                .hasMessageContainingAll("PETITIONS_DATABASE_CRASH", "3");
    }

    private String path() {
        return folder.resolve("empty") + File.pathSeparator + folder;
    }

    private Path installMongod() throws Exception {
        var mongod = Files.writeString(folder.resolve("mongod"), "#!/bin/sh\n");
        assertThat(mongod.toFile().setExecutable(true)).isTrue();
        return mongod;
    }
}

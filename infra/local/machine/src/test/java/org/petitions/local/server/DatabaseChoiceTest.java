package org.petitions.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseChoiceTest {
    @TempDir
    private Path folder;

    @Test
    void a_given_address_comes_before_an_installed_server() throws Exception {
        installMongod();
        assertThat(DatabaseChoice.fromEnvironment(Map.of("MONGODB_URI", "mongodb://db.example:27017", "PATH", path())))
                .isEqualTo(new DatabaseChoice.External("mongodb://db.example:27017"));
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
                new Database.ExternalDatabase("mongodb://user:secret@db.example:27017/?authSource=admin").description())
                .contains("db.example:27017").doesNotContain("secret", "user");
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

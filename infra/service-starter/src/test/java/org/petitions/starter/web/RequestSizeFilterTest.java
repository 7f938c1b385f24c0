package org.petitions.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.petitions.starter.access.OpenToAll;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How large a body may be at which address, whatever way the address is written. */
class RequestSizeFilterTest {
    private static final TestApplication SERVICE = TestApplication.start(Map.of("petitions.web.body-limit", "100KB",
            "petitions.web.body-limits[/files]", "300KB", "petitions.web.body-limits[/notes]", "1KB"),
            Bodies.class);

    @RestController
    static class Bodies {
        @OpenToAll("a test")
        @PostMapping({"/files", "/notes", "/usual"})
        int size(@RequestBody byte[] body) {
            return body.length;
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", "/f%69les"})
    void an_address_that_takes_files_takes_them_however_it_is_written(String path) {
        assertThat(status(path, announced(200))).isEqualTo(200);
        assertThat(status(path, unannounced(200))).isEqualTo(200);
        assertThat(status(path, announced(301))).isEqualTo(413);
        assertThat(status(path, unannounced(301))).isEqualTo(413);
    }

    /** Nobody here uses them, and they are a way to call an address by a name that a rule does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"/%66iles;x=1", "/files;jsessionid=1", "/files%3Bx=1"})
    void an_address_with_parameters_in_its_path_is_refused(String path) {
        assertThat(status(path, announced(1))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/not%65s", "/%6e%6ftes", "/notes;a=b", "//notes", "/files/../notes",
            "/files/..;/notes",
            "/files/%2e%2e/notes", "/./notes"})
    void an_address_that_takes_little_takes_no_more_under_another_spelling(String path) {
        assertThat(status(path, announced(2))).isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usual", "/files/../usual", "/files/..;/usual", "/files/%2e%2e/usual", "/files//../usual",
            "/files/", "/files//", "/files/other", "//files/other", "/Files"})
    void no_other_address_borrows_the_room_of_files(String path) {
        assertThat(status(path, announced(200))).isIn(400, 413);
    }

    @Test
    void what_is_usual_is_taken() {
        assertThat(status("/usual", announced(90))).isEqualTo(200);
        assertThat(status("/usual", unannounced(90))).isEqualTo(200);
        assertThat(status("/usual", unannounced(101))).isEqualTo(413);
    }

    private static int status(String path, BodyPublisher body) {
        return SERVICE.send(SERVICE.request(path).header("Content-Type", "application/octet-stream").POST(body))
                .status();
    }

    private static BodyPublisher announced(int kilobytes) {
        return BodyPublishers.ofByteArray(new byte[kilobytes * 1024]);
    }

    /** In chunks, of which nobody says how many come. */
    private static BodyPublisher unannounced(int kilobytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[kilobytes * 1024]));
    }
}

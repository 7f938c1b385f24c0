package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.petitions.notification.TestAwait.soon;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.local.server.TestServers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The whole service at a real database server that wants TLS and a password. {@code infra/test-database/server guarded} starts one and prints
 * what these variables are to say.
 */
@Tag("database")
@EnabledIfEnvironmentVariable(named = SecuredDatabaseTest.ADDRESS, matches = ".+", disabledReason = "no server with TLS and passwords is here")
@ExtendWith(OutputCaptureExtension.class)
class SecuredDatabaseTest {
    static final String ADDRESS = "MONGODB_GUARDED_URI";
    private static final String CERTIFICATE = "MONGODB_GUARDED_CERTIFICATE";

    @Test
    void it_signs_in_over_tls_and_keeps_what_it_reads() {
        try (var topics = new EventTopics(); var service = start(variable(ADDRESS))) {
            String petition = SampleEvents.newPetition();
            String post = SampleEvents.newPost();
            topics.publish(SampleEvents.post(post, petition + "@hrss.test"));
            topics.publish(SampleEvents.raised(petition, post));

            soon().until(() -> service.get(post, "/inbox").body().path("alerts").size() == 1);
        }
    }

    @Test
    void with_a_wrong_password_it_is_told_so_and_shows_it_to_nobody(CapturedOutput output) {
        Throwable refused = catchThrowable(() -> start(variable(ADDRESS).replace(":of-the-test@", ":guessed@")));

        assertThat(refused).hasRootCauseInstanceOf(MongoCommandException.class);
        assertThat(refused).hasStackTraceContaining(MongoSecurityException.class.getName());
        assertThat(output.getAll()).doesNotContain("guessed");
    }

    private static RunningService start(String address) {
        return RunningService.start(TestServers.newDatabaseName(), "--spring.mongodb.uri=" + address,
                "--spring.mongodb.ssl.bundle=database",
                "--spring.ssl.bundle.pem.database.truststore.certificate=file:" + variable(CERTIFICATE));
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name));
    }
}

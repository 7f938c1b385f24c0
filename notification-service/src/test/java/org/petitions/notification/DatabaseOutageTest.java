package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.petitions.notification.TestAwait.soon;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.Database.ManagedDatabase;
import org.petitions.local.server.TestServers;

/** The database server dies while mails are under way. */
class DatabaseOutageTest {
    private final String post = SampleEvents.newPost();
    private final String address = post + "@hrss.test";

    @Test
    void a_kill_of_the_database_among_the_mails_makes_none_forgotten_and_none_mailed_twice(@TempDir Path folder) {
        List<String> petitions = IntStream.range(0, 30).mapToObj(_ -> SampleEvents.newPetition()).toList();
        try (var topics = new EventTopics();
                var database = ownDatabase(folder);
                var service = RunningService.start(TestServers.newDatabaseName(),
                        "--spring.mongodb.uri=" + database.uri(), "--petitions.mail.lease=14s",
                        "--resilience4j.timelimiter.configs.default.timeout-duration=4s",
                        "--petitions.mail.at-once=2")) {
            topics.publish(SampleEvents.post(post, address));
            service.whileMailIsHeld(() -> {
                petitions.forEach(petition -> topics.publish(SampleEvents.raised(petition, post)));
                soon().until(() -> inbox(service) == petitions.size());
            });

            soon().until(() -> mails() > 0);
            database.kill();
            database.restart();

            soon().until(() -> petitions.stream().allMatch(petition -> topics.about(petition).size() == 2));
            assertThat(mails()).isEqualTo(petitions.size());
            soon().until(service::isIdle);
            assertThat(mails()).isEqualTo(petitions.size());
        }
    }

    private static ManagedDatabase ownDatabase(Path folder) {
        return switch (Database.start(folder, 0, ProgressListener.silent())) {
            case ManagedDatabase own -> own;
            case Database.ExternalDatabase _ -> abort("a database server that was given is nobody's to kill");
        };
    }

    private long inbox(RunningService service) {
        return service.get(post, "/inbox?limit=200").body().path("alerts").size();
    }

    private long mails() {
        return TestServers.mail().mails().stream().filter(mail -> mail.to().contains(address)).count();
    }
}

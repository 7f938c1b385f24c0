package org.petitions.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.local.server.TestServers;
import org.petitions.notification.SampleEvents;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances that read the same entry of the directory at the same moment, as after one of them was thought dead. */
@Tag("database")
class PostsAtOnceTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());

    private final PostRepository posts = new PostRepository(new MongoTemplate(CLIENT, TestServers.newDatabaseName()));

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void of_twenty_revisions_at_once_the_latest_stays() throws Exception {
        List<Callable<Boolean>> readers = LongStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(revision -> () -> {
            posts.upsert(revision(revision));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(posts.find("431222-HRSS.head").orElseThrow().revision()).isEqualTo(20);
    }

    private static PostListed revision(long revision) {
        PostListed post = SampleEvents.post("431222-HRSS.head", "head@hrss.test");
        return new PostListed(post.postId(), revision, post.at(), post.division(), post.rung(), post.titleZh(),
                post.titleEn(), true, "head@hrss.test");
    }
}

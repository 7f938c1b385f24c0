package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.util.List;
import java.time.LocalDate;
import java.util.Map;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.topics.Topics;
import org.petitions.notification.directory.DirectoryPost;
import org.petitions.notification.directory.PostRepository;

/** The posts as the directory topic tells of them. */
@Tag("database")
class PostRepositoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final EventTopics TOPICS = new EventTopics();

    private final PostRepository directory = RunningService.shared().bean(PostRepository.class);
    private final String postId = SampleEvents.newPetition() + ".head";

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void a_later_revision_replaces_an_earlier_one_and_never_the_other_way_round() {
        TOPICS.publish(revision(2, true, "new@hrss.test"));
        soon().until(() -> directory.find(postId).isPresent());

        TOPICS.publish(revision(1, true, "old@hrss.test"));
        TOPICS.publish(revision(3, true, "newest@hrss.test"));

        soon().until(() -> revisionOf(postId) == 3);
        assertThat(directory.find(postId).flatMap(post -> post.address(AlertChannel.EMAIL, DAY)))
                .contains("newest@hrss.test");
        TOPICS.publish(revision(1, true, "old@hrss.test"));
        awaitAllRead();
        assertThat(directory.find(postId).flatMap(post -> post.address(AlertChannel.EMAIL, DAY)))
                .contains("newest@hrss.test");
    }

    @Test
    void a_vacant_post_has_no_address() {
        TOPICS.publish(revision(1, false, "head@hrss.test"));
        soon().until(() -> directory.find(postId).isPresent());

        assertThat(directory.find(postId).flatMap(post -> post.address(AlertChannel.EMAIL, DAY))).isEmpty();
    }

    @Test
    void a_post_whose_key_is_deleted_is_struck_out() {
        TOPICS.publish(revision(1, true, "head@hrss.test"));
        soon().until(() -> directory.find(postId).isPresent());

        TOPICS.send(new ProducerRecord<>(Topics.DIRECTORY, postId.getBytes(UTF_8), null));

        soon().until(() -> directory.find(postId).isEmpty());
    }

    @Test
    void a_channel_that_this_build_does_not_know_is_passed_over_and_the_others_have_their_addresses() {
        PostListed post = SampleEvents.post(postId, null);
        TOPICS.publish(new PostListed(post.postId(), 1, post.at(), post.division(), post.rung(), post.titleZh(),
                post.titleEn(), true, null, Map.of("SMS", "13000000000", "PIGEON", "loft 7")));
        soon().until(() -> directory.find(postId).isPresent());

        assertThat(directory.find(postId).flatMap(each -> each.address(AlertChannel.SMS, DAY))).contains("13000000000");
        assertThat(directory.find(postId).flatMap(each -> each.address(AlertChannel.WEBHOOK, DAY))).isEmpty();
    }

    @Test
    void a_post_is_reached_on_the_days_on_which_somebody_holds_it() {
        PostListed post = SampleEvents.post(postId, null);
        TOPICS.publish(new PostListed(post.postId(), 1, post.at(), post.division(), post.rung(), post.titleZh(),
                post.titleEn(), true, "head@office.test", null, null, null, null, null,
                List.of(new Standing(null, DAY, "局长", "Head", true, null, null, null),
                        new Standing(DAY.plusDays(1), null, "局长", "Head", false, null, null, null))));
        soon().until(() -> directory.find(postId).isPresent());

        assertThat(directory.find(postId).flatMap(each -> each.address(AlertChannel.EMAIL, DAY)))
                .contains("head@office.test");
        assertThat(directory.find(postId).flatMap(each -> each.address(AlertChannel.EMAIL, DAY.plusDays(1))))
                .isEmpty();
    }

    private PostListed revision(long revision, boolean held, String email) {
        PostListed post = SampleEvents.post(postId, email);
        return new PostListed(post.postId(), revision, post.at(), post.division(), post.rung(), post.titleZh(),
                post.titleEn(), held, email);
    }

    private long revisionOf(String id) {
        return directory.find(id).map(DirectoryPost::revision).orElse(0L);
    }

    private static void awaitAllRead() {
        soon().until(RunningService.shared()::isIdle);
    }
}

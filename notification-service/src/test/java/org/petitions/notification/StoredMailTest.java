package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.time.Instant;
import org.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.local.server.TestServers;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.notification.alerts.store.AlertCounts;
import org.petitions.notification.alerts.store.AlertQueries;
import org.petitions.notification.directory.PostRepository;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Alerts as they were stored while mail was the only channel are read as what they meant, and sent on. */
@Tag("database")
class StoredMailTest {
    private static final EventTopics TOPICS = new EventTopics();
    private static final String HEAD = "431222-HRSS.head";
    private static final Instant AT = Instant.parse("2026-04-29T01:00:00Z");

    private final String petition = SampleEvents.newPetition();

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void a_stored_alert_keeps_its_mail_as_one_of_its_deliveries() {
        MongoTemplate mongo = RunningService.shared().bean(MongoTemplate.class);
        mongo.getCollection("alerts").insertOne(stored("taken", "{state: 'TAKEN', at: " + isoDate(AT) + "}"));
        mongo.getCollection("alerts").insertOne(stored("refused",
                "{state: 'UNDELIVERABLE', at: " + isoDate(AT) + ", reason: 'REFUSED'}"));
        mongo.getCollection("alerts").insertOne(stored("cancelled", "{state: 'NOT_NEEDED'}"));

        assertThat(delivery("taken")).isEqualTo(new DeliveryState.Taken(AT, null));
        assertThat(delivery("refused"))
                .isEqualTo(new DeliveryState.Undeliverable(AT, UndeliverableReason.REFUSED));
        assertThat(delivery("cancelled")).isEqualTo(new DeliveryState.NotNeeded());
        assertThat(RunningService.shared().bean(AlertCounts.class).deliveryCounts(AlertScope.all(Set.of())))
                .anySatisfy(count -> {
                    assertThat(count.channel()).isEqualTo("EMAIL");
                    assertThat(count.state()).isEqualTo("UNDELIVERABLE");
                });
    }

    @Test
    void the_next_change_writes_it_as_alerts_are_stored_now() {
        MongoTemplate mongo = RunningService.shared().bean(MongoTemplate.class);
        mongo.getCollection("alerts").insertOne(stored("changed", "{state: 'TAKEN', at: " + isoDate(AT) + "}"));

        TOPICS.publish(SampleEvents.post(HEAD, null));
        assertThat(RunningService.shared().acknowledge(HEAD, id("changed")).status()).isEqualTo(200);

        Document now = mongo.getCollection("alerts").find(new Document("_id", id("changed"))).first();
        assertThat(now).doesNotContainKeys("mail", "mailWork", "waiting").containsKey("deliveries");
        assertThat(delivery("changed")).isEqualTo(new DeliveryState.Taken(AT, null));
    }

    @Test
    void an_alert_that_waited_for_its_mail_when_the_service_was_renewed_is_mailed_once() {
        String database = TestServers.newDatabaseName();
        String post = SampleEvents.newPost();
        try (RunningService before = RunningService.start(database)) {
            TOPICS.publish(SampleEvents.post(post, post + "@hrss.test"));
            Document waiting = stored("waiting", "{state: 'WAITING'}");
            waiting.put("mailWork", Document.parse("{since: " + isoDate(AT) + ", dueAt: " + isoDate(AT)
                    + ", attempts: 2}"));
            waiting.put("post", post);
            soon().until(() -> before.bean(PostRepository.class).find(post)
                    .isPresent());
            before.bean(MongoTemplate.class).getCollection("alerts").insertOne(waiting);
        }
        try (RunningService after = RunningService.start(database)) {
            soon().untilAsserted(() -> assertThat(TOPICS.about(petition)).singleElement().isInstanceOfSatisfying(
                    AlertDelivered.class, event -> assertThat(event.channel()).isEqualTo(AlertChannel.EMAIL)));
            soon().until(after::isIdle);
        }
        assertThat(TestServers.mail().mails()).filteredOn(mail -> mail.to().contains(post + "@hrss.test")).hasSize(1);
    }

    private @Nullable DeliveryState delivery(String name) {
        return RunningService.shared().bean(AlertQueries.class).ofPetition(petition, AlertScope.all(Set.of()), 10)
                .stream()
                .filter(alert -> alert.details().alertId().equals(id(name))).findFirst().orElseThrow()
                .delivery(AlertChannel.EMAIL);
    }

    private String id(String name) {
        return petition + ":HANDLING:1:" + name;
    }

    /** A document as the release before this one wrote it. */
    private Document stored(String name, String mail) {
        return Document.parse("""
                {_id: '%s', version: 3, petitionId: '%s', raisedAt: %s, clock: 'HANDLING', call: 'LADDER',
                 reason: 'LIMIT_MISSED', rung: 'UNIT_HEAD', post: '431222-HRSS.head', unit: '431222-HRSS', dueAt: %s,
                 urgency: 'ORDINARY', acknowledgeBy: %s, policy: '2026-1', attention: {state: 'OPEN'}, mail: %s}
                """.formatted(id(name), petition, isoDate(AT), isoDate(AT), isoDate(AT), mail));
    }

    private static String isoDate(Instant instant) {
        return "{$date: '" + instant + "'}";
    }
}

package org.petitions.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.server.SecuredBroker;
import org.petitions.starter.audit.AuditEntry.Outcome;
import org.petitions.starter.audit.AuditEntry.Person;

/** Entries of a service without a database, at a broker that keeps rights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerAuditLogTest {
    private static final AuditEntry ENTRY = new AuditEntry("1", Instant.EPOCH, "escalation-service",
            new Person("h-01", null, null), null, Outcome.SIGNED_IN, null, null);
    private static final OutgoingRecord PUBLISHED = new OutgoingRecord(Topics.AUDIT, "h-01", Map.of(),
            "{}".getBytes(UTF_8));

    @SuppressWarnings("NullAway.Init")
    private SecuredBroker broker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = SecuredBroker.start(folder);
        try (Admin admin = Admin.create(new HashMap<String, Object>(broker.settings(SecuredBroker.ADMIN)))) {
            admin.createTopics(List.of(new NewTopic(Topics.AUDIT, 1, (short) 1))).all().get();
        }
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void who_was_refused_writes_as_soon_as_the_right_is_granted() throws Exception {
        try (var log = new BrokerAuditLog("escalation-service", new HashMap<>(broker.settings(SecuredBroker.NOBODY)))) {
            assertThatThrownBy(() -> log.append(ENTRY, PUBLISHED)).isInstanceOf(IllegalStateException.class);

            grantTo(SecuredBroker.NOBODY);

            await().atMost(Duration.ofSeconds(60)).untilAsserted(
                    () -> assertThatCode(() -> log.append(ENTRY, PUBLISHED)).doesNotThrowAnyException());
        }
    }

    @Test
    void who_was_not_let_in_writes_as_soon_as_the_broker_knows_the_password() throws Exception {
        grantTo(TopicAccess.OPERATOR);
        Map<String, Object> settings = new HashMap<>(broker.settings(TopicAccess.OPERATOR));
        settings.put("sasl.jaas.config", SecuredBroker.login(TopicAccess.OPERATOR, "the-next-one"));
        try (var log = new BrokerAuditLog("escalation-service", settings);
                Admin admin = Admin.create(new HashMap<String, Object>(broker.settings(SecuredBroker.ADMIN)))) {
            assertThatThrownBy(() -> log.append(ENTRY, PUBLISHED)).isInstanceOf(IllegalStateException.class);

            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(TopicAccess.OPERATOR,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "the-next-one"))).all().get();

            await().atMost(Duration.ofSeconds(60)).untilAsserted(
                    () -> assertThatCode(() -> log.append(ENTRY, PUBLISHED)).doesNotThrowAnyException());
        }
    }

    private void grantTo(String account) throws Exception {
        broker.grant(List.of(new AclBinding(new ResourcePattern(ResourceType.TOPIC, Topics.AUDIT, PatternType.LITERAL),
                new AccessControlEntry("User:" + account, "*", AclOperation.WRITE, AclPermissionType.ALLOW))));
    }
}

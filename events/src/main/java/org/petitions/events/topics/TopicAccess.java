package org.petitions.events.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service needs of a broker that lets nobody do anything else: which topics it reads and writes, and the names under which it does.
 * A broker that holds these makes sure that what stands on a topic was said by the one service that may say it; of the audit topic, which has
 * several writers, that it was one of them, not which.
 *
 * @param service its name, and that of its account at the broker
 * @param reads topics that it reads
 * @param writes topics that it writes, without its dead letters: no other service does, but for {@link Topics#AUDIT}
 */
public record TopicAccess(String service, List<String> reads, List<String> writes) {
    /** The account that puts dead letters back ({@code replay}), called so at the broker. */
    public static final String OPERATOR = "operations";

    private static final String ANY_HOST = "*";
    /** What it published itself it reads after a restore, for the erasures. */
    private static final TopicAccess INTAKE = new TopicAccess("intake-service",
            List.of(Topics.INTAKE, Topics.CASE, Topics.ESCALATION, Topics.DIRECTORY),
            List.of(Topics.INTAKE, Topics.SEALED, Topics.AUDIT));
    private static final TopicAccess CASE = new TopicAccess("case-service",
            List.of(Topics.INTAKE, Topics.SEALED, Topics.CASE, Topics.ESCALATION, Topics.NOTIFICATION,
                    Topics.AUDIT),
            List.of(Topics.CASE, Topics.DIRECTORY, Topics.AUDIT));
    private static final TopicAccess ESCALATION = new TopicAccess("escalation-service",
            List.of(Topics.INTAKE, Topics.CASE, Topics.NOTIFICATION, Topics.DIRECTORY),
            List.of(Topics.ESCALATION, Topics.AUDIT));
    private static final TopicAccess NOTIFICATION = new TopicAccess("notification-service",
            List.of(Topics.ESCALATION, Topics.DIRECTORY, Topics.SEALED, Topics.CASE),
            List.of(Topics.NOTIFICATION, Topics.AUDIT));

    public TopicAccess {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /** Of all services. */
    public static List<TopicAccess> list() {
        return List.of(INTAKE, CASE, ESCALATION, NOTIFICATION);
    }

    /** Of the service with this name. */
    public static Optional<TopicAccess> of(String service) {
        return list().stream().filter(each -> each.service().equals(service)).findFirst();
    }

    /**
     * What {@link #OPERATOR} needs to put dead letters back, none more. It may write what services read, in anybody's name: grant it when there is
     * something to put back, and take it away afterwards.
     */
    public static List<AclBinding> operatorRights() {
        List<AclBinding> rights = new ArrayList<>();
        for (TopicAccess service : list()) {
            rights.add(right(OPERATOR, ResourceType.TOPIC, Topics.deadLettersOf(service.service()), AclOperation.READ));
            rights.add(right(OPERATOR, ResourceType.GROUP, service.service() + ".replay", AclOperation.READ));
        }
        list().stream().flatMap(each -> each.reads().stream()).distinct()
                .forEach(topic -> Stream.of(AclOperation.READ, AclOperation.WRITE)
                        .forEach(each -> rights.add(right(OPERATOR, ResourceType.TOPIC, topic, each))));
        return List.copyOf(rights);
    }

    /** Whether it keeps what it knows in topics of its own, written in transactions (Kafka Streams). */
    private boolean isStream() {
        return this.equals(ESCALATION);
    }

    /** The rights to be granted, none more. */
    public List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        // A service looks at the start whether every topic is there as declared.
        Topics.list().forEach(topic -> rights.add(right(ResourceType.TOPIC, topic.name(), PatternType.LITERAL,
                AclOperation.DESCRIBE)));
        reads.forEach(topic -> rights.add(right(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ)));
        Stream.concat(writes.stream(), Stream.of(Topics.deadLettersOf(service)))
                .forEach(
                        topic -> rights.add(right(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.WRITE)));
        // Shows them to operators. To put them back it takes what it must not have: see operatorRights.
        rights.add(right(ResourceType.TOPIC, Topics.deadLettersOf(service), PatternType.LITERAL, AclOperation.READ));
        rights.add(right(ResourceType.GROUP, service, PatternType.PREFIXED, AclOperation.READ));
        if (isStream()) {
            Stream.of(AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DELETE,
                    AclOperation.DESCRIBE_CONFIGS)
                    .forEach(each -> rights.add(right(ResourceType.TOPIC, service + "-", PatternType.PREFIXED, each)));
            Stream.of(AclOperation.WRITE, AclOperation.DESCRIBE)
                    .forEach(each -> rights.add(
                            right(ResourceType.TRANSACTIONAL_ID, service + "-", PatternType.PREFIXED, each)));
        }
        return List.copyOf(rights);
    }

    private static AclBinding right(String account, ResourceType type, String name, AclOperation operation) {
        return right(account, new ResourcePattern(type, name, PatternType.LITERAL), operation);
    }

    private AclBinding right(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return right(service, new ResourcePattern(type, name, pattern), operation);
    }

    private static AclBinding right(String account, ResourcePattern on, AclOperation operation) {
        return new AclBinding(on,
                new AccessControlEntry("User:" + account, ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}

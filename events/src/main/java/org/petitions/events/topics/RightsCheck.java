package org.petitions.events.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What an account lacks of the rights of {@link TopicAccess}, as far as a broker tells one: of topics and of the group. Whether the stream may
 * make topics of its own and write in transactions it learns when it does.
 */
public final class RightsCheck {
    private static final long ANSWER_WITHIN_SECONDS = 30;

    private RightsCheck() {}

    /**
     * Asks what the account may that asks. A broker that keeps no rights answers that all is allowed.
     *
     * @return each as operation and place, {@code WRITE on topic petition.case.v1}; empty when nothing is missing
     * @throws IllegalStateException when the broker does not answer, so that nothing is known
     */
    public static List<String> missing(Admin admin, TopicAccess access) {
        Map<String, KafkaFuture<TopicDescription>> topics = admin
                .describeTopics(Topics.list().stream().map(Topic::name).toList(),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<String> missing = new ArrayList<>();
        for (AclBinding right : access.rights()) {
            if (right.pattern().resourceType() == ResourceType.TOPIC
                    && right.pattern().patternType() == PatternType.LITERAL) {
                KafkaFuture<TopicDescription> topic = topics.get(right.pattern().name());
                if (topic != null && !isGranted(topic, right.entry().operation())) {
                    missing.add(right.entry().operation() + " on topic " + right.pattern().name());
                }
            } else if (right.pattern().resourceType() == ResourceType.GROUP
                    && !isGroupGranted(admin, right.pattern().name())) {
                missing.add(right.entry().operation() + " on group " + right.pattern().name());
            }
        }
        return List.copyOf(missing);
    }

    /** A topic that is not there is another fault than a right that is not ({@link TopicSetup}). */
    private static boolean isGranted(KafkaFuture<TopicDescription> topic, AclOperation operation) {
        try {
            Set<AclOperation> granted = await(topic).authorizedOperations();
            return granted == null || granted.contains(operation);
        } catch (ExecutionException e) {
            return isNotDenied(e, TopicAuthorizationException.class);
        }
    }

    private static boolean isGroupGranted(Admin admin, String group) {
        try {
            await(admin.describeConsumerGroups(List.of(group)).all());
            return true;
        } catch (ExecutionException e) {
            // Else it is one that nobody has been in yet.
            return isNotDenied(e, GroupAuthorizationException.class);
        }
    }

    /** What says nothing of rights is no denial, but for an answer that would be another next time. */
    private static boolean isNotDenied(ExecutionException answer, Class<? extends ApiException> denial) {
        if (answer.getCause() instanceof RetriableException later
                && !(later instanceof UnknownTopicOrPartitionException)) {
            throw new IllegalStateException("the broker does not say what this account may", later);
        }
        return !denial.isInstance(answer.getCause());
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer within " + ANSWER_WITHIN_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}

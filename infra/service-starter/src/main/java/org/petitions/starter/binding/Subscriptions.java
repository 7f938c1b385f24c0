package org.petitions.starter.binding;

import java.util.List;

/**
 * What this service reads.
 *
 * @param list one entry a binding
 */
public record Subscriptions(List<Subscription> list) {
    public Subscriptions {
        list = List.copyOf(list);
    }

    /**
     * One binding.
     *
     * @param group the consumer group
     * @param topics the topics
     */
    public record Subscription(String group, List<String> topics) {}
}

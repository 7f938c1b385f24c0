package org.petitions.events.topics;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One declared topic.
 *
 * @param name the topic's name
 * @param keeping how long its records stay
 * @param purposeZh what it is for, in Chinese
 * @param purposeEn what it is for, in English
 */
public record Topic(String name, Retention retention, String purposeZh, String purposeEn) {

    /** How a topic keeps its records. */
    public enum Retention {
        /** All of them, for good: the events are the history that reports and audits are made from. */
        UNLIMITED(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1")),

        /** The latest of each key, until it is deleted. */
        COMPACTED(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000")),

        /** Ninety days: a dead letter that nobody put back in that time has been told of often enough. */
        NINETY_DAYS(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, "7776000000"));

        private final Map<String, String> settings;

        Retention(Map<String, String> settings) {
            this.settings = settings;
        }

        /** The topic settings this means. */
        public Map<String, String> settings() {
            return settings;
        }
    }
}

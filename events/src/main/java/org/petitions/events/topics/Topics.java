package org.petitions.events.topics;

import java.util.List;
import org.petitions.events.topics.Topic.Retention;

/**
 * Every topic of the platform, declared once. All have the same number of partitions, so that one petition's records stand in the
 * same partition of each (co-partitioning: escalation-service joins them).
 */
public final class Topics {
    /** Petitions registered and rated. */
    public static final String INTAKE = "petition.intake.v1";
    /** What petitioners wrote and who they are, sealed for each reader. */
    public static final String SEALED = "petition.sealed.v1";
    /** Steps of the procedure. */
    public static final String CASE = "petition.case.v1";
    /** Units, posts and accounts. */
    public static final String DIRECTORY = "petition.directory.v1";
    /** Missed limits and alerts. */
    public static final String ESCALATION = "petition.escalation.v1";
    /** What became of alerts. */
    public static final String NOTIFICATION = "petition.notification.v1";
    /** Entries of the audit trail, and signed heads of its chains. No events: nobody decides anything by them. */
    public static final String AUDIT = "petition.audit.v1";

    private static final List<Topic> ALL = List.of(
            new Topic(INTAKE, Retention.UNLIMITED, "信访登记与评价", "petitions registered and rated"),
            new Topic(SEALED, Retention.COMPACTED, "信访内容与信访人信息（加密）",
                    "what petitioners wrote and who they are, sealed"),
            new Topic(CASE, Retention.UNLIMITED, "办理程序各环节", "steps of the procedure"),
            new Topic(DIRECTORY, Retention.COMPACTED, "单位、职务与账号目录", "units, posts and accounts"),
            new Topic(ESCALATION, Retention.UNLIMITED, "逾期与逐级提醒", "missed limits and alerts"),
            new Topic(NOTIFICATION, Retention.UNLIMITED, "提醒送达与阅知确认", "deliveries and acknowledgements"),
            new Topic(AUDIT, Retention.UNLIMITED, "审计记录及审计链签名记录",
                    "entries of the audit trail, and signed heads of its chains; no events, docs/adr/0025"),
            deadLetter("intake-service"), deadLetter("case-service"), deadLetter("escalation-service"),
            deadLetter("notification-service"));

    private Topics() {}

    /** All of them. */
    public static List<Topic> list() {
        return ALL;
    }

    /**
     * Name of a service's dead-letter topic.
     *
     * @param service e.g. {@code case-service}
     */
    public static String deadLettersOf(String service) {
        return service + ".dead-letter.v1";
    }

    private static Topic deadLetter(String service) {
        return new Topic(deadLettersOf(service), Retention.NINETY_DAYS, service + " 无法读取的记录",
                "records " + service + " could not read");
    }
}

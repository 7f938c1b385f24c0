package org.petitions.events.wire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.petitions.events.CaseEvent;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.Event;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.topics.Topics;

/**
 * One type of event as the wire knows it. The list is read off the sealed hierarchy, so an event cannot be forgotten here.
 *
 * @param name the CloudEvents type; its version changes only when a field changes its meaning, which makes it another record
 * @param topic where events of this type go
 * @param source the service that publishes it
 * @param record the Java record
 */
public record EventType(String name, String topic, String source, Class<? extends Event> record) {
    private static final Map<String, EventType> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, EventType> BY_RECORD = new LinkedHashMap<>();

    static {
        family(IntakeEvent.class, "intake", Topics.INTAKE, "/intake-service");
        family(FactsSealed.class, "intake", Topics.SEALED, "/intake-service");
        family(CaseEvent.class, "case", Topics.CASE, "/case-service");
        family(DirectoryEvent.class, "directory", Topics.DIRECTORY, "/case-service");
        family(EscalationEvent.class, "escalation", Topics.ESCALATION, "/escalation-service");
        family(NotificationEvent.class, "notification", Topics.NOTIFICATION, "/notification-service");
    }

    /** All types, family by family. */
    public static Collection<EventType> list() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /** The type with this name, or empty when this build does not know it. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of an event. */
    public static EventType of(Event event) {
        return Objects.requireNonNull(BY_RECORD.get(event.getClass()), "every permitted record is listed");
    }

    private static void family(Class<? extends Event> family, String name, String topic, String source) {
        if (!family.isSealed()) {
            EventType type = new EventType("org.petitions." + name + "." + family.getSimpleName() + ".v1", topic,
                    source, family);
            BY_NAME.put(type.name(), type);
            BY_RECORD.put(family, type);
            return;
        }
        for (Class<?> member : family.getPermittedSubclasses()) {
            family(member.asSubclass(Event.class), name, topic, source);
        }
    }
}

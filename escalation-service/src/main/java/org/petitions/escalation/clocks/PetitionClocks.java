package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * All that is remembered of one petition. It stays after the case has ended, so that an event read again starts nothing anew.
 *
 * @param registration null until the petition's registration was seen; until then nobody is alerted, because only it says who is
 *     complained of
 * @param bureau unit id of the bureau that has to dispatch, once the case was opened
 * @param closed the end of the case, or null
 * @param courses what was seen of each clock
 * @param open the clocks that are open
 */
public record PetitionClocks(String petitionId, @Nullable Registration registration, @Nullable String bureau,
        @Nullable Milestone closed, Map<ClockKind, Course> courses, Map<ClockKind, OpenClock> open) {
    public PetitionClocks {
        courses = Map.copyOf(courses);
        open = Map.copyOf(open);
    }

    /** A petition of which nothing was seen. */
    public static PetitionClocks unknown(String petitionId) {
        return new PetitionClocks(petitionId, null, null, null, Map.of(), Map.of());
    }

    /** When each clock next asks for something. Empty while the registration is missing. */
    public Map<ClockKind, Instant> due() {
        Map<ClockKind, Instant> due = new EnumMap<>(ClockKind.class);
        if (registration != null) {
            for (OpenClock clock : open.values()) {
                Instant at = clock.dueAt();
                if (at != null) {
                    due.put(clock.kind(), at);
                }
            }
        }
        return due;
    }

    Course course(ClockKind kind) {
        return courses.getOrDefault(kind, Course.NOT_STARTED);
    }

    Optional<OpenClock> openClock(ClockKind kind) {
        return Optional.ofNullable(open.get(kind));
    }

    /** The open clock that raised an alert. */
    Optional<OpenClock> clockOf(String alertId) {
        return open.values().stream().filter(clock -> clock.alert(alertId).isPresent()).findFirst();
    }

    PetitionClocks with(Registration seen) {
        return new PetitionClocks(petitionId, seen, bureau, closed, courses, open);
    }

    PetitionClocks withBureau(String seen) {
        return new PetitionClocks(petitionId, registration, seen, closed, courses, open);
    }

    PetitionClocks withClosed(Milestone seen) {
        return new PetitionClocks(petitionId, registration, bureau, seen, courses, open);
    }

    PetitionClocks with(ClockKind kind, Course course) {
        Map<ClockKind, Course> more = new EnumMap<>(ClockKind.class);
        more.putAll(courses);
        more.put(kind, course);
        return new PetitionClocks(petitionId, registration, bureau, closed, more, open);
    }

    PetitionClocks with(OpenClock clock) {
        Map<ClockKind, OpenClock> more = new EnumMap<>(ClockKind.class);
        more.putAll(open);
        more.put(clock.kind(), clock);
        return new PetitionClocks(petitionId, registration, bureau, closed, courses, more);
    }

    PetitionClocks without(ClockKind kind) {
        Map<ClockKind, OpenClock> fewer = new EnumMap<>(ClockKind.class);
        fewer.putAll(open);
        fewer.remove(kind);
        return new PetitionClocks(petitionId, registration, bureau, closed, courses, fewer);
    }
}

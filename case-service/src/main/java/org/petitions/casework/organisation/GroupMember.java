package org.petitions.casework.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post or a unit belongs to a leading group from a day to a day. Days are China's, the last one included. Groups have posts for members and no people.
 *
 * @param group unit id of the group
 * @param member post id or unit id
 * @param from the first day, or null where it always belonged to it
 * @param until the last day, or null while no end is known
 */
public record GroupMember(String group, String member, GroupCapacity capacity, @Nullable LocalDate from,
        @Nullable LocalDate until) {

    boolean overlaps(GroupMember other) {
        return startsBeforeEndOf(this, other) && startsBeforeEndOf(other, this);
    }

    private static boolean startsBeforeEndOf(GroupMember one, GroupMember other) {
        return one.from == null || other.until == null || !one.from.isAfter(other.until);
    }
}

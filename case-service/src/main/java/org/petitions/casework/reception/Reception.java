package org.petitions.casework.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A session of reception, as the bureau that arranges it keeps it. Nothing in it is about a petitioner: whoever asked for a place stands in a
 * {@link Booking}, and what was said in a case stands in the case.
 *
 * @param id the form's key, so that a form that is sent twice arranges one
 * @param places how many can be given to those who ask for one; nought where none is needed
 * @param change the last time it was moved or cancelled; null for never
 * @param given ids of the bookings that have a place
 * @param tally who was received; null before
 * @param items petitions that came of it, oldest first
 */
@Document(Reception.COLLECTION)
@CompoundIndex(name = "by_bureau_day", def = "{'host.bureau': 1, 'slot.on': 1, '_id': 1}")
@CompoundIndex(name = "by_leader_day", def = "{'host.leader': 1, 'slot.on': 1, '_id': 1}")
@CompoundIndex(name = "by_joint_day", def = "{'host.joint': 1, 'slot.on': 1, '_id': 1}")
record Reception(@Id String id, long version, ReceptionForm form, Host host, Slot slot, int places,
        @Nullable Change change, List<String> given, @Nullable Tally tally, List<Item> items) {
    static final String COLLECTION = "receptions";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    Reception {
        given = given == null ? List.of() : List.copyOf(given);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * Who receives.
     *
     * @param bureau unit id of the bureau that arranges it
     * @param leader post id
     * @param joint ids of the units and posts that receive with them (联合接访)
     */
    record Host(String bureau, String leader, List<String> joint) {
        @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
        Host {
            joint = joint == null ? List.of() : List.copyOf(joint);
        }
    }

    /**
     * When and where.
     *
     * @param on the day, in Asia/Shanghai
     * @param hours e.g. {@code 09:00-11:30}
     * @param place where to go, in words; of a household the township alone
     */
    record Slot(LocalDate on, String hours, String place) {}

    /**
     * It was moved or cancelled.
     *
     * @param reason as the public is told it
     * @param before the day that it was to be on
     * @param cancelled whether it does not take place at all
     */
    record Change(String reason, LocalDate before, boolean cancelled) {}

    /**
     * Who was received.
     *
     * @param batches visits (批、件次)
     * @param persons persons in them (人次)
     */
    record Tally(int batches, int persons) {}

    /**
     * A petition that came of it.
     *
     * @param key key of the form that named it
     * @param by the last day for what was decided on the spot; null where nothing was
     */
    record Item(String key, String caseId, String number, @Nullable LocalDate by) {}

    /** One that is arranged anew. */
    static Reception arranged(String id, ReceptionForm form, Host host, Slot slot, int places) {
        return new Reception(id, 1, form, host, slot, form.isOpen() ? places : 0, null, List.of(), null, List.of());
    }

    ReceptionStage stage() {
        if (tally != null) {
            return ReceptionStage.HELD;
        }
        return change == null
                ? ReceptionStage.ANNOUNCED
                : change.cancelled() ? ReceptionStage.CANCELLED : ReceptionStage.MOVED;
    }

    /** Whether it is still to come, or to be recorded. */
    boolean isPending() {
        return stage() == ReceptionStage.ANNOUNCED || stage() == ReceptionStage.MOVED;
    }

    /** How many places are left. */
    int free() {
        return Math.max(0, places - given.size());
    }

    /** Whether somebody may ask for a place today: until the day before, so that there is time to answer. */
    boolean isBookable(LocalDate today) {
        return form.isOpen() && isPending() && places > 0 && slot.on().isAfter(today);
    }

    /** Whether a form was taken already. */
    boolean hasTaken(String key) {
        return items.stream().anyMatch(item -> item.key().equals(key));
    }

    Reception with(Slot moved, Change why) {
        return new Reception(id, version + 1, form, host, moved, places, why, given, tally, items);
    }

    Reception withGiven(List<String> now) {
        return new Reception(id, version + 1, form, host, slot, places, change, now, tally, items);
    }

    Reception with(Tally counted) {
        return new Reception(id, version + 1, form, host, slot, places, change, given, counted, items);
    }

    Reception with(Item more) {
        return new Reception(id, version + 1, form, host, slot, places, change, given, tally,
                Stream.concat(items.stream(), Stream.of(more)).toList());
    }
}

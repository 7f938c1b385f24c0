package org.petitions.casework.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A session on cases in charge, as its bureau keeps it. What it does in a case stands in the case.
 *
 * @param id the form's key, so that a form that is sent twice opens one
 * @param bureau unit id of the bureau that holds it
 * @param leader post id of the leader who hands out, or whose cases are reviewed; null for those of all leaders
 * @param on the day, in Asia/Shanghai
 * @param items what was handed out or asked for, oldest first
 * @param minutes what was said (会议纪要), sealed; null while nothing was written, and after they were erased with the petition of one of the
 *     cases
 */
@Document(ChargeSession.COLLECTION)
@CompoundIndex(name = "by_case", def = "{'items.caseId': 1}")
@CompoundIndex(name = "by_leader_day", def = "{'leader': 1, 'kind': 1, 'on': 1, '_id': 1}")
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'on': -1, '_id': 1}")
record ChargeSession(@Id String id, long version, SessionKind kind, String bureau, @Nullable String leader,
        LocalDate on, List<Item> items, @Nullable SealedBox minutes) {
    static final String COLLECTION = "chargeSessions";
    /** The field of {@code minutes}, for who seals it anew. */
    static final String MINUTES = "minutes";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    ChargeSession {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * A case that was handed out, or of which something more was asked.
     *
     * @param post post id of the leader in charge
     * @param by the last day
     * @param key key of the form that asked for it, so that it is asked for once; null for what was handed out
     */
    record Item(String caseId, String number, String post, LocalDate by, @Nullable String key) {}

    /** Whether a form was taken already. */
    boolean hasTaken(String key) {
        return items.stream().anyMatch(item -> key.equals(item.key()));
    }

    /** Whether it has that already. */
    boolean has(Item item) {
        return items.contains(item);
    }

    /** The same with more. */
    ChargeSession with(List<Item> more) {
        List<Item> all = new ArrayList<>(items);
        more.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return new ChargeSession(id, version + 1, kind, bureau, leader, on, all, minutes);
    }

    /** The same after its minutes were erased. */
    ChargeSession withoutMinutes() {
        return new ChargeSession(id, version + 1, kind, bureau, leader, on, items, null);
    }

    /** The same with its minutes. */
    ChargeSession with(SealedBox written) {
        return new ChargeSession(id, version + 1, kind, bureau, leader, on, items, written);
    }
}

package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which administrators of a unit are on their way out. Each has an entry of their own, so that two who withdraw each other at one moment would change
 * two documents that know nothing of each other: a withdrawal stands here first, and whoever withdraws the next one counts without the first.
 * Whoever stands here and not yet in the own entry, because a service ended in between, acts until the withdrawal is asked for again.
 *
 * @param id the unit
 * @param version guards it
 */
@Document(UnitAdministrators.COLLECTION)
record UnitAdministrators(@Id String id, long version, List<Leaving> leaving) {
    static final String COLLECTION = "unitAdministrators";

    UnitAdministrators {
        leaving = List.copyOf(leaving);
    }

    /**
     * One who leaves.
     *
     * @param key the appointment's id
     */
    record Leaving(String key, StoredAct act) {}

    /** Of a unit of which none was withdrawn yet. */
    static UnitAdministrators of(String unit) {
        return new UnitAdministrators(unit, 0, List.of());
    }

    /** Those appointed at the unit, with whoever leaves as withdrawn. */
    Staff without(Staff staff) {
        return new Staff(staff.appointments().stream().map(each -> each.withdrawn() == null
                ? act(each).map(act -> each.withdrawn(StoredAct.act(act))).orElse(each)
                : each).toList());
    }

    private Optional<StoredAct> act(Appointment of) {
        return leaving.stream().filter(one -> one.key().equals(of.id())).map(Leaving::act).findFirst();
    }

    /**
     * The same with one more.
     *
     * @param staff those appointed at the unit as read after this: whoever is withdrawn there needs to stand here no longer
     */
    UnitAdministrators with(Appointment withdrawn, StoredAct act, Staff staff) {
        List<Leaving> still = new ArrayList<>(leaving.stream()
                .filter(one -> staff.find(one.key()).filter(each -> each.withdrawn() == null).isPresent()).toList());
        still.add(new Leaving(withdrawn.id(), act));
        return new UnitAdministrators(id, version + 1, still);
    }
}

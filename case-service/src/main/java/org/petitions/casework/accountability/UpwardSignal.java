package org.petitions.casework.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A matter that was brought to a level above the one where it happened: a signal on the unit that should have answered it. Which unit that is, and
 * what it left undone, is looked up when it is asked for. Nobody who petitions is in it.
 *
 * @param id petition id of what was brought upward
 * @param bureau unit id of the bureau that answers for the dispatch
 * @param division 6-digit code of the division where the matter happened
 * @param level it was brought to
 * @param on the day it was registered, in Asia/Shanghai
 * @param first petition id of the first petition of the same matter, or null where none is known
 */
@Document(UpwardSignal.COLLECTION)
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'on': -1, '_id': 1}")
@CompoundIndex(name = "by_day", def = "{'on': -1, '_id': 1}")
record UpwardSignal(@Id String id, long version, String bureau, String division, Level level, LocalDate on,
        @Nullable String first) {
    static final String COLLECTION = "upwardSignals";

    /** Id of the case in which the unit should have answered: the first of the matter, as far as it is known. */
    String matter() {
        return first == null ? id : first;
    }
}

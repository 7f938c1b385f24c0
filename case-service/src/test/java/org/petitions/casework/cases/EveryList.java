package org.petitions.casework.cases;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;

/** Every list of cases there is. */
final class EveryList {
    private EveryList() {}

    /** Every way to ask for a list: each field asked for or not, by id and by last days. */
    static Stream<Filter> filters() {
        return IntStream.range(0, 1 << 9).mapToObj(asked -> {
            Filter filter = Filter.of(SampleActors.actor("o-01", Role.OPERATIONS, "431200-PB")).with(
                    (asked & 64) == 0 ? null : CaseStatus.ACCEPTED,
                    (asked & 128) == 0
                            ? null
                            : new LimitFilter((asked & 256) == 0 ? null : ClockKind.HANDLING, false, null, null),
                    null);
            for (ListField field : ListField.values()) {
                filter = filter.with(field, (asked & 1 << field.ordinal()) == 0 ? null : "431222-PB");
            }
            return filter;
        });
    }
}

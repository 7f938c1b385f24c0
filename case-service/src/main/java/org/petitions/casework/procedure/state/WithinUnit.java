package org.petitions.casework.procedure.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of the unit has a case in hand (经办人、协办人). The unit is responsible, whoever it is.
 *
 * @param holder account id of who holds it, or null where nobody was named: then whoever of the unit takes it up
 * @param helpers account ids of colleagues who write drafts and documents, and decide nothing
 */
public record WithinUnit(@Nullable String holder, List<String> helpers) {
    static final WithinUnit NOBODY_NAMED = new WithinUnit(null, List.of());

    public WithinUnit {
        helpers = List.copyOf(helpers);
    }

    /** Whether nobody was named. */
    public boolean isNobody() {
        return holder == null && helpers.isEmpty();
    }

    /** The same, held by this colleague, who helps nobody then. */
    public WithinUnit heldBy(String colleague) {
        return new WithinUnit(colleague, without(colleague).helpers);
    }

    /** The same with one more helper. */
    public WithinUnit helpedBy(String colleague) {
        List<String> all = new ArrayList<>(helpers);
        all.add(colleague);
        return new WithinUnit(holder, all);
    }

    /** The same without a colleague, in whatever part. */
    public WithinUnit without(String colleague) {
        return new WithinUnit(colleague.equals(holder) ? null : holder,
                helpers.stream().filter(helper -> !helper.equals(colleague)).toList());
    }
}

package org.petitions.casework.procedure.state;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.ApprovalKind;

/**
 * What a handler asked the unit's head for and the head has not decided (待批). It changes nothing and stops no limit until it is decided.
 *
 * @param extensionDays days of the extension asked for (Art. 34), or null
 */
public record PendingApprovals(@Nullable Integer extensionDays) {
    static final PendingApprovals NONE = new PendingApprovals(null);

    /** What waits, by kind. */
    public Set<ApprovalKind> kinds() {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        if (extensionDays != null) {
            kinds.add(ApprovalKind.EXTENSION);
        }
        return kinds;
    }

    /** The same with an extension asked for, or with none any more. */
    public PendingApprovals withExtension(@Nullable Integer days) {
        return new PendingApprovals(days);
    }
}

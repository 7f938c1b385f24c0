package org.petitions.casework.procedure.state;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.events.SigningEvent.DraftSubmitted;

/**
 * What a handler asked the unit's head or leaders for and they have not decided (待批、待签发). It changes nothing and stops no limit until it
 * is decided.
 *
 * @param extensionDays days of the extension asked for (Art. 34), or null
 * @param draft what waits for a signature, or null
 */
public record PendingApprovals(@Nullable Integer extensionDays, @Nullable PendingDraft draft) {
    static final PendingApprovals NONE = new PendingApprovals(null, null);

    /** What waits, by kind. */
    public Set<ApprovalKind> kinds() {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        if (extensionDays != null) {
            kinds.add(ApprovalKind.EXTENSION);
        }
        if (draft != null) {
            kinds.add(draft.kind());
        }
        return kinds;
    }

    /** The same with an extension asked for, or with none any more. */
    public PendingApprovals withExtension(@Nullable Integer days) {
        return new PendingApprovals(days, draft);
    }

    /** The same with a draft submitted, which takes the place of one that waits. */
    public PendingApprovals submitted(DraftSubmitted event) {
        return new PendingApprovals(extensionDays, PendingDraft.of(event));
    }

    /** The same with no draft. */
    public PendingApprovals withoutDraft() {
        return new PendingApprovals(extensionDays, null);
    }
}

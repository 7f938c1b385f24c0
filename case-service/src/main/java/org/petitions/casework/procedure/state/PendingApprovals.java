package org.petitions.casework.procedure.state;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.ApprovalKind;

/**
 * What a handler asked the head or the leaders of an office for and they have not decided (待批、待签发). It changes nothing and stops no limit
 * until it is decided.
 *
 * @param extensionDays days of the extension asked for (Art. 34), or null
 * @param draft what waits for a signature where the case is in hand, or null
 * @param bureauDraft what waits for one at a petition bureau that has it not in hand, or null: neither takes the other's place
 */
public record PendingApprovals(@Nullable Integer extensionDays, @Nullable PendingDraft draft,
        @Nullable PendingDraft bureauDraft) {
    static final PendingApprovals NONE = new PendingApprovals(null, null, null);

    /** What waits, by kind. */
    public Set<ApprovalKind> kinds() {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        if (extensionDays != null) {
            kinds.add(ApprovalKind.EXTENSION);
        }
        if (draft != null) {
            kinds.add(draft.kind());
        }
        if (bureauDraft != null) {
            kinds.add(ApprovalKind.BUREAU_SIGNATURE);
        }
        return kinds;
    }

    /** What waits for a signature, wherever. */
    public Stream<PendingDraft> drafts() {
        return Stream.of(draft, bureauDraft).filter(Objects::nonNull);
    }

    /** What waits for the signature of that office's leaders, or null. */
    public @Nullable PendingDraft draftOf(@Nullable String office) {
        return drafts().filter(waiting -> waiting.unit().equals(office)).findFirst().orElse(null);
    }

    /** The same with an extension asked for, or with none any more. */
    public PendingApprovals withExtension(@Nullable Integer days) {
        return new PendingApprovals(days, draft, bureauDraft);
    }

    /**
     * The same with a draft submitted, which takes the place of one that waits there.
     *
     * @param inHand unit id of who has the case in hand
     */
    PendingApprovals submitted(PendingDraft submitted, @Nullable String inHand) {
        return submitted.unit().equals(inHand)
                ? new PendingApprovals(extensionDays, submitted, bureauDraft)
                : new PendingApprovals(extensionDays, draft, submitted);
    }

    /** The same without the draft of that version. */
    public PendingApprovals without(long version) {
        return new PendingApprovals(extensionDays, unless(version, draft), unless(version, bureauDraft));
    }

    /** The same with no draft. */
    public PendingApprovals withoutDrafts() {
        return new PendingApprovals(extensionDays, null, null);
    }

    private static @Nullable PendingDraft unless(long version, @Nullable PendingDraft waiting) {
        return waiting == null || waiting.version() == version ? null : waiting;
    }
}

package org.petitions.intake.form.check;

import org.jspecify.annotations.Nullable;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FieldReader.Presence;

/** Checks by which leader a petition came: to whose mailbox it was written, or who took the call. */
final class LeaderCheck {
    private static final String LEADER = "leader";
    private static final String PUBLISHABLE = "answerPublishable";

    private LeaderCheck() {}

    /**
     * Who it was; null for nobody, and where it is at fault.
     *
     * @param division of the matter; null where that is missing or faulty
     */
    static @Nullable LeaderContact read(FieldReader reader, PetitionForm form, @Nullable Channel channel,
            @Nullable String division) {
        String post = reader.known(LEADER, form.leader(), Presence.OPTIONAL, OrganisationCodes::isLeader,
                FaultCode.UNKNOWN_CODE);
        boolean written = channel == Channel.LEADER_MAILBOX;
        reader.faultIf(post != null && channel != null && !written && channel != Channel.CALL, LEADER,
                FaultCode.NOT_FOR_CHANNEL);
        reader.faultIf(post != null && written && division != null && !answersFor(post, division), LEADER,
                FaultCode.LEADER_ELSEWHERE);
        boolean agreed = Boolean.TRUE.equals(form.answerPublishable());
        reader.faultIf(agreed && (post == null || !written), PUBLISHABLE, FaultCode.NOT_FOR_CHANNEL);
        return post == null ? null : new LeaderContact(post, written ? form.answerPublishable() : null);
    }

    /** Whether a matter of a division can be put before a leader: of that county, or of its city. */
    private static boolean answersFor(String post, String division) {
        String owner = UnitId.divisionOf(PostId.parse(post).orElseThrow().owner());
        return owner.equals(division) || owner.equals(UnitId.cityOf(division));
    }
}

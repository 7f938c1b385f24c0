package org.petitions.escalation.engine;

import org.petitions.escalation.ladder.PostDirectory;
import org.petitions.escalation.policy.Policy;
import org.petitions.law.LegalCalendar;

/** What decisions are taken by. */
public record EscalationContext(Policy policy, LegalCalendar calendar, PostDirectory posts,
        SpecialDutyPeriods specialDuty) {

    /** Where there are no special-duty periods. */
    public EscalationContext(Policy policy, LegalCalendar calendar, PostDirectory posts) {
        this(policy, calendar, posts, SpecialDutyPeriods.NONE);
    }
}

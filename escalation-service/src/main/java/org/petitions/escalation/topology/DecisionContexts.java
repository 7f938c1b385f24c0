package org.petitions.escalation.topology;

import org.petitions.escalation.engine.EscalationContext;
import org.petitions.escalation.engine.SpecialDutyPeriods;
import org.petitions.escalation.ladder.PostDirectory;
import org.petitions.escalation.policy.Policy;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;

/** What each decision is taken by: the policy, who holds which post, the special-duty periods, and the calendar in force at that moment. For one stream thread. */
final class DecisionContexts {
    private final CurrentCalendar calendar;
    private LegalCalendar latest;
    private EscalationContext context;

    DecisionContexts(Policy policy, CurrentCalendar calendar, PostDirectory posts,
            SpecialDutyPeriods specialDuty) {
        this.calendar = calendar;
        this.latest = calendar.get();
        this.context = new EscalationContext(policy, latest, posts, specialDuty);
    }

    EscalationContext now() {
        LegalCalendar inForce = calendar.get();
        if (inForce != latest) {
            latest = inForce;
            context = new EscalationContext(context.policy(), inForce, context.posts(), context.specialDuty());
        }
        return context;
    }
}

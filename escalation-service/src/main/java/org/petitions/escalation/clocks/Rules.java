package org.petitions.escalation.clocks;

import org.petitions.calendar.LegalCalendar;
import org.petitions.escalation.ladder.Directory;
import org.petitions.escalation.policy.Policy;

/** What decisions are taken by. */
public record Rules(Policy policy, LegalCalendar calendar, Directory directory) {}

package org.petitions.casework.calls;

import java.time.LocalDate;
import org.petitions.events.CaseId;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LeaderContact;
import org.petitions.law.LegalCalendar;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A call that a leader took: codes and a day alone. A call about several matters is one.
 *
 * @param id petition id of what came of it, so that one that is told twice is there once
 * @param number its registration number
 * @param post post id of the leader
 * @param on the day it was taken, in Asia/Shanghai
 */
@Document(CallTaken.COLLECTION)
@CompoundIndex(name = "by_post_day", def = "{'post': 1, 'on': 1, '_id': 1}")
record CallTaken(@Id String id, long version, String number, String post, LocalDate on) {
    static final String COLLECTION = "callsTaken";

    static CallTaken of(PetitionRegistered call, LeaderContact leader) {
        return new CallTaken(CaseId.petitionOf(call.petitionId()), 1, call.number(), leader.post(),
                LegalCalendar.dayOf(call.receivedAt()));
    }
}

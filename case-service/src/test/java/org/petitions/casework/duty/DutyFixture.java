package org.petitions.casework.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.UnitDuty.Answers;
import org.petitions.casework.duty.UnitDuty.Registrations;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** The histories of which the duty of offices is counted. */
abstract class DutyFixture {
    static final String ID = "3f0c";
    static final String BUREAU = "431222-PB";
    static final String STATION = "431222-MWS";
    static final String FIRST = "431222-HRSS";
    static final String SECOND = "431222-NR";
    static final Registrations IN_TIME = new Registrations(0, 0);
    static final UnitDuty.Reviews NO_REVIEWS = new UnitDuty.Reviews(0, 0);
    static final Answers NONE = new Answers(0, 0, 0, 0, 0, 0, 0);

    static void add(DutyStatistics account, CaseMatter matter, List<CaseEvent> history) {
        account.add(new OpenedCase(matter, history, null, null));
    }

    static CaseEvent accepted(@Nullable NoticeDuty notice) {
        return new CaseEvent.Accepted(ID, 3, at("2026-03-03T00:00:00Z"), FIRST, notice);
    }

    static DutyStatistics account(String now) {
        return new DutyStatistics(at(now), 30, LegalCalendar.china(), (_, _, _) -> {});
    }

    static CaseMatter matter(Channel channel) {
        return new CaseMatter(ID, "431222-20260301-L-00001-K", BUREAU, Purpose.CLAIM, Category.LABOUR, "431222",
                Urgency.ORDINARY, null, List.of(), channel, false);
    }

    static CaseEvent dispatched(long version, String unit, String at) {
        return new CaseEvent.Dispatched(ID, version, at(at), unit, DispatchKind.TRANSFER, at(at));
    }

    static CaseEvent replied(long version, String at) {
        return new CaseEvent.Replied(ID, version, at(at), FIRST, HandlingOutcome.SUPPORTED);
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }
}

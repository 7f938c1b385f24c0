package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.law.LegalCalendar;

/** No right is cut off by a day that the next holiday notice may still move: the calendar of these ends with 2026. */
class ProvisionalWindowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # path                                                                   | command        | by weekends | by every reading
            # received 2027-01-07: day 30 is Saturday 02-06, and Spring Festival may rest the ten days from it on
            claim: +311, open, dispatch, accept, reply, issue opinion, deliver opinion | request review | 2027-02-08  | 2027-02-16
            claim: +311, open, dispatch, accept, reply                                 | rate           | 2027-02-08  | 2027-02-16
            # accepted 2026-12-01: day 60 is Saturday 01-30
            claim: +274, open, dispatch, accept                                        | request extension | 2027-02-01 | 2027-02-09
            claim: +274, open, dispatch, accept, request extension                     | approve extension | 2027-02-01 | 2027-02-09
            # arrived 2026-12-30: the fifth working day, or the fifteenth when ten of them rest
            claim: +303, open, dispatch                                                | object         | 2027-01-06  | 2027-01-20
            """)
    void a_right_lasts_to_the_latest_day_that_a_notice_could_give(String path, String command, LocalDate lastDay,
            LocalDate latest) {
        ScriptedCase scripted = ScriptedCase.of(path);
        CaseCommand right = ProcedureSamples.command(command, scripted.at());

        assertThat(decide(scripted, right, endOf(lastDay))).isInstanceOf(Happens.class);
        assertThat(decide(scripted, right, endOf(latest).minusMillis(1))).isInstanceOf(Happens.class);
        assertThat(decide(scripted, right, endOf(latest))).isInstanceOf(Refused.class);
    }

    private static CaseDecision decide(ScriptedCase scripted, CaseCommand right, Instant at) {
        return Procedure.decide(scripted.state(), right, ProcedureSamples.now(at, right));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}

package org.petitions.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;

class PastStepsParserTest {
    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void a_row_of_today_has_no_past() throws IOException {
        assertThat(past(SampleLedgers.row(1))).isNull();
    }

    @Test
    void a_row_of_the_past_tells_every_step_with_its_day() throws IOException {
        assertThat(past(SampleLedgers.pastRow(1))).isEqualTo(new LedgerHistory(LocalDate.of(2026, 3, 5), "431222-HRSS",
                LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 20), HandlingOutcome.SUPPORTED,
                LocalDate.of(2026, 5, 20), CaseEnd.SETTLED));
    }

    @Test
    void what_is_still_under_way_tells_the_steps_so_far() throws IOException {
        Map<String, String> row = SampleLedgers.pastRow(1);
        List.of("答复日期", "处理结果", "办结日期", "办结方式").forEach(column -> row.put(column, ""));
        assertThat(past(row)).isEqualTo(
                new LedgerHistory(LocalDate.of(2026, 3, 5), "431222-HRSS", LocalDate.of(2026, 3, 10), null, null, null,
                        null));
    }

    @Test
    void steps_of_one_day_are_in_order() throws IOException {
        Map<String, String> row = SampleLedgers.pastRow(1);
        List.of("转送日期", "受理日期", "答复日期", "办结日期").forEach(column -> row.put(column, "2026-03-01"));
        assertThat(past(row)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"登记时间, '', registeredAt, EARLIER_STEP_MISSING", "转送日期, 2026-02-28, dispatchedOn, OUT_OF_ORDER",
            "受理日期, 2026-03-04, acceptedOn, OUT_OF_ORDER", "答复日期, 2026-03-09, repliedOn, OUT_OF_ORDER",
            "办结日期, 2026-04-19, closedOn, OUT_OF_ORDER", "办结日期, 2026-11-03, closedOn, IN_THE_FUTURE",
            "其他诉求, 交通/请求修复村道, furtherMatters, NOT_WITH_PAST_STEPS",
            "受理日期, '', acceptedOn, EARLIER_STEP_MISSING", "答复日期, 去年, repliedOn, NOT_A_DATE",
            "责任单位, '', responsibleUnit, GOES_WITH_ITS_DATE", "责任单位, 人社局, responsibleUnit, UNKNOWN_CODE",
            "处理结果, '', outcome, GOES_WITH_ITS_DATE", "处理结果, 予以采纳, outcome, OTHER_OUTCOME",
            "处理结果, 好, outcome, UNKNOWN_CODE", "办结方式, '', end, GOES_WITH_ITS_DATE",
            "办结方式, 不予受理, end, OTHER_OUTCOME", "办结方式, 答复办结, end, OTHER_OUTCOME"})
    void a_wrong_step_is_told_once_with_its_field(String header, String cell, String field, FaultCode code)
            throws IOException {
        Map<String, String> row = SampleLedgers.pastRow(1);
        row.put(header, cell);
        assertThat(bad(row)).containsExactly(new FormFault(field, code));
    }

    @Test
    void a_dispatch_that_is_missing_is_told_with_the_unit_that_hangs_in_the_air() throws IOException {
        Map<String, String> row = SampleLedgers.pastRow(1);
        row.put("转送日期", "");
        assertThat(bad(row)).containsExactly(new FormFault("dispatchedOn", FaultCode.EARLIER_STEP_MISSING),
                new FormFault("responsibleUnit", FaultCode.GOES_WITH_ITS_DATE));
    }

    @Test
    void an_accusation_was_never_handled_by_whom_it_accuses() throws IOException {
        Map<String, String> row = SampleLedgers.pastRow(1);
        row.put("信访目的", "检举控告");
        row.put("处理结果", "查实");
        row.put("办结方式", "答复办结");
        assertThat(bad(row)).containsExactly(new FormFault("responsibleUnit", FaultCode.ACCUSED_UNIT));
        row.put("责任单位", "431200-CDI");
        assertThat(past(row)).isNotNull();
    }

    private static @Nullable LedgerHistory past(Map<String, String> row) throws IOException {
        LedgerRowParser.ParsedRow reading = read(row);
        assertThat(reading).as("%s", reading).isInstanceOf(LedgerRowParser.ValidRow.class);
        return ((LedgerRowParser.ValidRow) reading).submission().past();
    }

    private static List<FormFault> bad(Map<String, String> row) throws IOException {
        return ((LedgerRowParser.InvalidRow) read(row)).faults();
    }

    private static LedgerRowParser.ParsedRow read(Map<String, String> row) throws IOException {
        LedgerRow first = LedgerReader.open(new StringReader(SampleLedgers.csv(List.of(row)))).next().orElseThrow();
        return LedgerRowParser.read(first, "431222-PB", "台账", NOW, FormRules.USUAL);
    }
}

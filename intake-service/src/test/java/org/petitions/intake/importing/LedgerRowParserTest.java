package org.petitions.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.FormFieldPaths;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.petition.RegistrationRequest;

class LedgerRowParserTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void a_row_as_offices_write_it_becomes_a_submission() throws IOException {
        RegistrationRequest submission = good(SampleLedgers.row(7));
        assertThat(submission.registeredAt()).isEqualTo("2026-03-01T01:30:00Z");
        assertThat(submission.codedFields().channel()).isEqualTo(Channel.LETTER);
        assertThat(submission.codedFields().matterDate()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(submission.codedFields().representatives()).isEqualTo(2);
        assertThat(submission.confidentialFields().facts()).isEqualTo("三个月未领到工资\n多次催要");
        assertThat(submission.confidentialFields().representatives().getFirst().phone()).isEqualTo("13800000000");
    }

    @ParameterizedTest
    @CsvSource({"登记时间, 2026/3/2 08:01, registeredAt, IN_THE_FUTURE", "登记时间, 昨天, registeredAt, NOT_A_DATE",
            "登记时间, 2026-02-30, registeredAt, NOT_A_DATE", "登记时间, 0206-03-01, registeredAt, TOO_EARLY",
            "登记时间, 2022-04-30 23:59, registeredAt, TOO_EARLY",
            "收到日期, 2026-03-02, receivedOn, AFTER_REGISTRATION", "收到日期, 2025-02-28, receivedOn, TOO_EARLY",
            "收到日期, 上周, receivedOn, NOT_A_DATE",
            "发生日期, 2026-03-02, matterDate, IN_THE_FUTURE", "登记单位, 431223-PB, office, NOT_YOUR_OFFICE",
            "信访渠道, 飞鸽, channel, UNKNOWN_CODE", "重复信访, 也许, repeat, NOT_YES_OR_NO",
            "信访人数, 两人, persons, NOT_A_NUMBER", "信访人数, 1.5, persons, NOT_A_NUMBER",
            "出生年份, 七零, petitioner.birthYear, NOT_A_NUMBER", "问题属地, 某县, matterDivision, UNKNOWN_DIVISION",
            "发生日期, 2026-03-03, matterDate, IN_THE_FUTURE", "诉求, '', request, REQUIRED",
            "台账序号, '', ledgerNumber, REQUIRED",
            "信访代表, 甲；乙；丙；丁；戊；己, representatives, TOO_MANY_REPRESENTATIVES",
            "信访代表, 甲；/12345/, representatives[1].name, REQUIRED",
            "其他诉求, 请求修复村道, furtherMatters, FURTHER_MATTER_UNCLEAR",
            "其他诉求, 交通, furtherMatters, FURTHER_MATTER_UNCLEAR",
            "其他诉求, 交通/, furtherMatters, FURTHER_MATTER_UNCLEAR",
            "其他诉求, 道路交通/请求修复村道, furtherMatters, FURTHER_MATTER_UNCLEAR",
            "其他诉求, 交通/检举控告/某人收受财物, furtherMatters[0].purpose, NOT_FOR_ACCUSATIONS",
            "其他诉求, 交通/欠薪/请求支付工资, furtherMatters[0].subcategory, OTHER_CATEGORY"})
    void a_wrong_cell_is_told_once_with_its_field(String header, String cell, String field, FaultCode code)
            throws IOException {
        Map<String, String> row = SampleLedgers.row(1);
        row.put(header, cell);
        assertThat(bad(row)).containsExactly(new FormFault(field, code));
    }

    @Test
    void the_same_row_has_the_same_petition_id_and_another_row_another() throws IOException {
        assertThat(good(SampleLedgers.row(1)).petitionId()).isEqualTo(good(SampleLedgers.row(1)).petitionId())
                .isNotEqualTo(good(SampleLedgers.row(2)).petitionId());
    }

    @Test
    void every_column_has_its_own_headers_and_field() {
        var seen = new HashSet<String>();
        for (LedgerColumn column : LedgerColumn.values()) {
            assertThat(seen.add(column.zh())).isTrue();
            assertThat(seen.add(column.en())).isTrue();
            assertThat(LedgerColumn.forField(column.field())).isEqualTo(column);
        }
    }

    @Test
    void every_field_of_the_form_can_be_written_in_a_ledger() {
        assertThat(FormFieldPaths.of(PetitionForm.class).stream().map(field -> field.replaceAll("\\[].*", ""))
                .map(field -> LedgerColumn.forField(field).field()))
                .isSubsetOf(Arrays.stream(LedgerColumn.values()).map(LedgerColumn::field).toList());
    }

    @Test
    void every_field_of_a_representative_can_be_written_in_the_one_cell() throws IOException {
        Map<String, String> row = SampleLedgers.row(1);
        row.put("信访代表", "李四/110101199003070409/13800000000");
        assertThat(good(row).confidentialFields().representatives().getFirst()).hasNoNullFieldsOrProperties();
    }

    @Test
    void what_else_a_letter_asks_for_is_one_matter_a_line_with_what_is_not_as_in_the_first() throws IOException {
        Map<String, String> row = SampleLedgers.row(1);
        row.put("其他诉求", """
                1. 交通／431222-hrss／请求修复村道/便桥
                2、民政优抚/低保/溆浦县/意见建议/建议公开低保名单；逐户核对""");

        RegistrationRequest read = good(row);

        assertThat(read.codedFields().furtherMatters()).containsExactly(
                new FurtherMatter(null, Category.TRANSPORT, null, "431222", Urgency.ORDINARY, "431222-HRSS",
                        List.of()),
                new FurtherMatter(Purpose.SUGGESTION, Category.CIVIL_AFFAIRS, Subcategory.MINIMUM_LIVING, "431224",
                        Urgency.ORDINARY, null, List.of()));
        assertThat(read.confidentialFields().furtherRequests())
                .containsExactly("请求修复村道/便桥", "建议公开低保名单；逐户核对");
        row.put("其他诉求", "交通/请求修复村道；环境保护/请求治理水污染");
        assertThat(good(row).codedFields().matters()).isEqualTo(3);
    }

    @Test
    void a_ledger_without_further_matters_reads_as_before_they_could_be_told() throws IOException {
        Map<String, String> row = SampleLedgers.row(1);
        RegistrationRequest before = good(row);
        row.put("其他诉求", "无");

        assertThat(good(row)).isEqualTo(before);
        assertThat(before.codedFields().furtherMatters()).isEmpty();
    }

    private static RegistrationRequest good(Map<String, String> row) throws IOException {
        return ((LedgerRowParser.ValidRow) read(row)).submission();
    }

    private static List<FormFault> bad(Map<String, String> row) throws IOException {
        return ((LedgerRowParser.InvalidRow) read(row)).faults();
    }

    private static LedgerRowParser.ParsedRow read(Map<String, String> row) throws IOException {
        LedgerRow first = LedgerReader.open(new StringReader(SampleLedgers.csv(List.of(row)))).next().orElseThrow();
        return LedgerRowParser.read(first, "431222-PB", "台账", NOW, FormRules.USUAL);
    }
}

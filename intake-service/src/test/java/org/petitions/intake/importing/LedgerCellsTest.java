package org.petitions.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.petition.RegistrationRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What county offices and their spreadsheets write into a cell, and what comes of it: one line each. {@code \n}, {@code \t} and
 * {@code \}<i>u</i> in a cell stand for what they do in Java.
 */
class LedgerCellsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, value = {
            "day with full-width colon            | 登记时间 | 2026年3月1日 9：30      | registeredAt | 2026-03-01T01:30:00Z",
            "day with dots                        | 登记时间 | 2026.3.1               | registeredAt | 2026-02-28T16:00:00Z",
            "day in full-width digits             | 登记时间 | ２０２６－０３－０１    | registeredAt | 2026-02-28T16:00:00Z",
            "day with the day of the week         | 登记时间 | 2026年3月1日（星期日）  | registeredAt | 2026-02-28T16:00:00Z",
            "day with a long week day behind      | 登记时间 | 2026年3月1日 星期日 09:30 | registeredAt | 2026-03-01T01:30:00Z",
            "morning, half past                   | 登记时间 | 2026-3-1 上午9点半      | registeredAt | 2026-03-01T01:30:00Z",
            "afternoon                            | 登记时间 | 2026/3/1 下午3:05       | registeredAt | 2026-03-01T07:05:00Z",
            "English afternoon                    | 登记时间 | 2026/3/1 3:05 PM        | registeredAt | 2026-03-01T07:05:00Z",
            "hours and minutes in words           | 登记时间 | 2026年3月1日9时5分      | registeredAt | 2026-03-01T01:05:00Z",
            "seconds and their parts              | 登记时间 | 2026-03-01 09:30:15.0   | registeredAt | 2026-03-01T01:30:15Z",
            "spaces between the parts             | 登记时间 | 2026 年 3 月 1 日       | registeredAt | 2026-02-28T16:00:00Z",
            "号 for 日                            | 登记时间 | 2026年3月1号            | registeredAt | 2026-02-28T16:00:00Z",
            "two-digit year in words              | 登记时间 | 26年3月1日              | registeredAt | 2026-02-28T16:00:00Z",
            "Chinese numerals                     | 登记时间 | 二〇二六年三月一日       | registeredAt | 2026-02-28T16:00:00Z",
            "Chinese numerals beyond ten          | 登记时间 | 二〇二六年二月二十八日 | registeredAt | 2026-02-27T16:00:00Z",
            "digits alone                         | 登记时间 | 20260301                | registeredAt | 2026-02-28T16:00:00Z",
            "serial number of Excel               | 登记时间 | 46082                   | registeredAt | 2026-02-28T16:00:00Z",
            "serial number with the time          | 登记时间 | 46082.3958333333        | registeredAt | 2026-03-01T01:30:00Z",
            "ISO with zone                        | 登记时间 | 2026-03-01T09:30:00+08:00 | registeredAt | 2026-03-01T01:30:00Z",
            "year alone                           | 发生日期 | 2025年                  | matterTime   | `{\"precision\":\"YEAR\",\"year\":2025}`",
            "since a year                         | 发生日期 | 2003年以来              | matterTime   | `{\"precision\":\"YEAR\",\"year\":2003,\"since\":true}`",
            "from a year until now                | 发生日期 | 自2003年至今            | matterTime   | `{\"precision\":\"YEAR\",\"year\":2003,\"since\":true}`",
            "since a day                          | 发生日期 | 2003年5月1日起          | matterTime   | `{\"precision\":\"DAY\",\"year\":2003,\"month\":5,\"day\":1,\"since\":true}`",
            "month                                | 发生日期 | 2025年5月               | matterTime   | `{\"precision\":\"MONTH\",\"year\":2025,\"month\":5}`",
            "month with a dot                     | 发生日期 | 2025.05                 | matterTime   | `{\"precision\":\"MONTH\",\"year\":2025,\"month\":5}`",
            "about a year                         | 发生日期 | 约2025年底              | matterTime   | `{\"precision\":\"YEAR\",\"year\":2025}`",
            "unknown                              | 发生日期 | 不详                    | matterTime   | `{\"precision\":\"UNKNOWN\"}`",
            "for years                            | 发生日期 | 多年                    | matterTime   | `{\"precision\":\"UNKNOWN\"}`",
            "nothing                              | 发生日期 | ``                      | matterTime   | `{\"precision\":\"UNKNOWN\"}`",
            "receipt, a day                       | 收到日期 | 2026年2月25日           | receivedOn   | 2026-02-25",
            "receipt, with its hour               | 收到日期 | 2026/2/25 15:30         | receivedOn   | 2026-02-25",
            "receipt, another heading             | 收信日期 | 2026.2.25               | receivedOn   | 2026-02-25",
            "receipt, not told                    | 收到日期 | /                       | receivedOn   |",
            "count with its word                  | 信访人数 | 3人                     | persons      | 3",
            "count, full-width                    | 信访人数 | ３ 人                   | persons      | 3",
            "count of a data tool                 | 信访人数 | 3.0                     | persons      | 3",
            "thousands                            | 信访人数 | `1,200`                 | persons      | 1200",
            "thousands with a word                | 信访人数 | `共1,200人`             | persons      | 1200",
            "year of birth with its word          | 出生年份 | 1970年                  | petitioner.birthYear | 1970",
            "day of birth                         | 出生年份 | 1970-05-06              | petitioner.birthYear | 1970",
            "area code in brackets                | 联系电话 | (0745)1234567           | petitioner.phone | (0745)1234567",
            "full-width area code                 | 联系电话 | （0745）1234567         | petitioner.phone | (0745)1234567",
            "extension                            | 联系电话 | 0745-1234567转808       | petitioner.phone | 0745-1234567转808",
            "country code                         | 联系电话 | +86 139 0000 0000       | petitioner.phone | +86 139 0000 0000",
            "country code without plus            | 联系电话 | 8613900000000           | petitioner.phone | 8613900000000",
            "full-width digits                    | 联系电话 | １３９０００００００１   | petitioner.phone | 13900000001",
            "marks of direction                   | 联系电话 | \\u202d13900000001\\u202c | petitioner.phone | 13900000001",
            "zero width space                     | 联系电话 | 139\\u200b00000001       | petitioner.phone | 13900000001",
            "no-break spaces around               | 联系电话 | \\u00a013900000001\\u00a0 | petitioner.phone | 13900000001",
            "hidden apostrophe                    | 联系电话 | '07451234567            | petitioner.phone | 07451234567",
            "kept as text by a formula            | 联系电话 | `=\"07451234567\"`      | petitioner.phone | 07451234567",
            "number of a data tool                | 联系电话 | 13900000001.0           | petitioner.phone | 13900000001",
            "a word before it                     | 联系电话 | 手机：13900000001       | petitioner.phone | 13900000001",
            "dashes of other kinds                | 联系电话 | 0745—1234567            | petitioner.phone | 0745-1234567",
            "two with a slash                     | 联系电话 | 13900000001/13900000002 | petitioner.otherPhones.0 | 13900000002",
            "two with a comma of lists            | 联系电话 | 13900000001、0745-1234567 | petitioner.otherPhones.0 | 0745-1234567",
            "a column for further numbers         | 其他电话 | 13900000003             | petitioner.otherPhones.0 | 13900000003",
            "small x at the end                   | 证件号码 | 11010519491231002x      | petitioner.idNumber | 11010519491231002X",
            "blanks in the number                 | 证件号码 | 110105 19491231 002X    | petitioner.idNumber | 11010519491231002X",
            "full-width number                    | 证件号码 | １１０１０５１９４９１２３１００２Ｘ | petitioner.idNumber | 11010519491231002X",
            "multiplication sign for X            | 证件号码 | 11010519491231002×      | petitioner.idNumber | 11010519491231002X",
            "two characters set apart             | 姓名     | 张 三                   | petitioner.name | 张 三",
            "name of a minority                   | 姓名     | 阿依古丽·买买提         | petitioner.name | 阿依古丽·买买提",
            "no-break space in a name             | 姓名     | 张\\u00a0三              | petitioner.name | 张 三",
            "byte order mark in a cell            | 姓名     | \\ufeff张三              | petitioner.name | 张三",
            "full-width address on the net        | 电子邮箱 | ｚｈａｎｇ＠example。org | petitioner.email | zhang@example.org",
            "division with the city before        | 住址区划 | 怀化市沅陵县            | petitioner.address.division | 431222",
            "division with province and city      | 住址区划 | 湖南省怀化市沅陵县      | petitioner.address.division | 431222",
            "division without its kind            | 问题属地 | 沅陵                    | matterDivision | 431222",
            "township with its county             | 问题属地 | 怀化市沅陵县麻溪铺镇    | matterTownship | 431222102",
            "township in twelve digits            | 问题属地 | 431222102000            | matterTownship | 431222102",
            "township of an address               | 住址区划 | 沅陵县麻溪铺镇          | petitioner.address.division | 431222",
            "its name, in the address             | 住址区划 | 沅陵县麻溪铺镇          | petitioner.address.text | 麻溪铺镇虚构镇虚构村1组",
            "division in twelve digits            | 问题属地 | 431222000000            | matterDivision | 431222",
            "division in full width               | 问题属地 | ４３１２２２            | matterDivision | 431222",
            "level in half-width brackets         | 受信层级 | 县(市、区)              | broughtTo | COUNTY",
            "level in short                       | 受信层级 | 县级                    | broughtTo | COUNTY",
            "purpose in short                     | 信访目的 | 求决                    | purpose | CLAIM",
            "code in small letters                | 信访渠道 | letter                  | channel | LETTER",
            "channel, another word                | 信访渠道 | 走访                    | channel | VISIT",
            "term with a blank in it              | 信访渠道 | 来 信                   | channel | LETTER",
            "urgency, another word                | 紧急程度 | 一般                    | urgency | ORDINARY",
            "real name, yes                       | 实名情况 | 是                      | identity | REAL_NAME",
            "a tick for yes                       | 重复信访 | √                       | repeat | true",
            "first letter                         | 重复信访 | 初信                    | repeat | false",
            "none for no                          | 重复信访 | 无                      | repeat | false",
            "unit in small full-width letters     | 反映单位 | ４３１２２２－ｈｒｓｓ   | complainedOfUnit | 431222-HRSS",
            "a slash for nothing                  | 反映单位 | /                       | complainedOfUnit |",
            "leader who took the call             | 接听领导 | 431222-pb.head          | leader.post | 431222-PB.head",
            "a dash for nothing                   | 反映职务 | —                       | complainedOfPosts |",
            "无 for nobody                        | 反映人员 | 无                      | complainedOfPersons |",
            "list with the comma of lists         | 反映人员 | 张三、李四              | complainedOfPersons.1 | 李四",
            "list with full-width commas          | 反映人员 | 张三，李四，王五        | complainedOfPersons.2 | 王五",
            "list with slashes                    | 反映人员 | 张三/李四               | complainedOfPersons.1 | 李四",
            "list on lines                        | 反映人员 | 张三\\n李四              | complainedOfPersons.1 | 李四",
            "wishes with the comma of lists       | 告知方式 | 短信、信函              | notice.1 | LETTER",
            "wishes, another word, twice          | 告知方式 | 手机短信，短信          | notice.0 | SMS",
            "representatives with commas          | 信访代表 | 张三、李四              | representatives.1.name | 李四",
            "representatives with slashes         | 信访代表 | 张三/李四               | representatives.1.name | 李四",
            "a representative's phone behind      | 信访代表 | 张三 13900000001        | representatives.0.phone | 13900000001",
            "a representative's phone in brackets | 信访代表 | 张三（13900000001）、李四 | representatives.0.phone | 13900000001",
            "representatives and their count      | 信访代表 | 张三、李四等2人         | representatives.1.name | 李四",
            "count of representatives that fits   | 代表人数 | 2人                     | representatives.1.name | 王五",
            "vertical tab of a spreadsheet        | 事实     | 一\\u000b二              | facts | `一\\n二`",
            "tab in a text                        | 事实     | 一\\t二                  | facts | 一 二",
            "emoji and rare characters            | 事实     | 𠮷😀                    | facts | 𠮷😀",
            "nothing is a word where words belong | 曾办理结果 | 无                    | earlierHandling.outcome | 无"})
    void is_taken(String name, String column, String cell, String field, @Nullable String value) throws IOException {
        LedgerRowParser.ParsedRow parsed = read(column, cell);
        assertThat(parsed).as("%s", parsed).isInstanceOf(LedgerRowParser.ValidRow.class);
        assertThat(at(((LedgerRowParser.ValidRow) parsed).submission(), field))
                .isEqualTo(value == null ? "" : plain(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, value = {
            "value not available                  | 姓名     | #N/A                    | petitioner.name error-value",
            "broken reference                     | 诉求     | #REF!                   | request error-value",
            "name of a formula                    | 联系电话 | #NAME?                  | petitioner.phone error-value",
            "full-width error                     | 标题     | ＃VALUE！               | title error-value",
            "column too narrow                    | 登记时间 | ########                | registeredAt error-value",
            "ditto                                | 姓名     | 同上                    | petitioner.name ditto",
            "ditto mark                           | 详细住址 | 〃                      | petitioner.address.text ditto",
            "question marks for words             | 姓名     | ???                     | petitioner.name damaged-text",
            "replacement character                | 姓名     | 张\\ufffd                | petitioner.name damaged-text",
            "UTF-8 read as GBK                    | 诉求     | 璇锋眰鏀?浠樺伐璧勫強鏃?        | request damaged-text",
            "UTF-8 read as Latin                  | 标题     | æ‹–æ¬å·¥èµ„            | title damaged-text",
            "lost bytes                           | 理由     | 依据锟斤拷法            | reasons damaged-text",
            "private character                    | 姓名     | 张\\ue000                | petitioner.name private-character",
            "control character                    | 标题     | 拖欠\\u0007工资          | title control-character",
            "number rounded by a spreadsheet      | 证件号码 | 4.31222E+17             | petitioner.idNumber damaged-number",
            "last digits lost                     | 证件号码 | 110105194912310000      | petitioner.idNumber damaged-number",
            "phone rounded by a spreadsheet       | 联系电话 | 1.39E+10                | petitioner.phone damaged-number",
            "phone with a word behind             | 联系电话 | 13900000001（儿子）     | petitioner.phone malformed",
            "day and month changed about          | 登记时间 | 3/1/2026                | registeredAt year-unclear",
            "two-digit year                       | 登记时间 | 26-3-1                  | registeredAt year-unclear",
            "two-digit year of the matter         | 发生日期 | 25/12/1                 | matterDate year-unclear",
            "day without a year                   | 发生日期 | 3月1日                  | matterDate year-unclear",
            "no day of the calendar               | 发生日期 | 2026年2月30日           | matterDate not-a-date",
            "no month of a year                   | 发生日期 | 2025年13月              | matterDate not-a-date",
            "last year                            | 发生日期 | 去年                    | matterDate not-a-date",
            "a year to come                       | 发生日期 | 2027年                  | matterTime in-the-future",
            "month where a day is needed          | 登记时间 | 2026年3月               | registeredAt not-a-date",
            "time of no day                       | 登记时间 | 2026-3-1 25:00          | registeredAt not-a-date",
            "number that is no day                | 登记时间 | 12345                   | registeredAt too-early",
            "about thirty                         | 信访人数 | 30余人                  | persons not-a-number",
            "number in words                      | 信访人数 | 两人                    | persons not-a-number",
            "number beyond reason                 | 信访人数 | 99999999999             | persons not-a-number",
            "both yes and no                      | 重复信访 | 是/否                   | repeat not-yes-or-no",
            "count in the place of names          | 信访代表 | 2人                     | representatives representative-count-differs",
            "more announced than listed           | 信访代表 | 张三、李四等5人         | representatives representative-count-differs",
            "count of representatives that differs | 代表人数 | 3                      | representativeCount representative-count-differs",
            "division of another city             | 问题属地 | 岳麓区                  | matterDivision unknown-division",
            "a desk is no leader                  | 领导职务 | 431222.duty-desk        | leader unknown-code",
            "leader who took no call              | 信箱领导 | 431224.county-leader    | leader not-for-channel",
            "unit by a name we do not know        | 反映单位 | 县人社局                | complainedOf.unit unknown-code",
            "channel nobody knows                 | 信访渠道 | 微信                    | channel unknown-code"})
    void is_refused_with_its_column(String name, String column, String cell, String fault) throws IOException {
        LedgerRowParser.ParsedRow parsed = read(column, cell);
        assertThat(parsed).as("%s", parsed).isInstanceOf(LedgerRowParser.InvalidRow.class);
        assertThat(((LedgerRowParser.InvalidRow) parsed).faults()).extracting(LedgerCellsTest::described)
                .contains(fault);
    }

    private static String described(FormFault fault) {
        return fault.field() + ' ' + fault.code().code();
    }

    /** A sound row with the cell, and with what belongs to it. */
    private static LedgerRowParser.ParsedRow read(String column, String cell) throws IOException {
        Map<String, String> row = SampleLedgers.row(1);
        row.put(column, plain(cell));
        switch (column) {
            case "证件号码" -> row.put("证件类型", "身份证");
            case "接听领导" -> row.put("信访渠道", "来电");
            case "曾办理结果" -> row.put("其他程序进行中", "否");
            default -> {
            }
        }
        LedgerRow first = LedgerReader.open(new StringReader(SampleLedgers.csv(List.of(row)))).next().orElseThrow();
        return LedgerRowParser.read(first, "431222-PB", "台账", NOW, FormRules.USUAL);
    }

    private static String plain(String cell) {
        return ESCAPE.matcher(cell).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                .replace("\\n", "\n").replace("\\t", "\t");
    }

    private static String at(RegistrationRequest request, String field) {
        if (field.equals("registeredAt")) {
            return String.valueOf(request.registeredAt());
        }
        for (Object part : List.of(request.confidentialFields(), request.codedFields())) {
            JsonNode at = JSON.valueToTree(part);
            for (String name : field.split("\\.")) {
                at = Character.isDigit(name.charAt(0)) ? at.path(Integer.parseInt(name)) : at.path(name);
            }
            if (!at.isMissingNode() && !at.isNumber() || at.isNumber() && !field.equals("representatives")) {
                return at.isContainer() ? at.toString() : at.asString();
            }
        }
        return "";
    }
}

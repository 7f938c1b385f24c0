package org.petitions.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ledgers as a county office keeps them. */
public final class SampleLedgers {
    private SampleLedgers() {}

    /** A sound row: header to cell. */
    public static Map<String, String> row(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("台账序号", "县-" + number);
        row.put("登记时间", "2026/3/1 09:30");
        row.put("信访渠道", "来信");
        row.put("受信层级", "县（市、区）");
        row.put("信访目的", "申诉求决");
        row.put("重复信访", "否");
        row.put("紧急程度", "普通");
        row.put("实名情况", "实名");
        row.put("姓名", "吴𬭛" + number);
        row.put("住址区划", "沅陵县");
        row.put("详细住址", "虚构镇虚构村" + number + "组");
        row.put("联系电话", "13900000000");
        row.put("信访人数", "2");
        row.put("信访代表", "李四//13800000000；王五");
        row.put("反映单位", "431222-HRSS");
        row.put("标题", "拖欠工资");
        row.put("内容分类", "劳动社保");
        row.put("内容小类", "欠薪");
        row.put("问题属地", "431222");
        row.put("发生日期", "2026年2月20日");
        row.put("诉求", "请求支付工资，“尽快”");
        row.put("事实", "三个月未领到工资\n多次催要");
        row.put("理由", "劳动法, 第五十条");
        row.put("告知方式", "短信;信函");
        return row;
    }

    /** A sound row of a past ledger, closed long ago. */
    public static Map<String, String> pastRow(int number) {
        Map<String, String> row = row(number);
        row.put("转送日期", "2026/3/5");
        row.put("责任单位", "431222-HRSS");
        row.put("受理日期", "2026年3月10日");
        row.put("答复日期", "2026-04-20");
        row.put("处理结果", "予以支持");
        row.put("办结日期", "2026.5.20");
        row.put("办结方式", "案结事了");
        return row;
    }

    /** Many sound rows, numbered from 1. */
    public static List<Map<String, String>> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleLedgers::row).toList();
    }

    /** As CSV; the headers are those of the first row. */
    public static String csv(List<Map<String, String>> rows) {
        StringBuilder csv = new StringBuilder(line(rows.getFirst().keySet().stream().toList()));
        rows.forEach(row -> csv.append(line(row.values().stream().toList())));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}

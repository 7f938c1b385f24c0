package org.petitions.bench;

import java.util.List;
import java.util.Map;

/** An ordinary registration form with texts of an ordinary length. The person is invented. */
final class SyntheticRegistration {
    static final String REPLY = "经调查核实，反映情况属实。用人单位已于本月十日前足额支付所欠工资，并向信访人书面说明情况。".repeat(6);

    static final String FINDINGS = "经查阅工资表、考勤记录并询问工地负责人，所欠工资的月份和数额已核实。";
    static final String BASIS = "《中华人民共和国劳动法》第五十条、《保障农民工工资支付条例》第三条。";

    private static final String FACTS = "信访人于去年三月至十二月在该工地务工，工资按月结算，十月以后未足额发放，多次与工地负责人联系未果。".repeat(8);

    private SyntheticRegistration() {}

    static Map<String, Object> of(String county) {
        return Map.ofEntries(Map.entry("office", county + "-PB"), Map.entry("channel", "LETTER"),
                Map.entry("broughtTo", "COUNTY"),
                Map.entry("purpose", "CLAIM"), Map.entry("repeat", false), Map.entry("urgency", "ORDINARY"),
                Map.entry("identity", "REAL_NAME"),
                Map.entry("petitioner", Map.of("name", "测试甲", "phone", "07450000000", "address",
                        Map.of("division", county, "text", "测试乡测试村一组"))),
                Map.entry("persons", 1), Map.entry("representatives", List.of()), Map.entry("title", "反映工资拖欠问题"),
                Map.entry("category", "LABOUR"), Map.entry("matterDivision", county),
                Map.entry("matterDate", "2026-02-20"),
                Map.entry("request", "请求督促用人单位支付拖欠的工资。"), Map.entry("facts", FACTS),
                Map.entry("reasons", "依据劳动合同和有关法律规定，用人单位应当按时足额支付劳动报酬。"), Map.entry("language", "zh"));
    }
}

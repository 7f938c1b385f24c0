package org.petitions.scenario.month.driver;

import java.util.List;
import java.util.Map;
import org.petitions.scenario.client.PageForm;

/** What is written in the month: invented, of nobody. */
final class MonthTexts {
    static final String DECIDED = "请责任单位核实后书面答复。";
    static final String PLACE = "群众来访接待大厅";
    static final String NAME = "样某某";
    static final String PHONE = "0745-0000123";

    private MonthTexts() {}

    /** A petition as intake-service takes it. */
    static Map<String, Object> petition(String bureau, String county, int n) {
        return Map.ofEntries(Map.entry("office", bureau), Map.entry("channel", "LETTER"),
                Map.entry("broughtTo", "COUNTY"), Map.entry("purpose", "CLAIM"), Map.entry("repeat", false),
                Map.entry("urgency", "ORDINARY"), Map.entry("identity", "REAL_NAME"),
                Map.entry("petitioner",
                        Map.of("name", NAME, "phone", PHONE, "address",
                                Map.of("division", county, "text", "样坪村" + n + "组"), "hardship", false)),
                Map.entry("persons", 1), Map.entry("title", "拖欠工资第" + n + "件"), Map.entry("category", "LABOUR"),
                Map.entry("subcategory", "WAGES"), Map.entry("matterDivision", county),
                Map.entry("request", "请求依法支付工资"), Map.entry("facts", "在某工地做工三个月未领到工资"),
                Map.entry("reasons", "生活来源"), Map.entry("notice", List.of("LETTER")), Map.entry("language", "zh"));
    }

    /** The same on the page of a clerk. */
    static PageForm registered(PageForm form) {
        return form.with("category", "LABOUR").with("subcategory", "WAGES").with("petitioner.name", NAME)
                .with("petitioner.phone", PHONE).with("petitioner.address.text", "样坪村1组").with("title", "拖欠工资")
                .with("request", "请求依法支付工资").with("facts", "在某工地做工三个月未领到工资").with("reasons", "生活来源");
    }
}

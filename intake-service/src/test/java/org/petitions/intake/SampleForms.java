package org.petitions.intake;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registration forms as an office sends them. Persons are invented. */
public final class SampleForms {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VALID = """
            {"office":"431222-PB","channel":"LETTER","broughtTo":"COUNTY","purpose":"CLAIM","repeat":false,
             "urgency":"ORDINARY","identity":"REAL_NAME",
             "petitioner":{"name":"龙㛃某","sex":"FEMALE","idKind":"RESIDENT_ID","idNumber":"110101199003070409","birthYear":1990,
               "phone":"0745-1234567","email":"long@example.org",
               "address":{"division":"431222","text":"沅陵镇虚构路1号"},"occupation":"FARMER","hardship":true},
             "persons":3,"representatives":[{"name":"向𬭛","phone":"13800000000"}],
             "complainedOf":{"unit":"431222-HRSS","posts":["431222-HRSS.head"],"persons":["杜撰人"]},
             "title":"拖欠工资一事","category":"LABOUR","subcategory":"WAGES","matterDivision":"431222","matterDate":"2026-02-20",
             "request":"请求依法支付工资","facts":"在某工地做工三个月未领到工资😀","reasons":"劳动法",
             "earlierHandling":{"by":"镇劳动站","outcome":"未解决","otherProcedureRunning":false},
             "notice":["SMS","LETTER"],"language":"zh"}""";

    private SampleForms() {}

    public static ObjectNode valid() {
        return (ObjectNode) JSON.readTree(VALID);
    }

    /** A sound form as a petitioner sends it in: what an office alone decides is not asked for. */
    public static ObjectNode online() {
        ObjectNode form = valid();
        form.remove(List.of("office", "channel", "broughtTo", "repeat", "urgency"));
        return form;
    }

    /** A sound form with one field replaced; the path's parts are parted by dots, and {@code []} is a list's first entry. */
    public static ObjectNode with(String path, @Nullable Object value) {
        return with(valid(), path, value);
    }

    public static ObjectNode with(ObjectNode form, String path, @Nullable Object value) {
        ObjectNode at = form;
        String[] parts = path.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            at = parts[i].endsWith("[]") ? firstOf(at, nameOf(parts[i])) : objectIn(at, parts[i]);
        }
        String last = parts[parts.length - 1];
        at.set(nameOf(last), JSON.valueToTree(last.endsWith("[]") ? Collections.singletonList(value) : value));
        return form;
    }

    private static String nameOf(String part) {
        return part.replace("[]", "");
    }

    private static ObjectNode objectIn(ObjectNode at, String name) {
        return at.path(name) instanceof ObjectNode there ? there : at.putObject(name);
    }

    private static ObjectNode firstOf(ObjectNode at, String list) {
        ArrayNode entries = at.path(list) instanceof ArrayNode there ? there : at.putArray(list);
        return entries.path(0) instanceof ObjectNode there ? there : entries.addObject();
    }

    /** A sound form with these matters beside its first, each by its category and what is asked for in it (一件多诉). */
    public static ObjectNode withFurtherMatters(String... categoriesAndRequests) {
        ObjectNode form = valid();
        ArrayNode matters = form.putArray("furtherMatters");
        for (int i = 0; i < categoriesAndRequests.length; i += 2) {
            matters.addObject().put("category", categoriesAndRequests[i]).put("request", categoriesAndRequests[i + 1]);
        }
        return form;
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}

package org.petitions.scenario.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import org.petitions.events.CaseId;

/** A row of the sample as the online form sends it: the same cells, as nested JSON. */
public final class OnlineForm {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OnlineForm() {}

    /**
     * All of them as one file: the office's own number to the form. A row numbered as a further matter of another (一件多诉) stands on that
     * one's form.
     */
    public static byte[] file(List<LedgerRow> rows) {
        Map<String, Map<String, Object>> forms = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> further = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            CaseId id = CaseId.parse(row.get(LedgerColumn.NUMBER));
            if (id.isFurther()) {
                further.computeIfAbsent(id.petitionId(), _ -> new ArrayList<>()).add(furtherMatter(row));
            } else {
                forms.put(id.petitionId(), form(row));
            }
        }
        forms.forEach((number, form) -> {
            if (further.containsKey(number)) {
                form.put("furtherMatters", further.get(number));
            }
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(forms);
    }

    private static Map<String, Object> furtherMatter(LedgerRow row) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("request", row.get(LedgerColumn.REQUEST));
        matter.put("purpose", row.get(LedgerColumn.PURPOSE));
        matter.put("category", row.get(LedgerColumn.CATEGORY));
        matter.put("urgency", row.get(LedgerColumn.URGENCY));
        return matter;
    }

    private static Map<String, Object> form(LedgerRow row) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("office", row.get(LedgerColumn.OFFICE));
        form.put("channel", row.get(LedgerColumn.CHANNEL));
        form.put("broughtTo", row.get(LedgerColumn.BROUGHT_TO));
        form.put("purpose", row.get(LedgerColumn.PURPOSE));
        form.put("repeat", isYes(row, LedgerColumn.REPEAT));
        form.put("urgency", row.get(LedgerColumn.URGENCY));
        form.put("identity", row.get(LedgerColumn.IDENTITY));
        form.put("petitioner", petitioner(row));
        form.put("persons", Integer.parseInt(row.get(LedgerColumn.PERSONS)));
        form.put("title", row.get(LedgerColumn.TITLE));
        form.put("category", row.get(LedgerColumn.CATEGORY));
        form.put("matterDivision", row.get(LedgerColumn.MATTER_DIVISION));
        form.put("matterDate", row.get(LedgerColumn.MATTER_DATE));
        form.put("request", row.get(LedgerColumn.REQUEST));
        form.put("facts", row.get(LedgerColumn.FACTS));
        form.put("reasons", row.get(LedgerColumn.REASONS));
        form.put("notice", Arrays.asList(row.get(LedgerColumn.NOTICE).split("；")));
        form.put("language", row.get(LedgerColumn.LANGUAGE));
        return form;
    }

    private static Map<String, Object> petitioner(LedgerRow row) {
        Map<String, Object> petitioner = new LinkedHashMap<>();
        petitioner.put("name", row.get(LedgerColumn.NAME));
        petitioner.put("sex", row.get(LedgerColumn.SEX));
        petitioner.put("birthYear", Integer.parseInt(row.get(LedgerColumn.BIRTH_YEAR)));
        petitioner.put("phone", row.get(LedgerColumn.PHONE));
        if (!row.get(LedgerColumn.EMAIL).isEmpty()) {
            petitioner.put("email", row.get(LedgerColumn.EMAIL));
        }
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("division", row.get(LedgerColumn.ADDRESS_DIVISION));
        address.put("text", row.get(LedgerColumn.ADDRESS));
        petitioner.put("address", address);
        petitioner.put("hardship", isYes(row, LedgerColumn.HARDSHIP));
        return petitioner;
    }

    private static boolean isYes(LedgerRow row, LedgerColumn column) {
        return row.get(column).equals("是");
    }
}

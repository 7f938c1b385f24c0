package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseId;
import tools.jackson.databind.json.JsonMapper;

class PetitionerFieldsTest {
    private static final String FACTS = """
            {"title":"三件事","request":"请求支付工资","facts":"事实","reasons":"理由","matterDate":"2026-02-20",
            "furtherRequests":["请求修复村道","请求转学"]}""";

    @Test
    void a_document_says_what_is_asked_for_in_its_own_matter() {
        assertThat(said(1)).containsEntry("request", "请求支付工资").containsKey("matterTime");
        assertThat(said(2)).containsEntry("request", "请求修复村道").doesNotContainKey("matterTime");
        assertThat(said(3)).containsEntry("request", "请求转学").containsEntry("facts", "事实")
                .containsEntry("title", "三件事");
    }

    private static Map<String, String> said(int matter) {
        Map<String, String> said = new HashMap<>();
        PetitionerFields.putInto(JsonMapper.shared().readTree(FACTS), new CaseId("p", matter), said);
        return said;
    }
}

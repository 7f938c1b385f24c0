package org.petitions.intake.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.terms.UnitKind;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;

/** Petitioning online as a browser without scripts does it. */
class OnlinePetitionPageTest {
    private static final Pattern NUMBER = Pattern.compile("431222-\\d{8}-N-\\d{5}-[0-9A-Z]");

    private final RunningIntake intake = RunningIntake.shared();

    @Test
    void what_is_wrong_is_named_by_its_input_and_what_was_typed_is_kept() {
        Response empty = intake.send(intake.request("/petition.html").GET());
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).contains("<html lang=\"zh-CN\"", "name=\"key\"", "沅陵县 麻溪铺镇",
                "for=\"petitioner.name\"");

        Map<String, String> typed = accusation();
        typed.putAll(Map.of("matterDivision", "431222", "complainedOf.unit", "TOWN", "title", "", "persons", "三",
                "facts", "<b>事实</b>", "complainedOf.persons", "杜撰人"));
        Response refused = send(typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#title\"", "标题：此项必填", "href=\"#persons\"",
                "href=\"#complainedOf.unit\"", "请先在“发生地”选择乡镇、街道", "&lt;b&gt;事实&lt;/b&gt;", typed.get("key"),
                "value=\"ACCUSATION\" checked=\"checked\"").doesNotContain("<b>事实");
        assertThat(refused.headers().get("cache-control")).containsExactly("no-store");
        assertThat(intake.send(intake.request("/petition.html?lang=en").GET()).body()).contains("<html lang=\"en\"",
                "Petition online");
    }

    @Test
    @Proves(article = 30, zh = "网上检举控告的回执不出现任何人的姓名，重复提交只登记一件", en = "the receipt of an accusation sent in online names nobody, and what is sent twice is one")
    void the_receipt_of_an_accusation_names_nobody_and_what_is_sent_twice_is_one() {
        Map<String, String> typed = accusation();
        Response receipt = send(typed);

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
        assertThat(receipt.body()).contains("登记回执", "<path fill=\"#000\" d=\"M").doesNotContain("杜撰人", "龙㛃某",
                "ACCUSATION", "检举控告");
        assertThat(receipt.headers().get("cache-control")).containsExactly("no-store");
        assertThat(number(send(typed))).isEqualTo(number(receipt));
        typed.put("title", "另一件");
        Response other = send(typed);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("此表已经提交并登记过").doesNotContain(number(receipt), typed.get("key"));
    }

    @Test
    @Proves(article = 20, zh = "网上共同提出的，可以写明信访代表；一件多诉的，逐项登记", en = "who petition together online may name representatives, and several requests in one letter are several matters")
    void who_petition_together_name_representatives_and_several_requests_are_several_matters() {
        Map<String, String> typed = accusation();
        typed.putAll(Map.of("purpose", "CLAIM", "complainedOf.unit", "", "complainedOf.persons", "", "persons", "2",
                "furtherMatters[2].request", "请求返还押金", "representatives[1].name", "代某", "representatives[3].phone",
                "12"));
        Response refused = send(typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).as("rows move up").contains("href=\"#furtherMatters[0].category\"", "第2项的内容分类：",
                "href=\"#representatives[1].name\"", "代表2姓名：", "id=\"further\" open", "id=\"representatives\" open",
                "请求返还押金", "value=\"代某\"");

        typed.remove("representatives[3].phone");
        typed.putAll(Map.of("furtherMatters[2].category", "LAND", "furtherMatters[2].division", "431224"));
        Response receipt = send(typed);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
        assertThat(number(send(typed))).isEqualTo(number(receipt));
        JsonNode registered = intake.get("/petitions/" + number(receipt), RunningIntake.CLERK).json();
        assertThat(registered.path("persons").asInt()).as(registered.toString()).isEqualTo(2);
        assertThat(registered.path("representatives").asInt()).isEqualTo(1);
        assertThat(registered.toString()).contains("431224", "\"LAND\"");

        typed.put("purpose", "ACCUSATION");
        assertThat(send(typed).body()).contains("href=\"#furtherMatters[0].request\"");
    }

    @Test
    void everybody_reads_how_to_petition_and_which_offices_there_are() {
        assertThat(intake.send(intake.request("/public/how-to-petition.html").GET()).body()).contains("60日（第三十四条）",
                "15日（第二十二条）", "30日（第三十六条）");
        TestTopic.publish(TestServers.broker().bootstrapServers(),
                listed("431222-FINANCE", UnitKind.FINANCE, "沅陵县金融服务中心"),
                listed("431222102-TOWN", UnitKind.TOWN, "麻溪铺镇人民政府"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                intake.send(intake.request("/public/offices.html?place=431222").GET()).body()).contains(
                        "沅陵县的机关、单位", "沅陵县金融服务中心", "麻溪铺镇人民政府",
                        "<option value=\"431222\" selected=\"selected\">"));
        assertThat(intake.send(intake.request("/public/offices.html?place=%3Cb%3E").GET()).status()).isEqualTo(200);
    }

    private static UnitListed listed(String id, UnitKind kind, String name) {
        return new UnitListed(id, 1, Instant.EPOCH, "431222", kind, name, name, null, LocalDate.EPOCH, null, null, null,
                null, null);
    }

    private static String number(Response page) {
        Matcher number = NUMBER.matcher(page.body());
        assertThat(number.find()).as(page.body()).isTrue();
        return number.group();
    }

    private static Map<String, String> accusation() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("key", SampleForms.newKey());
        typed.putAll(Map.of("purpose", "ACCUSATION", "title", "违规收费一事", "category", "DISCIPLINE", "matterDivision",
                "431222102", "request", "请求查处", "facts", "收取现金，不开票据", "reasons", "纪律处分条例"));
        typed.putAll(Map.of("complainedOf.unit", "TOWN", "complainedOf.persons", "杜撰人\n另一人", "identity",
                "CONFIDENTIAL", "petitioner.name", "龙㛃某", "petitioner.address.division", "431222",
                "petitioner.address.text", "虚构路1号", "persons", "1"));
        return typed;
    }

    private Response send(Map<String, String> typed) {
        return intake.send(intake.request("/petition.html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed.entrySet().stream()
                        .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
    }
}

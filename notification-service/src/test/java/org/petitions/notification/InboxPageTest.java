package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.law.LegalCalendar;

/** The inbox as a leader's browser gets it, without scripts. */
class InboxPageTest {
    private static final RunningService SERVICE = RunningService.shared();
    private static final EventTopics TOPICS = new EventTopics();

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void the_page_shows_the_posts_alerts_in_both_languages_with_a_button_to_acknowledge() {
        AlertRaised alert = raise();

        String page = SERVICE.page(post, "/inbox.html").body();

        assertThat(page).contains("<html lang=\"zh-CN\"", "办理期限：已逾期", "期限届满日 2026-04-28", "第三十四条",
                alert.alertId(), "阅知确认</button>", "href=\"/cases/" + petition + "/steps/instruct.html\"");
        assertThat(SERVICE.page(post, "/inbox.html?lang=en").body()).contains("<html lang=\"en\"",
                "handling: limit was missed", "Art. 34", "Acknowledge</button>");
        assertThat(SERVICE.page(post, "/inbox/all.html").body()).contains("待阅知确认", "2026-04-28（至当日24时）");
    }

    @Test
    void a_warning_is_shown_without_a_button_because_it_asks_for_no_acknowledgement() {
        TOPICS.publish(SampleEvents.post(post, null));
        TOPICS.publish(SampleEvents.warned(petition, post));
        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains("即将到期"));

        assertThat(SERVICE.page(post, "/inbox.html").body()).contains("无需确认（1）")
                .doesNotContain("<button");
        assertThat(SERVICE.page(post, "/inbox/all.html").body()).contains("无需阅知确认");
    }

    @Test
    void what_is_not_all_on_the_page_is_counted_as_at_least_so_many_and_what_is_late_exactly() {
        TOPICS.publish(SampleEvents.post(post, null));
        for (int i = 0; i < 50; i++) {
            TOPICS.publish(SampleEvents.warned(SampleEvents.newPetition(), post));
        }
        raise();
        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains("50 条以上"));

        assertThat(SERVICE.page(post, "/inbox.html").body()).contains("无需确认（50 条以上）", "办理期限：逾期 51 件");
    }

    @Test
    void the_card_says_by_what_the_case_is_known_whichever_was_read_first() {
        AlertRaised alert = raise();
        assertThat(SERVICE.page(post, "/inbox.html").body()).doesNotContain("43122220260001");
        TOPICS.publish(new CaseEvent.Opened(petition, 1, alert.at(), "43122220260001", "431222-PB", Category.LABOUR,
                "431222", Urgency.ORDINARY));

        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains("43122220260001"));
        assertThat(SERVICE.page(post, "/inbox.html").body()).contains(Category.LABOUR.zh(), "沅陵县人力资源和社会保障局");
        assertThat(SERVICE.page(post, "/inbox/all.html").body()).contains("43122220260001");

        TOPICS.publish(new RegistrationCorrected(petition, 2, alert.at(), "431222-PB", "431222-PB", "431222-PB",
                CorrectedFields.NONE, new CorrectedFields(null, null, Category.EDUCATION, null, null, null), null,
                null));
        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains(Category.EDUCATION.zh()));
    }

    @Test
    void what_is_not_late_a_leader_hands_on_to_a_post_below_and_keeps_until_that_takes_note_of_it() {
        String leader = SampleEvents.ofDivision(post, "county-leader");
        String unit = post.substring(0, post.indexOf('.'));
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        AlertRaised one = SampleEvents.warned(petition, leader);
        TOPICS.publish(SampleEvents.post(leader, null));
        TOPICS.publish(SampleEvents.post(post, null));
        TOPICS.publish(new AlertRaised(petition, one.alertId(), one.at(), one.clock(), one.reason(), one.rung(), leader,
                unit, today.plusDays(4).atStartOfDay(LegalCalendar.ZONE).toInstant(), one.urgency(), null,
                one.policy()));
        String form = "/inbox/delegate.html";
        String address = form + "?alertId=" + one.alertId();
        soon().until(() -> SERVICE.page(leader, "/inbox.html").body().contains(address.replace(":", "%3A"))
                || SERVICE.page(leader, "/inbox.html").body().contains(address));
        assertThat(SERVICE.page(leader, address).body()).contains("value=\"" + post + "\"",
                today.plusDays(3).toString());

        String fields = "alertId=" + one.alertId() + "&to=" + post + "&until=";
        var late = SERVICE.submit(leader, form, fields + today.plusDays(4));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("期限届满日以前", "value=\"" + today.plusDays(4) + "\"",
                "selected=\"selected\"");
        for (int time = 0; time < 2; time++) {
            assertThat(SERVICE.submit(leader, form, fields + today.plusDays(1)).statusCode()).isEqualTo(302);
        }
        var other = SERVICE.submit(leader, form, fields + today.plusDays(2));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("已交办", "不能再次交办");
        assertThat(SERVICE.page(leader, "/inbox.html").body()).contains("已交办局长，" + today.plusDays(1));

        String below = SERVICE.page(post, "/inbox.html").body();
        assertThat(below).contains("局长交办，" + today.plusDays(1), "阅知确认</button>")
                .doesNotContain("delegate.html", "decline.html");
        assertThat(SERVICE.submit(post, form, fields + today.plusDays(1)).statusCode()).isEqualTo(404);
        assertThat(SERVICE.submit(post, "/inbox.html", "alertId=" + one.alertId()).statusCode()).isEqualTo(302);
        assertThat(SERVICE.page(post, "/inbox.html").body()).contains("已阅知确认，尚未办结", "已于 " + today);
        assertThat(SERVICE.get(post, "/inbox").body().toString()).contains(one.alertId());
        assertThat(SERVICE.page(leader, "/inbox.html").body()).doesNotContain(petition);
        soon().until(() -> TOPICS.about(petition).stream().map(Object::getClass).toList()
                .containsAll(List.of(AlertDelegated.class, AlertAcknowledged.class)));
    }

    @Test
    void the_page_names_the_draft_that_waits_for_a_signature() {
        TOPICS.publish(SampleEvents.post(post, null));
        AlertRaised one = SampleEvents.raised(petition, post);
        TOPICS.publish(new AlertRaised(petition, one.alertId(), one.at(), one.clock(), one.reason(), one.rung(), post,
                one.unit(), one.dueAt(), one.urgency(), one.acknowledgeBy(), one.policy(), null, DraftedAct.ANSWER,
                null));
        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains("已逾期"));

        assertThat(SERVICE.page(post, "/inbox.html").body()).contains("待签发", "答复意见");
    }

    @Test
    void a_form_sends_back_the_token_that_the_gateway_handed_on_for_it() {
        raise();

        assertThat(SERVICE.page(post, "/inbox.html", "X-Csrf-Token", "to<ken").body())
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"to&lt;ken\">");
        assertThat(SERVICE.page(post, "/inbox.html").body()).doesNotContain("_csrf");
    }

    @Test
    void the_button_acknowledges_and_the_page_says_so() {
        AlertRaised alert = raise();

        var answer = SERVICE.submit(post, "/inbox.html", "alertId=" + alert.alertId());

        assertThat(answer.statusCode()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith("/inbox.html?acknowledged=1");
        assertThat(SERVICE.page(post, "/inbox.html?acknowledged=1").body())
                .contains("已阅知确认 1 条", "已阅知确认，尚未办结").doesNotContain("<button");
        soon().until(() -> TOPICS.about(petition).stream()
                .anyMatch(AlertAcknowledged.class::isInstance));
    }

    @Test
    void who_is_called_as_a_post_and_stands_in_for_another_acknowledges_on_the_page_too() {
        String post = SampleEvents.ofDivision(this.post, "duty-desk");
        String other = SampleEvents.ofDivision(post, "county-leader");
        PostListed listed = SampleEvents.post(other, null);
        TOPICS.publish(new PostListed(other, 1, listed.at(), listed.division(), listed.rung(), listed.titleZh(),
                listed.titleEn(), true, null, null, null, null, null,
                List.of(new PostListed.Holding(post, PostCapacity.SUBSTITUTE, LocalDate.of(2020, 1, 1), null))));
        TOPICS.publish(SampleEvents.post(post, null));
        TOPICS.publish(SampleEvents.raised(petition, post));
        soon().until(() -> SERVICE.page(post, "/inbox.html").body().contains(other)
                && SERVICE.page(post, "/inbox.html").body().contains("<form"));

        String page = SERVICE.page(post, "/inbox.html").body();

        assertThat(page).contains(">" + other + " " + post + "</span>");
        var answer = SERVICE.submit(post, "/inbox.html",
                "alertId=" + SampleEvents.raised(petition, post).alertId());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void an_alert_withdrawn_meanwhile_is_refused_with_words_and_the_inbox_beside_them() {
        AlertRaised alert = raise();
        TOPICS.publish(SampleEvents.withdrawn(alert));
        soon().until(() -> SERVICE.page(post, "/inbox/all.html").body().contains("已撤回"));

        var answer = SERVICE.submit(post, "/inbox.html", "alertId=" + alert.alertId());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("role=\"alert\"", "这条提醒已撤回");
    }

    @Test
    void what_is_not_theirs_a_leader_says_so_of_with_a_reason() {
        AlertRaised alert = raise();

        assertThat(SERVICE.page(post, "/inbox/decline.html?alertId=" + alert.alertId()).body())
                .contains("不属于本职务分管");
        var without = SERVICE.submit(post, "/inbox/decline.html", "alertId=" + alert.alertId());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("请选择理由");

        var answer = SERVICE.submit(post, "/inbox/decline.html",
                "alertId=" + alert.alertId() + "&reason=NOT_IN_CHARGE");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(SERVICE.submit(post, "/inbox/decline.html",
                "alertId=" + alert.alertId() + "&reason=NOT_IN_CHARGE").statusCode()).as("twice").isEqualTo(302);
        assertThat(SERVICE.submit(post, "/inbox.html", "alertId=" + alert.alertId()).statusCode()).isEqualTo(409);
        soon().until(() -> TOPICS.about(petition).getLast() instanceof AlertDeclined);
    }

    @Test
    void nothing_chosen_is_told_and_of_several_one_that_is_refused_stops_no_other() {
        AlertRaised alert = raise();

        assertThat(SERVICE.submit(post, "/inbox.html", "").statusCode()).isEqualTo(422);
        var answer = SERVICE.submit(post, "/inbox.html", "alertId=" + alert.alertId() + "&alertId=none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("已阅知确认 1 条", "没有发给您的职务");
    }

    @Test
    void who_is_not_signed_in_sees_no_inbox_whatever_post_the_address_names() {
        assertThat(SERVICE.openPage("/inbox.html").statusCode()).isEqualTo(401);
        assertThat(SERVICE.openPage("/inbox.html?post=" + post).statusCode()).isEqualTo(401);
    }

    @Test
    void the_page_may_load_nothing_but_what_is_ours_and_finds_it() {
        TOPICS.publish(SampleEvents.post(post, null));
        var page = SERVICE.page(post, "/inbox.html");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        List<String> ours = Pattern.compile("/assets/[^\"]+").matcher(page.body()).results().map(MatchResult::group)
                .toList();
        assertThat(ours).hasSize(7).allSatisfy(file -> assertThat(SERVICE.openPage(file).headers()
                .firstValue("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("immutable")));
    }

    @Test
    void an_alert_of_another_post_is_refused_and_stands_in_the_audit_trail() {
        AlertRaised alert = raise();
        String other = SampleEvents.newPost();
        TOPICS.publish(SampleEvents.post(other, null));
        soon().until(() -> SERVICE.page(other, "/inbox.html").statusCode() == 200);

        var answer = SERVICE.submit(other, "/inbox.html", "alertId=" + alert.alertId());

        assertThat(answer.statusCode()).as("as one that is not there").isEqualTo(404);
        soon().until(() -> TOPICS.records(Topics.AUDIT, other).stream().map(each -> new String(each.value(), UTF_8))
                .anyMatch(entry -> entry.contains("\"address\":\"POST /inbox.html\"")
                        && entry.contains("\"outcome\":\"NOT_FOUND\"")));
    }

    private AlertRaised raise() {
        TOPICS.publish(SampleEvents.post(post, post + "@hrss.test"));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        soon().until(() -> TOPICS.about(petition).size() == 2);
        return alert;
    }
}

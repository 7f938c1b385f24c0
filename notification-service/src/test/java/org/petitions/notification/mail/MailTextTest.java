package org.petitions.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;

class MailTextTest {
    private static final String LINK = "https://petitions.example/inbox.html";

    private final MailText text = MailText.of(terms("431222-HRSS", "2026-04-28T16:00:00Z"),
            "https://petitions.example");

    @Test
    void the_subject_says_clock_reason_and_unit_in_chinese_alone() {
        assertThat(text.subject())
                .isEqualTo("【信访期限提醒】办理期限：已逾期（沅陵县人力资源和社会保障局）");
    }

    @Test
    void the_body_names_the_last_day_as_people_in_china_count_it() {
        assertThat(text.plain()).contains("期限届满日：2026-04-28（至当日24时）",
                "Last day: 2026-04-28 (to its end, Asia/Shanghai)");
    }

    @Test
    void a_limit_within_a_day_is_given_to_the_minute() {
        var urgent = MailText.of(terms("431222-HRSS", "2026-04-28T03:30:00Z"), "https://petitions.example");

        assertThat(urgent.plain()).contains("期限届满时间：2026-04-28 11:30（北京时间）");
    }

    @Test
    void the_body_asks_for_an_acknowledgement_until_a_time_and_leads_to_the_inbox() {
        assertThat(text.plain()).contains("请于此前阅知确认：2026-04-30 00:00（北京时间）", "收件箱：" + LINK, "Inbox: " + LINK);
        assertThat(text.html()).contains("<a href=\"" + LINK + "\">打开收件箱</a>");
    }

    @Test
    void a_warning_asks_for_no_acknowledgement() {
        var warning = MailText.of(terms("431222-HRSS", "2026-04-28T16:00:00Z", AlertReason.LIMIT_NEAR, null),
                "https://petitions.example");

        for (String body : new String[]{warning.plain(), warning.html()}) {
            assertThat(body).contains("本提醒无需阅知确认", "needs no acknowledgement", LINK)
                    .doesNotContain("请登录收件箱阅知确认", "Please acknowledge");
        }
    }

    @Test
    void a_reminder_of_what_was_acknowledged_asks_for_the_act_and_for_no_second_acknowledgement() {
        var reminder = MailText.of(terms("431222-HRSS", "2026-04-28T16:00:00Z", AlertReason.STILL_NOT_DONE, null),
                "https://petitions.example");

        for (String body : new String[]{reminder.plain(), reminder.html()}) {
            assertThat(body).contains("至今仍未办理", "无需阅知确认", "still not done", LINK)
                    .doesNotContain("请登录收件箱阅知确认", "即将届满", "Please acknowledge");
        }
    }

    @Test
    void chinese_stands_before_english_and_the_html_marks_each_language() {
        assertThat(text.plain().indexOf("责任单位")).isLessThan(text.plain().indexOf("Unit:"));
        assertThat(text.html()).contains("<html lang=\"zh-CN\">", "<div lang=\"en\">");
    }

    @Test
    void a_last_day_that_the_next_notice_may_move_says_so_and_what_waits_for_a_signature_is_named() {
        var limit = terms("431222-HRSS", "2027-01-11T16:00:00Z");
        var provisional = MailText.of(new AlertDetails(limit.alertId(), limit.petitionId(), limit.raisedAt(),
                limit.clock(), limit.cause(), limit.rung(), limit.post(), limit.unit(), limit.dueAt(), limit.urgency(),
                null, limit.policy(), true, DraftedAct.ANSWER, false, "沅陵县人社局", null, null),
                "https://petitions.example");
        assertThat(provisional.plain()).contains("期限届满日（暂定）", "暂定，以国务院办公厅节假日安排通知为准",
                "Last day (provisional): 2027-01-11");
        assertThat(provisional.plain()).contains("待签发：答复意见", "Waits for signature: answer");
        assertThat(text.plain()).doesNotContain("待签发");
        assertThat(provisional.subject()).as("as it was called when the alert was raised").contains("（沅陵县人社局）");
        assertThat(text.subject()).as("made from its id where nobody told").contains("人力资源和社会保障局");
        assertThat(text.plain()).doesNotContain("暂定");
    }

    @Test
    void ids_are_opaque_and_there_is_no_registration_number() {
        assertThat(text.plain()).contains("Petition id: 5e0c", "Alert id: 5e0c:HANDLING:1:UNIT_HEAD")
                .doesNotContainPattern("\\d{6}-\\d{8}-[A-Z]-\\d+");
    }

    @Test
    void what_is_shown_cannot_break_out_of_the_html() {
        var odd = MailText.of(terms("<script>alert(1)</script>", "2026-04-28T16:00:00Z"), "https://petitions.example");

        assertThat(odd.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void the_date_header_is_in_the_time_of_the_country() {
        assertThat(MailText.date(Instant.parse("2026-04-28T16:00:00Z"))).isEqualTo("Wed, 29 Apr 2026 00:00:00 +0800");
    }

    private static AlertDetails terms(String unit, String dueAt) {
        return terms(unit, dueAt, AlertReason.LIMIT_MISSED, Instant.parse("2026-04-29T16:00:00Z"));
    }

    private static AlertDetails terms(String unit, String dueAt, AlertReason reason, @Nullable Instant acknowledgeBy) {
        return new AlertDetails("5e0c:HANDLING:1:UNIT_HEAD", "5e0c", Instant.parse("2026-04-28T16:00:00Z"),
                ClockKind.HANDLING, new AlertCause.Ladder(reason), Rung.UNIT_HEAD, unit + ".head", unit,
                Instant.parse(dueAt), Urgency.ORDINARY, acknowledgeBy, "2026-1");
    }
}

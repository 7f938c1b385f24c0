package org.petitions.notification.mailing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.notification.alerts.AlertTerms;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says: Chinese first, then English; codes, dates and a link, never a word of the petitioner and no registration number,
 * because mail passes through many hands.
 *
 * @param subject one line
 * @param plain plain text
 * @param html the same as simple HTML
 */
record MailText(String subject, String plain, String html) {
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private record Line(String zhLabel, String enLabel, String zh, String en) {}

    /**
     * The mail for an alert.
     *
     * @param baseUrl where leaders reach this service, without a slash at the end
     */
    static MailText of(AlertTerms terms, String baseUrl) {
        String subject = "【信访期限提醒】%s：%s（%s） / Petition time limit: %s, %s".formatted(terms.clock().zh(),
                terms.cause().zh(), unitZh(terms.unit()), terms.clock().en(), terms.cause().en());
        List<Line> lines = lines(terms);
        String link = baseUrl + "/inbox.html";
        return new MailText(subject, plain(lines, link), html(lines, link));
    }

    /** An instant as a mail's {@code Date} header has it. */
    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(LEGAL_ZONE));
    }

    private static List<Line> lines(AlertTerms terms) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("责任单位", "Unit", unitZh(terms.unit()) + " " + terms.unit(), terms.unit()));
        lines.add(new Line("期限", "Clock", terms.clock().zh(), terms.clock().en()));
        lines.add(new Line("原因", "Reason", terms.cause().zh(), terms.cause().en()));
        lines.add(new Line("层级", "Rung", terms.rung().zh(), terms.rung().en()));
        lines.add(new Line("紧急程度", "Urgency", terms.urgency().zh(), terms.urgency().en()));
        lines.add(lastDay(terms.dueAt()));
        Instant acknowledgeBy = terms.acknowledgeBy();
        if (acknowledgeBy != null) {
            String until = MINUTE.format(acknowledgeBy.atZone(LEGAL_ZONE));
            lines.add(new Line("请于此前签收", "Acknowledge by", until + "（北京时间）", until + " (Asia/Shanghai)"));
        }
        lines.add(new Line("信访事项标识", "Petition id", terms.petitionId(), terms.petitionId()));
        lines.add(new Line("提醒标识", "Alert id", terms.alertId(), terms.alertId()));
        return lines;
    }

    /** People count in last days; the ladder knows the first instant that is too late. */
    private static Line lastDay(Instant dueAt) {
        ZonedDateTime due = dueAt.atZone(LEGAL_ZONE);
        if (due.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            String day = DAY.format(due.minusDays(1));
            return new Line("期限届满日", "Last day", day + "（至当日24时）", day + " (to its end, Asia/Shanghai)");
        }
        String minute = MINUTE.format(due);
        return new Line("期限届满", "Due before", minute + "（北京时间）", minute + " (Asia/Shanghai)");
    }

    private static String unitZh(String unit) {
        return UnitId.parse(unit)
                .map(id -> Divisions.find(id.division()).map(Divisions.Division::zh).orElse(id.division())
                        + id.kind().zh())
                .orElse(unit);
    }

    private static String plain(List<Line> lines, String link) {
        StringBuilder text = new StringBuilder("您好：有一件信访事项的期限需要您关注，请登录收件箱签收并督促办理。\n\n");
        lines.forEach(line -> text.append(line.zhLabel()).append("：").append(line.zh()).append('\n'));
        text.append("收件箱：").append(link).append("\n\n----\n\n");
        text.append("A petition's time limit needs your attention. Please acknowledge in the inbox and see that it is acted on.\n\n");
        lines.forEach(line -> text.append(line.enLabel()).append(": ").append(line.en()).append('\n'));
        return text.append("Inbox: ").append(link).append('\n').toString();
    }

    private static String html(List<Line> lines, String link) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Line line : lines) {
            row(zh, line.zhLabel(), line.zh());
            row(en, line.enLabel(), line.en());
        }
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>信访期限提醒</title></head>
                <body style="font-family:sans-serif;color:#1b1b1b;background:#ffffff">
                <p>您好：有一件信访事项的期限需要您关注，请登录收件箱签收并督促办理。</p>
                <table>%1$s</table>
                <p><a href="%3$s">打开收件箱</a></p>
                <hr>
                <div lang="en">
                <p>A petition's time limit needs your attention. Please acknowledge in the inbox and see that it is acted on.</p>
                <table>%2$s</table>
                <p><a href="%3$s">Open the inbox</a></p>
                </div>
                </body></html>
                """.formatted(zh, en, HtmlUtils.htmlEscape(link));
    }

    private static void row(StringBuilder rows, String label, String value) {
        rows.append("<tr><th scope=\"row\" style=\"text-align:left;padding-right:1em\">")
                .append(HtmlUtils.htmlEscape(label)).append("</th><td>").append(HtmlUtils.htmlEscape(value))
                .append("</td></tr>");
    }
}

package org.petitions.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertLine;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says: its subject in Chinese, its text in Chinese first, then English; codes, dates and a link, never a word of the petitioner and no registration number,
 * because mail passes through many hands.
 *
 * @param subject one line
 * @param plain plain text
 * @param html the same as simple HTML
 */
record MailText(String subject, String plain, String html) {
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");
    private static final BilingualText ALERT = new BilingualText("您好：有一件信访事项的办理期限需要您关注，请登录收件箱阅知确认，并督促有关单位办理。",
            "A petition's time limit needs your attention. Please acknowledge in the inbox and see that it is acted on.");
    private static final BilingualText WARNING = new BilingualText("您好：有一件信访事项的办理期限即将届满，请督促有关单位按期办理。本提醒无需阅知确认。",
            "A petition's time limit is near. Please see that it is acted on in time; this reminder needs no acknowledgement.");
    private static final BilingualText REGISTERED = new BilingualText(
            "您好：新登记一件紧急或者重大信访事项，信访部门应当及时报告。请予关注。本告知无需阅知确认。",
            "An urgent or grave petition was registered, which its bureau has to report at once. This notice needs no acknowledgement.");
    private static final BilingualText BARRED = new BilingualText(
            "您好：有一件检举控告，县、市信访局均须回避，已由其他机关代行转送职责，十五日内应当转送。请予关注，并严格保密。本告知无需阅知确认。",
            "Every bureau of county and city has to stand aside from an accusation, and another office has to send it on within fifteen days. Please keep it"
                    + " confidential; this notice needs no acknowledgement.");
    private static final BilingualText REMINDER = new BilingualText(
            "您好：有一件信访事项，责任领导已阅知确认或者作出批示，至今仍未办理，已报告上一级责任人。请督促尽快办理。本提醒无需阅知确认。",
            "A leader acknowledged an alert about a petition or gave an instruction, but the act is still not done, and the next leader is told. Please see that it is done;"
                    + " this reminder needs no acknowledgement.");

    private static final BilingualText NOT_TAKEN_ON = new BilingualText(
            "您好：有一件信访事项多次退回、改派，或者登记后久无单位受理，请过问并协调确定承办单位。本提醒无需阅知确认。",
            "No unit has taken on a petition that was handed back or sent elsewhere again, or registered long ago. Please see that it is settled whose it is;"
                    + " this message needs no acknowledgement.");

    /**
     * The mail for an alert.
     *
     * @param baseUrl where leaders reach this service, without a slash at the end
     */
    static MailText of(AlertDetails terms, String baseUrl) {
        String subject = "【信访期限提醒】%s：%s（%s）".formatted(terms.clock().zh(), terms.cause().zh(),
                terms.unitZh());
        List<AlertLine> lines = AlertLine.of(terms);
        String link = baseUrl + "/inbox.html";
        BilingualText opening = opening(terms);
        return new MailText(subject, plain(opening, lines, link), html(opening, lines, link));
    }

    private static BilingualText opening(AlertDetails terms) {
        if (terms.asksToBeAcknowledged()) {
            return ALERT;
        }
        return terms.cause() instanceof AlertCause.Ladder(var reason) ? switch (reason) {
            case REGISTERED_URGENT -> REGISTERED;
            case BUREAUS_BARRED -> BARRED;
            case STILL_NOT_DONE -> REMINDER;
            case HANDED_BACK_AGAIN, NOT_ACCEPTED_FOR_LONG -> NOT_TAKEN_ON;
            default -> WARNING;
        } : WARNING;
    }

    /** An instant as a mail's {@code Date} header has it. */
    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(LEGAL_ZONE));
    }

    private static String plain(BilingualText opening, List<AlertLine> lines, String link) {
        StringBuilder text = new StringBuilder(opening.zh()).append("\n\n");
        lines.forEach(line -> text.append(line.label().zh()).append("：").append(line.value().zh()).append('\n'));
        text.append("收件箱：").append(link).append("\n\n----\n\n");
        text.append(opening.en()).append("\n\n");
        lines.forEach(line -> text.append(line.label().en()).append(": ").append(line.value().en()).append('\n'));
        return text.append("Inbox: ").append(link).append('\n').toString();
    }

    private static String html(BilingualText opening, List<AlertLine> lines, String link) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (AlertLine line : lines) {
            row(zh, line.label().zh(), line.value().zh());
            row(en, line.label().en(), line.value().en());
        }
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>信访期限提醒</title></head>
                <body style="font-family:sans-serif;color:#1b1b1b;background:#ffffff">
                <p>%4$s</p>
                <table>%1$s</table>
                <p><a href="%3$s">打开收件箱</a></p>
                <hr>
                <div lang="en">
                <p>%5$s</p>
                <table>%2$s</table>
                <p><a href="%3$s">Open the inbox</a></p>
                </div>
                </body></html>
                """
                .formatted(zh, en, HtmlUtils.htmlEscape(link), opening.zh(), opening.en());
    }

    private static void row(StringBuilder rows, String label, String value) {
        rows.append("<tr><th scope=\"row\" style=\"text-align:left;padding-right:1em\">")
                .append(HtmlUtils.htmlEscape(label)).append("</th><td>").append(HtmlUtils.htmlEscape(value))
                .append("</td></tr>");
    }
}

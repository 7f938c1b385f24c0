package org.petitions.notification.alerts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.DraftedAct;

/**
 * One thing an alert says to a person, in both languages: codes, dates and opaque ids, never a word of the petitioner and no
 * registration number. Times are given as in China.
 *
 * @param label what it is
 * @param value how it is with this alert
 */
public record AlertLine(BilingualText label, BilingualText value) {
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final BilingualText UNIT = new BilingualText("责任单位", "Unit");
    private static final BilingualText CLOCK = new BilingualText("期限", "Clock");
    private static final BilingualText REASON = new BilingualText("原因", "Reason");
    private static final BilingualText AWAITS_SIGNATURE = new BilingualText("待签发", "Waits for signature");
    private static final BilingualText RUNG = new BilingualText("提醒层级", "Rung");
    private static final BilingualText URGENCY = new BilingualText("紧急程度", "Urgency");
    private static final BilingualText LAST_DAY = new BilingualText("期限届满日", "Last day");
    private static final BilingualText PROVISIONAL_LAST_DAY = new BilingualText("期限届满日（暂定）",
            "Last day (provisional)");
    private static final BilingualText DUE_BEFORE = new BilingualText("期限届满时间", "Due before");
    private static final BilingualText ACKNOWLEDGE_BY = new BilingualText("请于此前阅知确认", "Acknowledge by");
    private static final BilingualText PETITION_ID = new BilingualText("信访事项内部编号", "Petition id");
    private static final BilingualText ALERT_ID = new BilingualText("提醒编号", "Alert id");

    /** All that an alert says, in the order a person wants it. */
    public static List<AlertLine> of(AlertDetails terms) {
        List<AlertLine> lines = new ArrayList<>();
        lines.add(new AlertLine(UNIT, new BilingualText(terms.unitZh() + " " + terms.unit(), terms.unit())));
        lines.add(new AlertLine(CLOCK, BilingualText.of(terms.clock())));
        lines.add(new AlertLine(REASON, new BilingualText(terms.cause().zh(), terms.cause().en())));
        DraftedAct draft = terms.awaitsSignature();
        if (draft != null) {
            lines.add(new AlertLine(AWAITS_SIGNATURE, BilingualText.of(draft)));
        }
        lines.add(new AlertLine(RUNG, BilingualText.of(terms.rung())));
        lines.add(new AlertLine(URGENCY, BilingualText.of(terms.urgency())));
        lines.add(due(terms));
        Instant acknowledgeBy = terms.acknowledgeBy();
        if (acknowledgeBy != null) {
            lines.add(minute(ACKNOWLEDGE_BY, acknowledgeBy));
        }
        lines.add(new AlertLine(PETITION_ID, new BilingualText(terms.petitionId(), terms.petitionId())));
        lines.add(new AlertLine(ALERT_ID, new BilingualText(terms.alertId(), terms.alertId())));
        return lines;
    }

    /** By when the act is due: the limit's last day, or the minute where it is counted in hours. */
    public static AlertLine due(AlertDetails terms) {
        return lastDay(terms.dueAt(), terms.provisional());
    }

    /** People count in last days; the ladder knows the first instant that is too late. */
    private static AlertLine lastDay(Instant dueAt, boolean provisional) {
        ZonedDateTime due = dueAt.atZone(LEGAL_ZONE);
        if (due.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            String day = DAY.format(due.minusDays(1));
            return provisional
                    ? new AlertLine(PROVISIONAL_LAST_DAY, new BilingualText(day + "（至当日24时；暂定，以国务院办公厅节假日安排通知为准）",
                            day + " (to its end, Asia/Shanghai; provisional, the next holiday notice may move it)"))
                    : new AlertLine(LAST_DAY,
                            new BilingualText(day + "（至当日24时）", day + " (to its end, Asia/Shanghai)"));
        }
        return minute(DUE_BEFORE, dueAt);
    }

    private static AlertLine minute(BilingualText label, Instant instant) {
        String minute = MINUTE.format(instant.atZone(LEGAL_ZONE));
        return new AlertLine(label, new BilingualText(minute + "（北京时间）", minute + " (Asia/Shanghai)"));
    }
}

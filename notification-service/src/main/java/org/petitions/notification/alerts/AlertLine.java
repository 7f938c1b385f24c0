package org.petitions.notification.alerts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;

/**
 * One thing an alert says to a person, in both languages: codes, dates and opaque ids, never a word of the petitioner and no
 * registration number. Times are given as in China.
 *
 * @param zhLabel what it is, in Chinese
 * @param enLabel what it is, in English
 * @param zh the value, in Chinese
 * @param en the value, in English
 */
public record AlertLine(String zhLabel, String enLabel, String zh, String en) {
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** All that an alert says, in the order a person wants it. */
    public static List<AlertLine> of(AlertDetails terms) {
        List<AlertLine> lines = new ArrayList<>();
        lines.add(new AlertLine("责任单位", "Unit", unitZh(terms.unit()) + " " + terms.unit(), terms.unit()));
        lines.add(new AlertLine("期限", "Clock", terms.clock().zh(), terms.clock().en()));
        lines.add(new AlertLine("原因", "Reason", terms.cause().zh(), terms.cause().en()));
        lines.add(new AlertLine("层级", "Rung", terms.rung().zh(), terms.rung().en()));
        lines.add(new AlertLine("紧急程度", "Urgency", terms.urgency().zh(), terms.urgency().en()));
        lines.add(due(terms));
        Instant acknowledgeBy = terms.acknowledgeBy();
        if (acknowledgeBy != null) {
            lines.add(minute("请于此前签收", "Acknowledge by", acknowledgeBy));
        }
        lines.add(new AlertLine("信访事项标识", "Petition id", terms.petitionId(), terms.petitionId()));
        lines.add(new AlertLine("提醒标识", "Alert id", terms.alertId(), terms.alertId()));
        return lines;
    }

    /**
     * A unit's Chinese name, made from its id, or the id where it is none of ours.
     *
     * @param unit e.g. {@code 431222-HRSS}
     */
    public static String unitZh(String unit) {
        return UnitId.parse(unit)
                .map(id -> Divisions.find(id.division()).map(Divisions.Division::zh).orElse(id.division())
                        + id.kind().zh())
                .orElse(unit);
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
                    ? new AlertLine("期限届满日（暂定）", "Last day (provisional)",
                            day + "（至当日24时；暂定，以国务院办公厅节假日安排通知为准）",
                            day + " (to its end, Asia/Shanghai; provisional, the next holiday notice may move it)")
                    : new AlertLine("期限届满日", "Last day", day + "（至当日24时）", day + " (to its end, Asia/Shanghai)");
        }
        return minute("期限届满", "Due before", dueAt);
    }

    private static AlertLine minute(String zhLabel, String enLabel, Instant instant) {
        String minute = MINUTE.format(instant.atZone(LEGAL_ZONE));
        return new AlertLine(zhLabel, enLabel, minute + "（北京时间）", minute + " (Asia/Shanghai)");
    }
}

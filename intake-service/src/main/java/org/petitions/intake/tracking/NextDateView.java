package org.petitions.intake.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.intake.status.TrackedLimits;
import org.petitions.intake.status.TrackedLimits.TrackedLimit;

/**
 * The next date by which an office owes the petitioner something.
 *
 * @param clock the limit's code
 * @param zh what it is for and when, in Chinese
 * @param en likewise in English
 * @param lastDay in Asia/Shanghai, counting to its end
 * @param provisional whether the holiday notice to come may still move it (暂定)
 */
record NextDateView(ClockKind clock, String zh, String en, LocalDate lastDay, boolean provisional) {

    static @Nullable NextDateView ofNext(TrackedLimits limits, LocalDate today) {
        return limits.next(today).map(NextDateView::of).orElse(null);
    }

    private static NextDateView of(TrackedLimit limit) {
        LocalDate day = limit.day();
        String zh = "%s：至%d年%d月%d日止（含当日）%s".formatted(zh(limit.clock()), day.getYear(), day.getMonthValue(),
                day.getDayOfMonth(), limit.provisional() ? "，暂定，节假日安排公布后可能调整" : "");
        String en = "%s: until the end of %s%s".formatted(en(limit.clock()), day,
                limit.provisional() ? ", provisional until the holiday notice is out" : "");
        return new NextDateView(limit.clock(), zh, en, day, limit.provisional());
    }

    private static String zh(ClockKind clock) {
        return switch (clock) {
            case DISPATCH -> "信访局转送、交办期限";
            case ACCEPTANCE -> "责任单位书面告知是否受理的期限";
            case HANDLING -> "责任单位书面答复的期限";
            case REVIEW -> "复查机关提出复查意见并书面答复的期限";
            case REREVIEW -> "复核机关提出复核意见并书面答复的期限";
            case MEASURE -> "责任单位落实承诺事项的期限";
            default -> clock.zh();
        };
    }

    private static String en(ClockKind clock) {
        return switch (clock) {
            case DISPATCH -> "the bureau sends it to the office competent for it";
            case ACCEPTANCE -> "the responsible unit says in writing whether it accepts it";
            case HANDLING -> "the responsible unit answers in writing";
            case REVIEW -> "the reviewing body gives its opinion in writing";
            case REREVIEW -> "the re-reviewing body gives its opinion in writing";
            case MEASURE -> "the responsible unit carries out what it promised";
            default -> clock.en();
        };
    }
}

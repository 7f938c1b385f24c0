package org.petitions.scenario.driver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.client.SubmissionResult;

/** Tells a person who watches what each day brought: one line a day on which something happened. */
public final class DailyReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd EE", Locale.CHINA);

    private final ProgressListener out;
    private final IntSupplier mails;
    private final StepNames steps;
    private final Map<String, Integer> today = new TreeMap<>();
    private @Nullable LocalDate day;
    private int mailsBefore;

    /**
     * @param out where the lines go
     * @param mails how many mails have been caught so far
     * @param steps what the steps are called
     */
    public DailyReport(ProgressListener out, IntSupplier mails, StepNames steps) {
        this.out = out;
        this.mails = mails;
        this.steps = steps;
    }

    void ledgerSent(String ledger, List<SubmissionResult> rows) {
        long refused = rows.stream().filter(SubmissionResult.Refused.class::isInstance).count();
        out.report("  台账 / ledger %s: %d 件登记 / registered, %d 件拒收 / refused".formatted(ledger, rows.size() - refused,
                refused));
    }

    void actionTaken(PlannedAction act) {
        today.merge(label(act), 1, Integer::sum);
    }

    /** The clock is about to move to that moment: what happened until now belongs to the days before. */
    void advanceTo(Instant moment) {
        LocalDate date = LegalCalendar.dayOf(moment);
        if (!date.equals(day)) {
            finishDay();
            day = date;
        }
    }

    /** Writes the line of the day that is not written yet. */
    public void finishDay() {
        int caught = mails.getAsInt();
        if (day != null && (!today.isEmpty() || caught > mailsBefore)) {
            if (caught > mailsBefore) {
                today.put("邮件 mails", caught - mailsBefore);
            }
            out.report(day.format(DAY) + "  "
                    + String.join(" · ", today.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()));
        }
        today.clear();
        mailsBefore = caught;
    }

    private String label(PlannedAction act) {
        return switch (act) {
            case PlannedAction.TakeStep take -> steps.of(take.path());
            case PlannedAction.MergeCase _ -> steps.of("merge");
            case PlannedAction.RequestByPetitioner say -> switch (say.kind()) {
                case RATING -> "评价 rated";
                case WITHDRAWAL -> "撤回答复 withdrawal answered";
                case REVIEW -> "请求复查（复核） review asked for";
            };
            case PlannedAction.CorrectRegistration _ -> "更正登记 registration corrected";
            case PlannedAction.ReissueCode _ -> "补发查询码 tracking code issued anew";
            case PlannedAction.OpenDocument _ -> "网上查收文书 document opened online";
            case PlannedAction.AcknowledgeAlert _ -> "阅知确认提醒 acknowledged";
        };
    }
}

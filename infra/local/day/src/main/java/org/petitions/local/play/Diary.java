package org.petitions.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.local.expected.Act;
import org.petitions.local.expected.Move;
import org.petitions.local.machine.process.Progress;

/** Tells a person who watches what each day brought: one line a day on which something happened. */
public final class Diary {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd EE", Locale.CHINA);

    private final Progress out;
    private final IntSupplier mails;
    private final Map<String, Integer> today = new TreeMap<>();
    private @Nullable LocalDate day;
    private int mailsBefore;

    /**
     * @param out where the lines go
     * @param mails how many mails have been caught so far
     */
    public Diary(Progress out, IntSupplier mails) {
        this.out = out;
        this.mails = mails;
    }

    void sent(String ledger, List<Submission> rows) {
        long refused = rows.stream().filter(Submission.Refused.class::isInstance).count();
        out.say("  台账 / ledger %s: %d 件登记 / registered, %d 件拒收 / refused".formatted(ledger, rows.size() - refused,
                refused));
    }

    void done(Act act) {
        today.merge(word(act), 1, Integer::sum);
    }

    /** The clock is about to move to that moment: what happened until now belongs to the days before. */
    void begins(Instant moment) {
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
                today.put("提醒邮件 alert mails", caught - mailsBefore);
            }
            out.say(day.format(DAY) + "  "
                    + String.join(" · ", today.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()));
        }
        today.clear();
        mailsBefore = caught;
    }

    private static String word(Act act) {
        return switch (act) {
            case Act.Take take -> take.move().zh() + " " + take.move().en();
            case Act.Merge _ -> Move.MERGE.zh() + " " + Move.MERGE.en();
            case Act.Say say -> switch (say.word()) {
                case RATING -> "评价 rated";
                case WITHDRAWAL -> "撤回答复 withdrawal answered";
                case REVIEW -> "请求复查（复核） review asked for";
            };
            case Act.Acknowledge _ -> "签收提醒 acknowledged";
        };
    }
}

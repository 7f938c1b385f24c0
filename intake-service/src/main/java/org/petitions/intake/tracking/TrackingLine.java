package org.petitions.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.law.LegalCalendar;

/** One thing that the page tells a petitioner: what it is, and how it stands. */
record TrackingLine(BilingualText label, BilingualText value) {

    /**
     * All that the page tells of a matter, in the order in which a petitioner asks for it.
     *
     * @param names from a unit's id to what it is called
     */
    static List<TrackingLine> of(TrackingView view, UnaryOperator<String> names) {
        List<TrackingLine> lines = new ArrayList<>();
        progress(view, names, lines);
        answer(view, names, lines);
        rights(view, lines);
        view.documents().forEach(paper -> lines.add(document(paper)));
        view.requests().forEach(request -> lines.add(request(request)));
        if (view.erasedAt() != null) {
            lines.add(new TrackingLine(words("信访内容", "Content"),
                    words("已依法删除",
                            "erased, as the law has it")));
        }
        return lines;
    }

    private static void progress(TrackingView view, UnaryOperator<String> names, List<TrackingLine> lines) {
        String since = day(view.status().since());
        lines.add(new TrackingLine(words("办理状态", "Status"),
                words(view.status().zh() + "（自" + since + "起）",
                        view.status().en() + ", since " + isoDay(view.status().since()))));
        term("内容分类", "Matter", view.matter(), lines);
        term("信访目的", "Purpose", view.purpose(), lines);
        if (view.unit() != null) {
            lines.add(new TrackingLine(words("责任单位", "Responsible unit"),
                    words(names.apply(view.unit()),
                            view.unit())));
        }
        String leads = view.leadUnit();
        if (leads != null) {
            lines.add(new TrackingLine(
                    words("牵头单位（各事项总体情况可以向其查询）", "Unit in the lead, whom you can ask about all matters"),
                    words(names.apply(leads), leads)));
        }
        NextDateView next = view.nextDate();
        if (next != null) {
            lines.add(new TrackingLine(words("下一个期限", "Next date"),
                    words(next.zh(),
                            next.en())));
        }
        term("办理方式", "Way of handling", view.way(), lines);
        if (view.extendedByDays() != null) {
            lines.add(new TrackingLine(words("办理期限延长", "Extended by"),
                    words(view.extendedByDays() + "日",
                            view.extendedByDays() + " days")));
        }
        term("中止情形", "Suspended for", view.suspendedFor(), lines);
        TrackingView.LeadingCaseView lead = view.leading();
        if (lead != null) {
            NextDateView due = lead.nextDate();
            lines.add(new TrackingLine(words("并案办理的主办事项", "Handled with the same matter"),
                    words(lead.status().zh() + (due == null ? "" : "；" + due.zh()),
                            lead.status().en() + (due == null ? "" : "; " + due.en()))));
        }
    }

    private static void answer(TrackingView view, UnaryOperator<String> names, List<TrackingLine> lines) {
        term("答复结果", "Answer", view.outcome(), lines);
        if (view.repliedAt() != null) {
            lines.add(new TrackingLine(words("答复日期", "Answered on"),
                    words(day(view.repliedAt()),
                            isoDay(view.repliedAt()))));
        }
        term("不予受理的理由", "Not accepted because", view.ground(), lines);
        TrackingView.RunningView running = view.running();
        if (running != null) {
            lines.add(new TrackingLine(words("正在办理的同一事项", "The same matter is handled in"),
                    words(running.number() + "（" + names.apply(running.unit()) + "）",
                            running.number() + " (" + running.unit() + ")")));
        }
        term("导入的法定途径", "Led into", view.otherProcedure(), lines);
        TrackingView.ReviewView review = view.review();
        if (review != null) {
            lines.add(new TrackingLine(text(review.step()),
                    new BilingualText(names.apply(review.body()) + "：" + comesToZh(review),
                            review.body() + ": " + comesToEn(review))));
        }
        TrackingView.CommitmentsView measures = view.measures();
        if (measures != null) {
            lines.add(new TrackingLine(words("承诺事项", "Promised measures"),
                    words("已落实" + measures.done() + "项，未落实" + measures.left() + "项",
                            measures.done() + " carried out, " + measures.left() + " left")));
        }
        term("办结方式", "Ended by", view.end(), lines);
    }

    private static String comesToZh(TrackingView.ReviewView review) {
        TermView outcome = review.outcome();
        TermView changedTo = review.changedTo();
        return outcome == null ? "正在办理" : outcome.zh() + (changedTo == null ? "" : "为" + changedTo.zh());
    }

    private static String comesToEn(TrackingView.ReviewView review) {
        TermView outcome = review.outcome();
        TermView changedTo = review.changedTo();
        return outcome == null ? "under way" : outcome.en() + (changedTo == null ? "" : " to " + changedTo.en());
    }

    private static void rights(TrackingView view, List<TrackingLine> lines) {
        TrackingView.RemedyView remedy = view.remedy();
        if (remedy != null) {
            LocalDate last = remedy.lastDay();
            lines.add(new TrackingLine(words("可以请求" + remedy.step().zh(), "You may ask for a " + remedy.step().en()),
                    words(last == null ? "自收到书面意见之日起三十日内" : until(last, remedy.provisional()),
                            last == null
                                    ? "within 30 days of the written opinion"
                                    : untilEn(last, remedy.provisional()))));
        }
        BilingualText turnTo = view.turnTo();
        if (turnTo != null) {
            lines.add(new TrackingLine(words("救济途径", "Whom to turn to"), turnTo));
        }
        LocalDate rateUntil = view.rateUntil();
        if (rateUntil != null) {
            lines.add(new TrackingLine(words("可以评价办理情况", "You may rate it"),
                    words(until(rateUntil, view.rateUntilProvisional()),
                            untilEn(rateUntil, view.rateUntilProvisional()))));
        }
        if (view.withdrawalAsked()) {
            lines.add(new TrackingLine(words("撤回", "Withdrawal"),
                    words("有单位记录您要撤回，请您本人确认或者否认；任何人都不能替您撤回",
                            "a unit noted that you want to withdraw; only you can confirm or deny it")));
        }
    }

    private static TrackingLine document(TrackingView.DocumentView paper) {
        Instant received = paper.receivedAt();
        String valid = paper.correctedBy();
        return new TrackingLine(text(paper.kind()),
                new BilingualText(
                        paper.number() + "，" + day(paper.issuedAt()) + "制作"
                                + (received == null ? "" : "，" + day(received) + "送达")
                                + (valid == null ? "" : "；已由" + valid + "更正，以更正后的为准"),
                        paper.number() + ", made " + isoDay(paper.issuedAt())
                                + (received == null ? "" : ", received " + isoDay(received))
                                + (valid == null ? "" : "; corrected by " + valid + ", which is the valid one")));
    }

    private static TrackingLine request(RequestView request) {
        TermView reason = request.reason();
        return new TrackingLine(text(request.request()),
                new BilingualText(
                        day(request.askedAt()) + "提出，" + request.state().zh()
                                + (reason == null ? "" : "：" + reason.zh()),
                        "asked " + isoDay(request.askedAt()) + ", " + request.state().en()
                                + (reason == null ? "" : ": " + reason.en())));
    }

    private static void term(String zh, String en, @Nullable TermView term, List<TrackingLine> lines) {
        if (term != null) {
            lines.add(new TrackingLine(words(zh, en), text(term)));
        }
    }

    private static BilingualText words(String zh, String en) {
        return new BilingualText(zh, en);
    }

    private static BilingualText text(TermView term) {
        return new BilingualText(term.zh(), term.en());
    }

    private static String until(LocalDate last, @Nullable Boolean provisional) {
        return "至" + day(last) + "止（含当日）" + (Boolean.TRUE.equals(provisional) ? "，暂定" : "");
    }

    private static String untilEn(LocalDate last, @Nullable Boolean provisional) {
        return "until the end of " + last + (Boolean.TRUE.equals(provisional) ? ", provisional" : "");
    }

    private static String day(Instant at) {
        return day(LegalCalendar.dayOf(at));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String isoDay(Instant at) {
        return LegalCalendar.dayOf(at).toString();
    }
}

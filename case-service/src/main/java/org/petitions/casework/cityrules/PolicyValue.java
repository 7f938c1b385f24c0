package org.petitions.casework.cityrules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.CityPolicy.HeadSigns;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Term;

/** A value that the city settles for the procedure, as a page says it; what the settings call it is its {@link #key()}. */
enum PolicyValue implements Term {
    RATING_DAYS("满意度评价期限", "time to rate an answer", each -> days(each.ratingDays())),
    REPORT_BACK_DAYS("交办反馈期限（未写明日期的）", "time to report back where no day is named",
            each -> days(each.reportBackDays())),
    RETURN_VISIT_DAYS("办结后回访", "return visits after the end", each -> days(each.returnVisitDays())),
    HEARING_DAYS("听证日期最远", "farthest day of a hearing", each -> days(each.farthestAhead().hearingDays())),
    INSTRUCTION_DAYS("领导批示办结日期最远", "farthest day of an instruction",
            each -> days(each.farthestAhead().instructionDays())),
    MEASURE_YEARS("承诺事项落实日期最远", "farthest day of a commitment",
            each -> years(each.farthestAhead().measureYears())),
    REPORT_BACK_YEARS("交办反馈日期最远", "farthest day of a report back",
            each -> years(each.farthestAhead().reportBackYears())),
    EXEMPT_TRANSFERRED_WHEN_UNCLEAR("姓名（名称）、住址不清的转送、交办事项免予书面告知",
            "no written notice of what was transferred where name or address is unclear",
            each -> yes(each.notice().exemptTransferredWhenUnclear())),
    SUSPENSION_DAYS("中止累计不计入期限的日数上限", "most days of suspensions in all",
            each -> days(each.suspension().handlingDays())),
    SUSPENSION_PROCEDURE("允许程序中止", "whether the procedure may be suspended",
            each -> yes(each.suspension().procedure())),
    SIGNING_REQUIRED("须经签发的事项", "what has to be signed off", each -> acts(each.signing().required())),
    HEAD_SIGNS("由主要负责人签发的情形", "what the head signs", each -> heads(each.signing().headSigns())),
    COPY_TO_BUREAU("办理结果抄报转送、交办的信访局", "whether results are copied to the bureau",
            each -> yes(each.signing().copiesToBureau())),
    CONSULTATION_WORKING_DAYS("受理争议协商期限", "time to consult in a dispute",
            each -> new Said(each.consultationWorkingDays() + " 个工作日",
                    each.consultationWorkingDays() + " working days")),
    POST_DAYS("邮寄送达无回执的期限", "delivery by post without a receipt", each -> days(each.delivery().postDays())),
    PUBLIC_NOTICE_DAYS("公告送达期限", "delivery by public notice", each -> days(each.delivery().publicNoticeDays())),
    ELECTRONIC_DAYS("电子送达无回执的期限", "electronic delivery without a receipt",
            each -> days(each.delivery().electronicDays()));

    private final String zh;
    private final String en;
    private final Function<CityPolicy, Said> value;

    PolicyValue(String zh, String en, Function<CityPolicy, Said> value) {
        this.zh = zh;
        this.en = en;
        this.value = value;
    }

    /** A value in both languages. */
    record Said(String zh, String en) {}

    /** The one of this key; empty for none. */
    static Optional<PolicyValue> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** What the settings call it: {@code report-back-days}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the policy says. */
    Said of(CityPolicy policy) {
        return value.apply(policy);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    private static Said days(int days) {
        return new Said(days + " 日", days + " days");
    }

    private static Said days(List<Integer> days) {
        return new Said(days.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 日",
                days.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " days");
    }

    private static Said years(int years) {
        return new Said(years + " 年", years + (years == 1 ? " year" : " years"));
    }

    private static Said yes(boolean yes) {
        return yes ? new Said("是", "yes") : new Said("否", "no");
    }

    private static Said acts(Collection<DraftedAct> acts) {
        List<DraftedAct> sorted = acts.stream().sorted().toList();
        return acts.isEmpty()
                ? new Said("无", "nothing")
                : new Said(sorted.stream().map(Term::zh).collect(Collectors.joining("、")),
                        sorted.stream().map(Term::en).collect(Collectors.joining(", ")));
    }

    private static Said heads(Collection<HeadSigns> cases) {
        List<Said> sorted = cases.stream().sorted().map(each -> switch (each) {
            case URGENT -> new Said("紧急", "urgent");
            case GRAVE -> new Said("重大", "grave");
            case JOINT -> new Said("涉及多个单位", "several units");
        }).toList();
        return sorted.isEmpty()
                ? new Said("无", "nothing")
                : new Said(sorted.stream().map(Said::zh).collect(Collectors.joining("、")),
                        sorted.stream().map(Said::en).collect(Collectors.joining(", ")));
    }
}

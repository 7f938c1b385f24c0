package org.petitions.intake.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Sex;

/** Coded terms as offices write them: the code, its Chinese or English name, or a word that can mean nothing else. */
final class CellTerms {
    private static final Map<Enum<?>, List<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry(Channel.LETTER, List.of("信件", "群众来信", "书信")),
            Map.entry(Channel.VISIT, List.of("走访", "上访", "群众来访", "接访")),
            Map.entry(Channel.CALL, List.of("电话", "群众来电")), Map.entry(Channel.NET, List.of("网信", "网上", "网络", "网上投诉")),
            Map.entry(Level.TOWNSHIP, List.of("乡镇", "乡", "镇", "街道", "乡级", "镇级", "乡镇级")),
            Map.entry(Level.COUNTY, List.of("县", "区", "县级", "区级", "区县", "县区", "县市区")),
            Map.entry(Level.CITY, List.of("市", "州", "市级", "州级", "地市", "地市级")),
            Map.entry(Level.PROVINCE, List.of("省级")), Map.entry(Level.CENTRE, List.of("国家", "中央级", "国家级")),
            // As earlier ledgers have it.
            Map.entry(HandlingOutcome.EXPLAINED, List.of("解释疏导")),
            Map.entry(Purpose.CLAIM, List.of("求决", "申诉", "求决类", "申诉求决类")),
            Map.entry(Purpose.ACCUSATION, List.of("举报", "检举", "控告", "检举控告类")),
            Map.entry(Purpose.SUGGESTION, List.of("建议", "意见", "意见建议", "建议意见类")),
            Map.entry(Urgency.ORDINARY, List.of("一般", "平件", "不急")), Map.entry(Urgency.URGENT, List.of("急", "加急", "急件")),
            Map.entry(Urgency.GRAVE, List.of("特急", "重大")),
            Map.entry(Identity.REAL_NAME, List.of("是", "实名信访", "真名", "署名")),
            Map.entry(Identity.ANONYMOUS, List.of("否", "不实名", "未署名")),
            Map.entry(Identity.CONFIDENTIAL, List.of("保密", "实名保密")), Map.entry(Sex.MALE, List.of("男性", "M")),
            Map.entry(Sex.FEMALE, List.of("女性", "F")),
            Map.entry(IdKind.RESIDENT_ID, List.of("身份证", "二代身份证", "第二代居民身份证", "二代证")),
            Map.entry(IdKind.ORGANISATION_CODE, List.of("信用代码", "营业执照")),
            Map.entry(NoticeWish.SMS, List.of("手机短信", "短信告知")), Map.entry(NoticeWish.MAIL, List.of("电子邮件", "邮箱")),
            Map.entry(NoticeWish.LETTER, List.of("信件", "书面", "邮寄", "书面邮寄")));

    private static final List<String> ABOVE = List.of("湖南省怀化市", "怀化市", "湖南省");

    private CellTerms() {}

    /** The term that a cell names. */
    static <E extends Enum<E> & Term> Optional<E> termOf(String cell, Class<E> type) {
        String word = key(cell);
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> key(term.name()).equals(word) || key(term.zh()).equals(word)
                        || key(term.en()).equals(word)
                        || OTHER_WORDS.getOrDefault(term, List.of()).stream()
                                .anyMatch(other -> key(other).equals(word)))
                .findFirst();
    }

    /**
     * The code of the division or township that a cell names, with or without the city before and the kind of division behind it. A township is named
     * with its county, or alone where the city has one of that name.
     */
    static String divisionOf(String cell) {
        String word = CellText.bare(cell);
        for (String above : ABOVE) {
            if (word.startsWith(above) && word.length() > above.length()) {
                word = word.substring(above.length());
            }
        }
        String name = word;
        return Divisions.list().stream().filter(
                division -> division.zh().equals(name)
                        || name.length() >= 2 && division.zh().equals(name + kindOf(division.zh())))
                .map(Divisions.Division::code).findFirst().or(() -> townshipOf(name)).orElseGet(() -> codeOf(name));
    }

    /** Statistics write twelve digits, data tools a decimal point. */
    private static String codeOf(String name) {
        if (name.matches("\\d{9}(?:0{3}|\\.0)") && Townships.find(name.substring(0, 9)).isPresent()) {
            return name.substring(0, 9);
        }
        return name.matches("\\d{6}(?:0{3}|0{6}|\\.0)") ? name.substring(0, 6) : name;
    }

    private static Optional<String> townshipOf(String name) {
        List<Township> found = Divisions.list().stream().flatMap(county -> Townships.of(county.code()).stream()
                .filter(township -> name.equals(township.zh()) || name.equals(county.zh() + township.zh()))).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    private static String kindOf(String division) {
        return division.substring(division.length() - 1);
    }

    private static String key(String word) {
        return CellText.bare(word).toLowerCase(Locale.ROOT);
    }
}

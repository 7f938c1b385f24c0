package org.petitions.casework.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and files of the ledger say, in a language. */
@Component
public class LedgerNames {
    private static final int FEN_DIGITS = 2;

    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Clock clock;

    LedgerNames(ListNames names, Organisation organisation, MessageSource texts, Clock clock) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** The title of a post or the name of a unit today, or its id. */
    public String holder(String holder, Locale language) {
        return organisation.titlesOf(today(), holder).map(title -> isEnglish(language) ? title.en() : title.zh())
                .orElseGet(() -> String.valueOf(names.unit(holder, language)));
    }

    /** Holders to choose from. */
    public List<Choice> holders(List<String> holders, Locale language) {
        return holders.stream().map(each -> new Choice(each, holder(each, language))).toList();
    }

    /** A county or township by its code. */
    public String place(String code, Locale language) {
        return Townships.find(code)
                .map(each -> isEnglish(language) ? each.zh() : names.division(each.division(), language) + each.zh())
                .orElseGet(() -> names.division(code, language));
    }

    /** The places that somebody of a unit goes to: its county or all counties first, then the townships; the city's go everywhere. */
    public List<Choice> places(String unit, Locale language) {
        String division = UnitId.divisionOf(unit);
        boolean ofCity = UnitId.cityOf(division).equals(division);
        List<String> divisions = ofCity
                ? Divisions.list().stream().map(Divisions.Division::code).toList()
                : List.of(division);
        return Stream.concat(divisions.stream(), divisions.stream()
                .flatMap(each -> Townships.of(each).stream().map(Townships.Township::code)))
                .map(code -> new Choice(code, place(code, language))).toList();
    }

    /** Whether a code is one of a county or township of the city. */
    public static boolean isPlace(String code) {
        return Divisions.find(code).isPresent() || Townships.find(code).isPresent();
    }

    /** A figure as it is printed. */
    public static String amount(LedgerColumn column, long amount) {
        return column.isMoney() ? yuan(amount) : Long.toString(amount);
    }

    /** An amount of fen in yuan. */
    public static String yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, FEN_DIGITS).stripTrailingZeros();
        return yuan.scale() < 0 ? yuan.setScale(0).toPlainString() : yuan.toPlainString();
    }

    /** A text of a page. */
    public String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** The day, in Asia/Shanghai. */
    public LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}

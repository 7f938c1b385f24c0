package org.petitions.intake.online;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.pages.elements.Choice;
import org.springframework.context.MessageSource;

/** The places that a petitioner may live in. */
final class Places {
    /** First two digits of the divisions of province level (GB/T 2260). */
    private static final List<String> PROVINCES = List.of("43", "11", "12", "13", "14", "15", "21", "22", "23", "31",
            "32", "33", "34", "35", "36", "37", "41", "42", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
            "63", "64", "65", "71", "81", "82");

    private Places() {}

    /** The city's counties, then the provinces. */
    static List<Choice> residences(MessageSource texts, Locale language, boolean english) {
        Stream<Choice> here = Divisions.list().stream().filter(each -> each.level() == Level.COUNTY)
                .map(each -> new Choice(each.code(), english ? each.en() : each.zh()));
        Stream<Choice> elsewhere = PROVINCES.stream().map(code -> new Choice(code + "0000",
                texts.getMessage("online.province." + code, null, language)));
        return Stream.concat(here, elsewhere).toList();
    }
}

package org.petitions.intake.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.pages.elements.Choice;

/** The places where a matter may have happened, as pages offer and show them: the city, its counties and their townships. */
public final class MatterPlaces {
    private MatterPlaces() {}

    /**
     * A county with its townships.
     *
     * @param code of the county, for whoever does not know the township
     * @param name of the county, in the language of the page
     */
    public record County(String code, String name, List<Choice> townships) {}

    /** All counties, in the order of their codes. */
    public static List<County> counties(boolean english) {
        return Divisions.list().stream().filter(each -> each.level() == Level.COUNTY)
                .map(each -> new County(each.code(), english ? each.en() : each.zh(),
                        Townships.of(each.code()).stream()
                                .map(township -> new Choice(township.code(), township.zh())).toList()))
                .toList();
    }

    /**
     * What a place is called; townships have Chinese names alone.
     *
     * @param township its code, where one is known
     */
    public static String name(String division, @Nullable String township, boolean english) {
        String county = Divisions.find(division).map(each -> english ? each.en() : each.zh()).orElse(division);
        return township == null
                ? county
                : county + (english ? " " : "") + Townships.find(township).map(Township::zh).orElse(township);
    }
}

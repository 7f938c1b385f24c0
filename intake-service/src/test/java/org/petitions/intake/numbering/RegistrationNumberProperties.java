package org.petitions.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;

class RegistrationNumberProperties {

    @Property
    void a_number_is_read_back_as_it_was_written(@ForAll("numbers") RegistrationNumber number) {
        assertThat(RegistrationNumber.parse(number.toString())).contains(number);
        assertThat(RegistrationNumber.parse("  " + number.toString().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(number);
    }

    @Property
    void a_number_is_read_as_people_type_it(@ForAll("numbers") RegistrationNumber number,
            @ForAll("spellings") Function<String, String> spelling) {
        assertThat(RegistrationNumber.parse(spelling.apply(number.toString()))).contains(number);
    }

    @Provide
    Arbitrary<Function<String, String>> spellings() {
        return Arbitraries.of(List.of(text -> text.replace("-", ""), text -> text.replace('-', '－'),
                text -> text.replace('-', '—'), text -> text.replace("-", " - "), text -> text.replace('-', '\u2011'),
                text -> "\u202A" + text + "\u202C\u200B", text -> "　" + text.toLowerCase(java.util.Locale.ROOT) + "\t",
                text -> text.chars().map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }

    @Property(tries = 5000)
    void one_wrong_character_is_noticed(@ForAll("numbers") RegistrationNumber number,
            @ForAll @IntRange(max = 30) int at,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') char wrong) {
        char[] text = number.toString().toCharArray();
        int place = at % text.length;
        if (text[place] == '-' || text[place] == wrong) {
            return;
        }
        text[place] = wrong;
        assertThat(RegistrationNumber.parse(new String(text))).isEmpty();
    }

    @Property(tries = 5000)
    void two_neighbours_swapped_are_noticed(@ForAll("numbers") RegistrationNumber number,
            @ForAll @IntRange(max = 30) int at) {
        String bare = number.toString().replace("-", "");
        int place = at % (bare.length() - 1);
        if (bare.charAt(place) == bare.charAt(place + 1)) {
            return;
        }
        char[] swapped = bare.toCharArray();
        swapped[place] = bare.charAt(place + 1);
        swapped[place + 1] = bare.charAt(place);
        assertThat(RegistrationNumber.parse(hyphenated(new String(swapped)))).isEmpty();
    }

    @Property
    void reading_never_fails_on_any_text(@ForAll String text) {
        assertThat(RegistrationNumber.parse(text)).isNotNull();
    }

    @Property
    void numbers_of_a_county_and_channel_stand_in_the_order_of_their_days_and_serials(
            @ForAll("numbers") RegistrationNumber one, @ForAll("numbers") RegistrationNumber other) {
        var sameSeriesKind = new RegistrationNumber(one.county(), other.date(), one.channel(), other.serial());
        int byMeaning = Comparator.comparing(RegistrationNumber::date)
                .thenComparing(RegistrationNumber::serial).compare(one, sameSeriesKind);
        assertThat(Integer.signum(one.toString().compareTo(sameSeriesKind.toString())))
                .isEqualTo(Integer.signum(byMeaning));
    }

    @Provide
    Arbitrary<RegistrationNumber> numbers() {
        return Combinators.combine(
                Arbitraries.of(Divisions.list().stream().map(Divisions.Division::code).toList()),
                Arbitraries.longs().between(LocalDate.of(2022, 5, 1).toEpochDay(),
                        LocalDate.of(2060, 1, 1).toEpochDay()),
                Arbitraries.of(Channel.class), Arbitraries.longs().between(1, 99_999))
                .as((county, day, channel, serial) -> new RegistrationNumber(county, LocalDate.ofEpochDay(day), channel,
                        serial))
                .filter(RegistrationNumber::isPrintable);
    }

    private static String hyphenated(String bare) {
        int serialEnd = bare.length() - 1;
        return bare.substring(0, 6) + '-' + bare.substring(6, 14) + '-' + bare.substring(14, 15) + '-'
                + bare.substring(15, serialEnd) + '-' + bare.substring(serialEnd);
    }
}

package org.petitions.intake.numbering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.petitions.events.terms.Channel;
import org.petitions.starter.text.TypedCode;

/**
 * A registration number (登记编号), e.g. {@code 431222-20260301-L-00017-K}: county, day of registration, channel, serial, check character.
 * As text, numbers of one county stand in the order of their days.
 *
 * @param county 6-digit division code of the registering office
 * @param date day of registration in Asia/Shanghai
 * @param serial from 1 within county, day and channel; ascending, with gaps
 */
public record RegistrationNumber(String county, LocalDate date, Channel channel, long serial) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern FORM = Pattern.compile("(\\d{6})-(\\d{8})-([A-Z])-(\\d{5,10})-[0-9A-Z]");
    /** Whatever is longer was not typed as a number. */
    static final int LONGEST = 64;

    /**
     * The number that {@code text} is, or empty when it is none: wrong form, unknown channel, wrong check character. People type it, so
     * small and full-width letters, blanks, dashes of any kind and missing hyphens are let pass.
     */
    public static Optional<RegistrationNumber> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var match = FORM.matcher(TypedCode.registrationNumber(text));
        if (!match.matches()) {
            return Optional.empty();
        }
        // Only the number that is printed like it is meant: one with another check character or with zeros before is none.
        return channelOf(match.group(3).charAt(0))
                .flatMap(channel -> dayOf(match.group(2)).map(day -> new RegistrationNumber(match.group(1), day,
                        channel, Long.parseLong(match.group(4)))))
                .filter(number -> number.toString().equals(match.group()));
    }

    /** Whether its check character is a letter or digit; only such numbers are given out. */
    boolean isPrintable() {
        return CheckCharacter.of(payload()) != CheckCharacter.SUPPLEMENTARY;
    }

    @Override
    public String toString() {
        String payload = payload();
        return payload + '-' + CheckCharacter.of(payload);
    }

    private String payload() {
        String digits = Long.toString(serial);
        return county + '-' + DAY.format(date) + '-' + letterOf(channel) + '-'
                + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    private static char letterOf(Channel channel) {
        return switch (channel) {
            case LETTER -> 'L';
            case VISIT -> 'V';
            case CALL -> 'C';
            case NET -> 'N';
            case LEADER_MAILBOX -> 'M';
            case LEADER_RECEPTION -> 'R';
            case SCREENING -> 'S';
            case FROM_ABOVE -> 'A';
        };
    }

    private static Optional<Channel> channelOf(char letter) {
        for (Channel channel : Channel.values()) {
            if (letterOf(channel) == letter) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dayOf(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DAY));
        } catch (DateTimeException e) {
            return Optional.empty(); // not a day of the calendar: no number of ours
        }
    }
}

package org.petitions.intake.numbering;

import java.time.LocalDate;
import org.petitions.events.terms.Channel;

/**
 * What serials are counted within: county, day and channel.
 *
 * @param county 6-digit division code
 * @param date day of registration in Asia/Shanghai
 */
record NumberSeries(String county, LocalDate date, Channel channel) {
    /** Its key in the store, e.g. {@code 431222-2026-03-01-LETTER}. */
    String key() {
        return county + '-' + date + '-' + channel;
    }
}

package org.petitions.casework.specialduty;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an office or a leader's post read the brief of a day.
 *
 * @param id made of all three, so that the first look counts
 * @param period id of the period
 * @param day in Asia/Shanghai
 * @param reader unit id of a bureau, or post id of a leader
 * @param at of the first look, UTC
 */
@Document(BriefReading.COLLECTION)
@CompoundIndex(name = "by_period_day", def = "{'period': 1, 'day': -1, 'at': 1}")
record BriefReading(@Id String id, String period, LocalDate day, String reader, Instant at) {
    static final String COLLECTION = "dutyBriefReadings";

    static BriefReading of(SpecialDutyPeriod period, LocalDate day, String reader, Instant at) {
        return new BriefReading(period.id() + "/" + day + "/" + reader, period.id(), day, reader, at);
    }
}

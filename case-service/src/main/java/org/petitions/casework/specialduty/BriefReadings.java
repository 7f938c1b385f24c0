package org.petitions.casework.specialduty;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps which office and which leader read the brief of a day, each once. */
@Component
class BriefReadings {
    private final MongoTemplate mongo;

    BriefReadings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(SpecialDutyPeriod period, LocalDate day, String reader, Instant at) {
        try {
            mongo.insert(BriefReading.of(period, day, reader, at));
        } catch (DuplicateKeyException _) {
            // read before
        }
    }

    /** Who read it, day by day, the latest first: unit ids and post ids in the order of their first look. */
    Map<LocalDate, List<String>> of(SpecialDutyPeriod period) {
        Map<LocalDate, List<String>> days = new LinkedHashMap<>();
        mongo.find(Query.query(where("period").is(period.id()))
                .with(Sort.by(Sort.Order.desc("day"), Sort.Order.asc("at"))), BriefReading.class)
                .forEach(each -> days.computeIfAbsent(each.day(), _ -> new ArrayList<>()).add(each.reader()));
        return days;
    }
}

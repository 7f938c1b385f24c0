package org.petitions.casework.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The year's report of receptions that were held and inspections on the spot, by the bureau that kept them. */
@Component
class ReceptionReportSource implements ReportSource {
    private final MongoTemplate mongo;

    ReceptionReportSource(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.RECEPTIONS, ReportLine.BATCHES, ReportLine.PERSONS, ReportLine.SPOT_INSPECTIONS);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        List<Tally> held = mongo
                .find(Query.query(where("host.bureau").in(query.bureaus()).and("slot.on").gte(query.from())
                        .lte(query.to())), Reception.class)
                .stream().map(Reception::tally).filter(Objects::nonNull).toList();
        return Map.of(ReportLine.RECEPTIONS, (long) held.size(),
                ReportLine.BATCHES, held.stream().mapToLong(Tally::batches).sum(),
                ReportLine.PERSONS, held.stream().mapToLong(Tally::persons).sum(),
                ReportLine.SPOT_INSPECTIONS, mongo.count(Query.query(where("bureau").in(query.bureaus()).and("on")
                        .gte(query.from()).lte(query.to())), Inspection.class));
    }
}

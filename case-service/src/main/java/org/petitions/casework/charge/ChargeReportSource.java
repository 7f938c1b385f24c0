package org.petitions.casework.charge;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The year's report of sessions on cases in charge, by the bureau that held them; what was said of which case is not in it. */
@Component
class ChargeReportSource implements ReportSource {
    private final MongoTemplate mongo;

    ChargeReportSource(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.HAND_OUTS, ReportLine.REVIEWS);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        Query asked = Query.query(where("bureau").in(query.bureaus()).and("on").gte(query.from()).lte(query.to()));
        asked.fields().exclude(ChargeSession.MINUTES);
        List<ChargeSession> held = mongo.find(asked, ChargeSession.class);
        return Map.of(ReportLine.HAND_OUTS, of(held, SessionKind.HAND_OUT),
                ReportLine.REVIEWS, of(held, SessionKind.REVIEW));
    }

    private static long of(List<ChargeSession> held, SessionKind kind) {
        return held.stream().filter(session -> session.kind() == kind).count();
    }
}

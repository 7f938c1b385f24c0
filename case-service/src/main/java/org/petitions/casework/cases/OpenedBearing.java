package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.petitions.events.MediationEvent.MediationProposed;
import org.petitions.events.MediationEvent.ReconciliationProposed;
import org.petitions.events.terms.Channel;
import org.springframework.data.mongodb.core.query.Criteria;

/** What an account of opened cases is about, where it is not about all: the others are not read. */
public enum OpenedBearing {
    /** Found by screening (排查). */
    SCREENED {
        @Override
        Criteria criteria() {
            return where("matter.channel").is(Channel.SCREENING.name());
        }
    },

    /** In which a mediation or a reconciliation was proposed (Art. 33). */
    MEDIATED {
        @Override
        Criteria criteria() {
            List<String> types = List.of(MediationProposed.class.getSimpleName(),
                    ReconciliationProposed.class.getSimpleName());
            return new Criteria().orOperator(where("history.t").in(types), where("history.type")
                    .in(types.stream().map("org.petitions.case.%s.v1"::formatted).toList()));
        }
    };

    abstract Criteria criteria();
}

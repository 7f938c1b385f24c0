package org.petitions.casework.campaign;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.aftercare.HelpSource;
import org.petitions.events.terms.Term;
import org.petitions.starter.actor.Actor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which cases were in a campaign on backlog and not taken out of it. */
@Component
class CampaignHelpSource implements HelpSource {
    private final MongoTemplate mongo;

    CampaignHelpSource(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private enum Help implements Term {
        CAMPAIGN;

        @Override
        public String zh() {
            return "专项行动";
        }

        @Override
        public String en() {
            return "campaign";
        }
    }

    @Override
    public Term help() {
        return Help.CAMPAIGN;
    }

    @Override
    public Set<String> helpedAmong(Collection<String> caseIds, Actor actor) {
        return caseIds.isEmpty()
                ? Set.of()
                : mongo.find(Query.query(where("place.caseId").in(caseIds)), CampaignCase.class).stream()
                        .filter(each -> each.removed() == null).map(each -> each.place().caseId())
                        .collect(Collectors.toUnmodifiableSet());
    }
}

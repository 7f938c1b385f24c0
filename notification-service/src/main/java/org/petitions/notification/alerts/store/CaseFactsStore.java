package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.petitions.events.CaseEvent.Opened;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Category;
import org.petitions.notification.alerts.CaseFacts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Number and category of each case, beside the alerts and not in them: an alert may be raised before its case's opening was read here, and a category
 * may be put right afterwards.
 */
@Component
public class CaseFactsStore {
    private final MongoTemplate mongo;

    CaseFactsStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * As it is kept.
     *
     * @param id the case's
     * @param version the case's version at the event that told the category
     */
    @Document("caseFacts")
    record StoredFacts(@Id String id, String number, Category category, long version) {}

    /** Takes up a case that was opened; again changes nothing. */
    void opened(Opened event) {
        try {
            mongo.insert(new StoredFacts(event.petitionId(), event.number(), event.category(), event.version()));
        } catch (DuplicateKeyException _) {
            // It is here, and its category may have been put right since.
        }
    }

    /** Takes up a category that was put right (更正); an earlier one that is read again changes nothing. */
    void corrected(RegistrationCorrected event) {
        Category category = event.after().category();
        if (category != null) {
            mongo.updateFirst(Query.query(where("_id").is(event.petitionId()).and("version").lt(event.version())),
                    Update.update("category", category).set("version", event.version()), StoredFacts.class);
        }
    }

    /** Those of some cases that are known here, by the case's id. */
    public Map<String, CaseFacts> of(Collection<String> caseIds) {
        return mongo.find(Query.query(where("_id").in(caseIds)), StoredFacts.class).stream()
                .collect(Collectors.toMap(StoredFacts::id, one -> new CaseFacts(one.number(), one.category())));
    }
}

package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.notification.alerts.AlertState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Withdrawals that came before their alert. That happens when the alert could not be read and is put back from the dead letters later:
 * nobody would withdraw it a second time, and it would ask for an acknowledgement for ever.
 */
@Component
class EarlyWithdrawals {
    private final MongoTemplate mongo;
    private final InstantSource wallClock = InstantSource.system();

    EarlyWithdrawals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * One of them.
     *
     * @param id the alert's
     * @param at when it was withdrawn
     * @param keptSince wall time; dead letters can be put back for 90 days, and a letter that fails again for 90 more
     */
    @Document("earlyWithdrawals")
    record EarlyWithdrawal(@Id String id, Instant at, AlertWithdrawalReason reason,
            @Indexed(expireAfter = "P200D") Instant keptSince) {}

    /** Keeps withdrawals until their alerts come. */
    void keep(Collection<AlertWithdrawn> events) {
        events.forEach(event -> mongo.save(
                new EarlyWithdrawal(event.alertId(), event.at(), event.reason(), wallClock.instant())));
    }

    /** Those that are kept for these alerts, by the alert's id. */
    Map<String, AlertState.Withdrawn> of(List<String> alertIds) {
        if (alertIds.isEmpty()) {
            return Map.of();
        }
        return mongo.find(Query.query(where("_id").in(alertIds)), EarlyWithdrawal.class).stream()
                .collect(Collectors.toMap(EarlyWithdrawal::id,
                        kept -> new AlertState.Withdrawn(kept.at(), kept.reason())));
    }
}

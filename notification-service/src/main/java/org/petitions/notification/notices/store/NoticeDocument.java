package org.petitions.notification.notices.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.notices.Notice;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A notice as it is kept. Times are wall time.
 *
 * @param id the case's id and the document's number
 * @param since when it was stored
 * @param dueAt when the next try may start, and until then whose it is; null once it is settled
 * @param attempts tries so far
 * @param refused channels whose provider refused the address
 */
@Document(NoticeDocument.COLLECTION)
@CompoundIndex(name = "by_due", def = "{'dueAt': 1}", partialFilter = "{'dueAt': {'$exists': true}}")
record NoticeDocument(@Id String id, long version, Notice notice, Instant since, @Nullable Instant dueAt, int attempts,
        Set<AlertChannel> refused) {
    static final String COLLECTION = "notices";

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty set
    NoticeDocument {
        refused = refused == null ? Set.of() : Set.copyOf(refused);
    }

    static NoticeDocument of(Notice notice, Instant now) {
        return new NoticeDocument(Notice.idOf(notice.caseId(), notice.number()), 1, notice, now, now, 0, Set.of());
    }

    NoticeDocument settled(Notice next) {
        return new NoticeDocument(id, version + 1, next, since, null, attempts, refused);
    }

    /** The same, not to be tried by anybody else until then. */
    NoticeDocument claimedUntil(Instant leaseEnd) {
        return new NoticeDocument(id, version + 1, notice, since, leaseEnd, attempts + 1, refused);
    }

    NoticeDocument again(Instant at, Set<AlertChannel> nowRefused) {
        return new NoticeDocument(id, version + 1, notice, since, at, attempts, nowRefused);
    }
}

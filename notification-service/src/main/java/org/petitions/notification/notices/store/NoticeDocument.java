package org.petitions.notification.notices.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.notices.Notice;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A notice as it is kept. Times are wall time.
 *
 * @param id the case's id and the document's number
 * @param messageId what providers get to call it: always the same for the same notice, and it tells nothing
 * @param since when it was stored, or what was last reported of it has it sent again: since then it waits
 * @param dueAt when the next try may start, and until then whose it is; null where it waits for nothing
 * @param attempts tries since then
 */
@Document(NoticeDocument.COLLECTION)
@CompoundIndex(name = "by_due", def = "{'dueAt': 1}", partialFilter = "{'dueAt': {'$exists': true}}")
record NoticeDocument(@Id String id, long version, @Indexed(name = "by_message") String messageId, Notice notice,
        Instant since, @Nullable Instant dueAt, int attempts) {
    static final String COLLECTION = "notices";

    static NoticeDocument of(Notice notice, Instant now) {
        String id = Notice.idOf(notice.caseId(), notice.number());
        return new NoticeDocument(id, 1, UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString(), notice, now, now, 0);
    }

    /** After a report: due then, where it is to be sent, and with all its tries and its time before it. */
    NoticeDocument after(Notice next, Instant due) {
        boolean again = next.state() == Notice.State.WAITING;
        return new NoticeDocument(id, version + 1, messageId, next, again ? due : since, again ? due : null,
                again ? 0 : attempts);
    }

    /** The same, not to be tried by anybody else until then. */
    NoticeDocument claimedUntil(Instant leaseEnd) {
        return new NoticeDocument(id, version + 1, messageId, notice, since, leaseEnd, attempts + 1);
    }

    /** Tried in vain: to be tried again then. */
    NoticeDocument again(Instant at) {
        return new NoticeDocument(id, version + 1, messageId, notice, since, at, attempts);
    }

    /** Claimed, but no way was tried: to be looked at again then. */
    NoticeDocument notTried(Instant at) {
        return new NoticeDocument(id, version + 1, messageId, notice, since, at,
                Math.max(attempts - 1, 0));
    }
}

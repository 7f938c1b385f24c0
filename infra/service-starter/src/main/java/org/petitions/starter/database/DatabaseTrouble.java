package org.petitions.starter.database;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoInternalException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * What can be wrong with a database that is no fault of ours: the same command may work later, or on another server. What is not here is our
 * own, as a document that breaks a unique index or a query that cannot be read: trying again would not help, and somebody has to mend it.
 *
 * <p>The numbers are MongoDB's error codes, which every server of its protocol answers.
 */
enum DatabaseTrouble {
    /** No server is found, or the connection is lost. */
    UNREACHABLE(6, 7, 89, 133, 358, 9001),

    /** A member of a replica set that may not write, as while another one is elected. */
    NOT_PRIMARY(189, 10058, 10107, 11602, 13435, 13436),

    SHUTTING_DOWN(91, 11600),

    /** No answer, no lock or no free connection in time, or too few members took a write in time. */
    TIMED_OUT(24, 46, 50, 64, 202, 262, 11601),

    OUT_OF_DISK(12501, 14031),

    /** It does not know the command, does not know us, or takes no more just now. */
    REFUSED(11, 13, 18, 59, 73, 100, 115, 238, 462),

    /** Its own error, as it says itself; what it answers without a code, too, and a cursor that it lost. */
    INTERNAL(1, 8, 43, 56, 112, 146, 201, 292, 314);

    /** What a server answers that does not say a code. */
    static final int NO_CODE = -1;

    private final Set<Integer> codes;

    DatabaseTrouble(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /** Its name in metrics and logs, e.g. {@code not-primary}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The database's trouble of which an exception tells, however deep the driver's sits in it; null when there is none. */
    static @Nullable DatabaseTrouble of(Throwable thrown) {
        DatabaseTrouble found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException driver) {
                DatabaseTrouble told = told(driver);
                // What lies below is more exact: a refused sign-in, say, below a server that is not found.
                found = told == null ? found : told;
            } else if (found == null && cause instanceof DataAccessResourceFailureException) {
                found = UNREACHABLE;
            }
        }
        return found;
    }

    /** The trouble that an error code of the server stands for; null for what is ours. */
    static @Nullable DatabaseTrouble ofCode(int code) {
        return code == NO_CODE
                ? INTERNAL
                : Stream.of(values()).filter(trouble -> trouble.codes.contains(code)).findFirst().orElse(null);
    }

    private static @Nullable DatabaseTrouble told(MongoException thrown) {
        return switch (thrown) {
            case MongoSocketReadTimeoutException _,MongoSocketWriteTimeoutException _ -> TIMED_OUT;
            case MongoOperationTimeoutException _,MongoExecutionTimeoutException _ -> TIMED_OUT;
            case MongoTimeoutException e -> says(e, "waiting for a connection") ? TIMED_OUT : UNREACHABLE;
            case MongoSocketException _,MongoConnectionPoolClearedException _,MongoServerUnavailableException _ ->
                UNREACHABLE;
            case MongoNotPrimaryException _ -> NOT_PRIMARY;
            case MongoNodeIsRecoveringException e -> Objects.requireNonNullElse(ofCode(e.getCode()), NOT_PRIMARY);
            case MongoSecurityException _,MongoIncompatibleDriverException _ -> REFUSED;
            case MongoInternalException _,MongoCursorNotFoundException _ -> INTERNAL;
            case MongoClientException e -> says(e, "state should be: open") ? UNREACHABLE : null;
            case MongoBulkWriteException e -> inBulk(e);
            case MongoWriteConcernException e -> unconfirmed(e.getWriteConcernError().getCode());
            case MongoWriteException e -> ofCode(e.getError().getCode());
            case MongoCommandException e -> ofCode(e.getErrorCode());
            default -> thrown.getCode() == NO_CODE ? null : ofCode(thrown.getCode());
        };
    }

    private static @Nullable DatabaseTrouble inBulk(MongoBulkWriteException thrown) {
        var concern = thrown.getWriteConcernError();
        if (concern != null) {
            return unconfirmed(concern.getCode());
        }
        return thrown.getWriteErrors().stream().map(BulkWriteError::getCode).map(DatabaseTrouble::ofCode)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A write that was carried out but not confirmed as durable is never ours. */
    static DatabaseTrouble unconfirmed(int code) {
        return Objects.requireNonNullElse(ofCode(code), INTERNAL);
    }

    private static boolean says(MongoException thrown, String words) {
        return thrown.getMessage() != null && thrown.getMessage().contains(words);
    }
}

package org.petitions.starter.database;

import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.ProblemType;
import org.petitions.starter.problem.ProblemMapper;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.dao.DataAccessResourceFailureException;

/** Recognises that the database is away, however deep the driver's exception sits: answered 503, not 500. */
final class DatabaseProblemMapper implements ProblemMapper {

    @Override
    public @Nullable ProblemType problemFor(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isAway(cause)) {
                return StandardProblem.DATABASE_UNAVAILABLE;
            }
        }
        return null;
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException _ -> true;
            case MongoSocketException _ -> true;
            case MongoTimeoutException _ -> true;
            case MongoNotPrimaryException _ -> true;
            case MongoNodeIsRecoveringException _ -> true;
            case MongoConnectionPoolClearedException _ -> true;
            case MongoClientException e -> e.getMessage() != null && e.getMessage().contains("state should be: open");
            default -> false;
        };
    }
}

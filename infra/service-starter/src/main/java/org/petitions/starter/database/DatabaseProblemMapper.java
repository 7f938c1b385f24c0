package org.petitions.starter.database;

import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.ProblemMapper;
import org.petitions.starter.problem.ProblemType;
import org.petitions.starter.problem.StandardProblem;

/** The database's trouble is answered 503, so that a client comes again; what is ours stays 500. */
final class DatabaseProblemMapper implements ProblemMapper {

    @Override
    public @Nullable ProblemType problemFor(Throwable thrown) {
        return DatabaseTrouble.of(thrown) == null ? null : StandardProblem.DATABASE_UNAVAILABLE;
    }
}

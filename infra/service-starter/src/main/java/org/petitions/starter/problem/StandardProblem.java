package org.petitions.starter.problem;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatusCode;

/** The problems that every service answers alike. */
public enum StandardProblem implements ProblemType {
    MALFORMED_JSON(400),
    INVALID_FIELDS(400),
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    VERSION_STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VERSION_MISSING(428),
    /** Not 503: after that Tomcat hangs up, and whoever was turned away would come back with a connection to be made anew. */
    BUSY(429),
    INTERNAL(500),
    DATABASE_UNAVAILABLE(503),
    /** Whatever else the framework refuses, with the framework's status. */
    REFUSED(400);

    private static final Set<StandardProblem> NEVER_BY_STATUS = EnumSet.of(MALFORMED_JSON, INVALID_FIELDS, REFUSED);

    private final int status;

    StandardProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The refusal for a status that the framework chose. */
    static ProblemException forStatus(HttpStatusCode status) {
        for (StandardProblem standard : EnumSet.complementOf(EnumSet.copyOf(NEVER_BY_STATUS))) {
            if (standard.status == status.value()) {
                return new ProblemException(standard);
            }
        }
        return status.is4xxClientError()
                ? new ProblemException(status.value(), REFUSED, List.of(), List.of(), null)
                : new ProblemException(INTERNAL);
    }
}

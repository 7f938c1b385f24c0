package org.petitions.starter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.ProblemWriter;
import org.springframework.http.HttpStatusCode;

/**
 * Answers a problem, too, where Tomcat refuses a request before it asks any filter: an address that cannot be decoded, a slash or a zero byte
 * hidden in it. Its own page would tell a person in English only, a program nothing, and everybody what server this is.
 */
final class ProblemReportValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final Supplier<ProblemWriter> problems;

    ProblemReportValve(Supplier<ProblemWriter> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.get().write(HttpStatusCode.valueOf(response.getStatus()), response);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.petitions.starter.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.petitions.starter.message.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem from a filter, before any controller is asked. */
public final class ProblemWriter {
    private final JsonMapper json;
    private final Messages messages;
    private final Duration retryAfter;

    public ProblemWriter(JsonMapper json, Messages messages, Duration retryAfter) {
        this.json = json;
        this.messages = messages;
        this.retryAfter = retryAfter;
    }

    public void write(ProblemType type, HttpServletResponse response) throws IOException {
        write(new ProblemException(type).toProblem(messages), response);
    }

    /** Answers what stands for a status that the server chose before it asked any filter. */
    public void write(HttpStatusCode status, HttpServletResponse response) throws IOException {
        write(StandardProblem.forStatus(status).toProblem(messages), response);
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == 429 || problem.getStatus() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}

package org.petitions.starter.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.logging.RedactedStackTrace;
import org.petitions.starter.text.IncomingText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns every exception of a request into a {@link Problem}. What nobody expected is logged and answered without a word of it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ValidationProblems validation;
    private final List<ProblemMapper> sources;
    private final Duration retryAfter;

    public ProblemExceptionHandler(ValidationProblems validation, List<ProblemMapper> sources, Duration retryAfter) {
        this.validation = validation;
        this.sources = List.copyOf(sources);
        this.retryAfter = retryAfter;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> handle(Exception thrown, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            LOG.debug("the client is gone, nothing more can be answered");
            return null;
        }
        Problem problem = problemFor(thrown);
        if (problem.status() >= 500 && problem.status() != 503) {
            LOG.error("request failed: {}", RedactedStackTrace.of(thrown));
        }
        return ResponseEntity.status(problem.status()).headers(headers(thrown, problem)).body(problem);
    }

    private Problem problemFor(Exception thrown) {
        for (ProblemMapper source : sources) {
            Problem problem = source.problemFor(thrown);
            if (problem != null) {
                return problem;
            }
        }
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case HttpMessageNotReadableException e -> unreadable(e);
            case BindException e -> StandardProblem.INVALID_FIELDS.problem(validation.of(e.getBindingResult()));
            case HandlerMethodValidationException e -> StandardProblem.INVALID_FIELDS.problem(validation.of(e));
            case ConstraintViolationException e -> StandardProblem.INVALID_FIELDS
                    .problem(validation.of(e.getConstraintViolations()));
            case MethodArgumentTypeMismatchException e -> StandardProblem.INVALID_FIELDS.problem(parameter(e));
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingRequestHeaderException e -> missing(e.getHeaderName());
            case ErrorResponse e -> StandardProblem.forStatus(e.getStatusCode());
            default -> StandardProblem.INTERNAL.problem();
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException e -> {
                    return e.problem();
                }
                case RequestTooLargeException _ -> {
                    return StandardProblem.TOO_LARGE.problem();
                }
                default -> {
                }
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException e) {
                return JsonProblems.problemFor(e);
            }
        }
        return StandardProblem.MALFORMED_JSON
                .problem(new FieldProblem("$", "missing", "请求体为空或无法读取", "The body is empty or cannot be read"));
    }

    private static FieldProblem parameter(MethodArgumentTypeMismatchException thrown) {
        String value = thrown.getValue() instanceof String text ? IncomingText.cleaned(text) : "";
        return thrown.getRequiredType() == String.class
                ? IncomingText.faultOf(value).map(fault -> JsonProblems.textProblem(thrown.getName(), fault))
                        .orElseGet(() -> JsonProblems.expected(thrown.getName(), String.class))
                : JsonProblems.expected(thrown.getName(), thrown.getRequiredType());
    }

    private static Problem missing(String name) {
        return StandardProblem.INVALID_FIELDS.problem(new FieldProblem(name, "missing", "必填", "Must be given"));
    }

    private HttpHeaders headers(Exception thrown, Problem problem) {
        var headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        if (problem.status() == 401) {
            // RFC 9110 wants the scheme named; until there is sign-in it is the header of the local profile.
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Acting-As");
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503 || problem.status() == 429) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}

package org.petitions.starter.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.logging.RedactedStackTrace;
import org.petitions.starter.message.Messages;
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

    private final Messages messages;
    private final ValidationProblems validation;
    private final List<ProblemMapper> sources;
    private final Duration retryAfter;

    public ProblemExceptionHandler(Messages messages, ValidationProblems validation, List<ProblemMapper> sources,
            Duration retryAfter) {
        this.messages = messages;
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
        if (problem.getStatus() >= 500 && problem.getStatus() != 503) {
            LOG.error("request failed: {}", RedactedStackTrace.of(thrown));
        }
        return ResponseEntity.status(problem.getStatus()).headers(headers(thrown, problem)).body(problem);
    }

    private Problem problemFor(Exception thrown) {
        for (ProblemMapper source : sources) {
            ProblemType type = source.problemFor(thrown);
            if (type != null) {
                return new ProblemException(type).toProblem(messages);
            }
        }
        return switch (thrown) {
            case ProblemException e -> e.toProblem(messages);
            case HttpMessageNotReadableException e -> unreadable(e).toProblem(messages);
            case BindException e -> invalid(validation.of(e.getBindingResult()));
            case HandlerMethodValidationException e -> invalid(validation.of(e));
            case ConstraintViolationException e -> invalid(validation.of(e.getConstraintViolations()));
            case MethodArgumentTypeMismatchException e -> invalid(parameter(e));
            case MissingServletRequestParameterException e -> invalid(missing(e.getParameterName()));
            case MissingRequestHeaderException e -> invalid(missing(e.getHeaderName()));
            case ErrorResponse e -> StandardProblem.forStatus(e.getStatusCode()).toProblem(messages);
            default -> new ProblemException(StandardProblem.INTERNAL).toProblem(messages);
        };
    }

    private Problem invalid(FieldFault fault) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, fault).toProblem(messages);
    }

    /** A constraint brings its own texts. */
    private Problem invalid(List<FieldProblem> faults) {
        ProblemType type = StandardProblem.INVALID_FIELDS;
        return new Problem(type.status(), type.code(), messages.text(type), faults, null, null);
    }

    private static ProblemException unreadable(HttpMessageNotReadableException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException e -> {
                    return e;
                }
                case RequestTooLargeException _ -> {
                    return new ProblemException(StandardProblem.TOO_LARGE);
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
        return new ProblemException(StandardProblem.MALFORMED_JSON,
                FieldFault.of("$", StandardFieldCode.BODY_MISSING));
    }

    private static FieldFault parameter(MethodArgumentTypeMismatchException thrown) {
        String value = thrown.getValue() instanceof String text ? IncomingText.cleaned(text) : "";
        return thrown.getRequiredType() == String.class
                ? IncomingText.faultOf(value).map(fault -> JsonProblems.textFault(thrown.getName(), fault))
                        .orElseGet(() -> JsonProblems.expected(thrown.getName(), String.class))
                : JsonProblems.expected(thrown.getName(), thrown.getRequiredType());
    }

    private static FieldFault missing(String name) {
        return FieldFault.of(name, StandardFieldCode.PARAMETER_MISSING);
    }

    private HttpHeaders headers(Exception thrown, Problem problem) {
        var headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        if (problem.getStatus() == 401 && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            // RFC 9110 wants the scheme named.
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        boolean later = problem.getStatus() == 503 || problem.getStatus() == 429;
        if (later && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}

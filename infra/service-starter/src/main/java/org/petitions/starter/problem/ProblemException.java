package org.petitions.starter.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown by a service to refuse a request. It holds codes alone; the texts come from the bundles when it is answered. */
public final class ProblemException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    /** Under this name the request's trace stands in each line of the log. */
    private static final String TRACE_ID = "traceId";

    private final transient MessageCode title;
    private final transient List<Object> arguments;
    private final transient List<FieldFault> faults;
    private final @Nullable String article;

    /** A refusal with the fields concerned. */
    public ProblemException(ProblemType type, FieldFault... faults) {
        this(type, List.of(faults));
    }

    /** As above, with all fields at once. */
    public ProblemException(ProblemType type, List<FieldFault> faults) {
        this(type.status(), type, List.of(), faults, null);
    }

    /**
     * A refusal whose title is filled in, or that comes from a rule of the regulations.
     *
     * @param status HTTP status, e.g. 409
     * @param title what is wrong
     * @param arguments what the title is filled in with, as {@link Messages#text} takes it
     * @param article the article the rule comes from, or null
     */
    public ProblemException(int status, MessageCode title, List<?> arguments, List<FieldFault> faults,
            @Nullable String article) {
        super(HttpStatusCode.valueOf(status), ProblemDetail.forStatus(status), null);
        this.title = title;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.article = article;
        setType(Problem.typeOf(title.code()));
    }

    /** A refusal is an answer, and under load there are many: it goes without a stack trace. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** What is wrong, for programs. */
    public String code() {
        return title.code();
    }

    /** The fields concerned. */
    public List<FieldFault> faults() {
        return faults;
    }

    /** What is wrong, for people: a page shows the one language it is in. */
    public BilingualText text(Messages messages) {
        return messages.text(title, arguments.toArray());
    }

    /** The answer. */
    public Problem toProblem(Messages messages) {
        return new Problem(getStatusCode().value(), title.code(), text(messages),
                faults.stream().map(fault -> fault.toProblem(messages)).toList(), article,
                getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) ? MDC.get(TRACE_ID) : null);
    }
}

package org.petitions.starter.problem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.springframework.http.ProblemDetail;

/**
 * A problem answer (RFC 9457): Spring's own, with a title in both languages, a code, the fields concerned and the article. What Spring would add
 * of itself is not written: its {@code detail} may quote what was sent, and {@code instance} is an address, which may hold what somebody typed.
 */
@JsonInclude(Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "errors", "article", "traceId"})
@JsonIgnoreProperties({"detail", "instance", "properties"})
public final class Problem extends ProblemDetail {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<FieldProblem> errors;
    private final @Nullable String article;
    private final @Nullable String traceId;

    /**
     * @param status HTTP status
     * @param code a code for programs
     * @param title what is wrong
     * @param errors the fields concerned
     * @param article the article of the regulations the rule comes from, e.g. {@code Art. 34}, or null
     * @param traceId by which the log tells of an error of ours, or null
     */
    Problem(int status, String code, BilingualText title, List<FieldProblem> errors, @Nullable String article,
            @Nullable String traceId) {
        super(status);
        setType(typeOf(code));
        setTitle(title.joined());
        this.code = code;
        this.errors = List.copyOf(errors);
        this.article = article;
        this.traceId = traceId;
    }

    static URI typeOf(String code) {
        return URI.create("urn:petitions:problem:" + code);
    }

    /** A code for programs. */
    public String getCode() {
        return code;
    }

    /** The fields concerned. */
    public List<FieldProblem> getErrors() {
        return errors;
    }

    /** The article of the regulations the rule comes from, or null. */
    public @Nullable String getArticle() {
        return article;
    }

    /** By which the log tells of an error of ours, or null. */
    public @Nullable String getTraceId() {
        return traceId;
    }
}

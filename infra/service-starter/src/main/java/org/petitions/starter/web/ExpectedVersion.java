package org.petitions.starter.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardFieldCode;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.http.HttpHeaders;

/**
 * The version a command builds on, from {@code If-Match}. As a controller's argument it is filled in; without the header the answer
 * is 428.
 *
 * @param value the version as {@link #etag} wrote it
 */
public record ExpectedVersion(long value) {
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** The entity tag of a version, e.g. {@code "7"} with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException 428 without the header, 400 when it holds no tag of ours
     */
    static ExpectedVersion parse(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(StandardProblem.VERSION_MISSING);
        }
        var tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(HttpHeaders.IF_MATCH, StandardFieldCode.ETAG_EXPECTED));
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }

    /**
     * Checks it against the version that is stored.
     *
     * @throws ProblemException 412 when they differ
     */
    public void requireMatch(long current) {
        if (current != value) {
            throw stale();
        }
    }

    /** The refusal (412) of a command that builds on an older version than the stored one. */
    public static ProblemException stale() {
        return new ProblemException(StandardProblem.VERSION_STALE);
    }
}

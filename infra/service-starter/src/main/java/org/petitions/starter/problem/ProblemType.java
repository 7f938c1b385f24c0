package org.petitions.starter.problem;

import org.petitions.starter.message.MessageCode;

/**
 * A kind of problem (RFC 9457). Enums implement it; its title stands in the bundles under {@code problem.} and the constant's name.
 */
public interface ProblemType extends MessageCode {
    /** The constant's name. */
    String name();

    /** HTTP status of the answer, e.g. 409. */
    int status();

    @Override
    default String code() {
        return MessageCode.codeOf(name());
    }

    @Override
    default String key() {
        return "problem." + MessageCode.codeOf(name());
    }
}

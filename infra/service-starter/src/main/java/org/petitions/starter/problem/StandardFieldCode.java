package org.petitions.starter.problem;

import org.petitions.starter.message.FieldCode;
import org.petitions.starter.message.MessageCode;

/** What can be wrong with a field of any request. */
public enum StandardFieldCode implements FieldCode {
    UNKNOWN_FIELD,
    UNKNOWN_KIND,
    INVALID_VALUE,
    /** With line and column. */
    MALFORMED_JSON,
    BODY_MISSING("missing"),
    PARAMETER_MISSING("missing"),
    /** With the values that there are. */
    ONE_OF_EXPECTED("wrong-type"),
    BOOLEAN_EXPECTED("wrong-type"),
    WHOLE_NUMBER_EXPECTED("wrong-type"),
    NUMBER_EXPECTED("wrong-type"),
    DATE_EXPECTED("wrong-type"),
    INSTANT_EXPECTED("wrong-type"),
    TEXT_EXPECTED("wrong-type"),
    LIST_EXPECTED("wrong-type"),
    OBJECT_EXPECTED("wrong-type"),
    OTHER_TYPE_EXPECTED("wrong-type"),
    ETAG_EXPECTED("wrong-type");

    private final String code;

    StandardFieldCode() {
        this.code = MessageCode.codeOf(name());
    }

    StandardFieldCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.petitions.gateway.errors;

/** What a request can need and not find. Its names stand in the bundles under {@code part.} and its code. */
public enum Part {
    SIGN_IN("sign-in"),
    SESSIONS("sessions"),
    INTAKE("intake"),
    CASES("cases"),
    ESCALATION("escalation"),
    NOTIFICATION("notification");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** For programs and in the bundles. */
    public String code() {
        return code;
    }
}

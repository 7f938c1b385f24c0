package org.petitions.local.issuer;

/** The issuer may not start like this. Shown as two plain sentences instead of a stack trace. */
final class StartRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefusal(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}

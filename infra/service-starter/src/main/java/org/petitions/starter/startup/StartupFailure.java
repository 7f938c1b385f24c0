package org.petitions.starter.startup;

/** A service may not start like this. Shown to the operator as two plain sentences instead of a stack trace. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param what what is wrong, naming the setting
     * @param remedy what to do about it
     */
    public StartupFailure(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** As above, with the error that showed it. */
    public StartupFailure(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}

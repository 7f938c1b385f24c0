package org.petitions.notification.channel;

/** A provider failed, or refuses us: no fault of the address. It counts for the channel's circuit breaker, and the alert waits. */
public abstract sealed class ProviderFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private ProviderFailureException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    private ProviderFailureException(String code) {
        super(code);
        this.code = code;
    }

    /** Kind of the failure, safe to log: it holds nothing that the provider said freely, and no address. */
    public String code() {
        return code;
    }

    /** It failed before it had any of the alert: trying again at once cannot send it twice. */
    public static final class NotSent extends ProviderFailureException {
        private static final long serialVersionUID = 1L;

        public NotSent(Throwable cause) {
            super("nothing-sent:" + rootCauseName(cause), cause);
        }
    }

    /** It failed with the alert under way: it may have it or not. */
    public static final class PossiblySent extends ProviderFailureException {
        private static final long serialVersionUID = 1L;

        public PossiblySent(Throwable cause) {
            super("perhaps-sent:" + rootCauseName(cause), cause);
        }

        /**
         * @param what what was wrong with its answer, a word of ours
         */
        public PossiblySent(String what) {
            super("perhaps-sent:" + what);
        }
    }

    /** It refuses us: what we send, how much of it, or who we are. Somebody has to see to that; meanwhile alerts wait. */
    public static final class Refused extends ProviderFailureException {
        private static final long serialVersionUID = 1L;

        /**
         * @param code what it said, as a code
         */
        public Refused(String code) {
            super("refused:" + code);
        }
    }

    private static String rootCauseName(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName();
    }
}

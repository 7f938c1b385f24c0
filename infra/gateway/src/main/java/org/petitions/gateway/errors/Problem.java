package org.petitions.gateway.errors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a request is not answered. Its texts stand in the bundles under {@code problem.} and its code. */
public sealed interface Problem {
    /** HTTP status. */
    int status();

    /** For programs; the last part of the problem's type. */
    String code();

    /** When to come again; null when that would not help. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** Nobody is signed in, and this is no page to sign in from. */
    record SignInRequired() implements Problem {
        @Override
        public int status() {
            return 401;
        }

        @Override
        public String code() {
            return "sign-in-required";
        }
    }

    /** The provider said no, or the answer was not to a question of this session. */
    record SignInFailed() implements Problem {
        @Override
        public int status() {
            return 401;
        }

        @Override
        public String code() {
            return "sign-in-failed";
        }
    }

    /** Signed in, but the request was not made from a page of this session (CSRF), or is not allowed. */
    record Refused() implements Problem {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String code() {
            return "refused";
        }
    }

    /** The body is larger than this path takes. */
    record TooLarge() implements Problem {
        @Override
        public int status() {
            return 413;
        }

        @Override
        public String code() {
            return "too-large";
        }
    }

    /** The body did not come in time; nothing was done. */
    record TooSlow() implements Problem {
        @Override
        public int status() {
            return 408;
        }

        @Override
        public String code() {
            return "too-slow";
        }
    }

    /** As much is being sent by everybody together as there is room for; nothing was done. */
    record Busy() implements Problem {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String code() {
            return "busy";
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }

    /** @param retryAfter when there is room again, at least a second */
    record TooManyRequests(Duration retryAfter) implements Problem {
        @Override
        public int status() {
            return 429;
        }

        @Override
        public String code() {
            return "too-many-requests";
        }
    }

    /** A part can't be reached; nothing was done. */
    record PartDown(Part part) implements Problem {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String code() {
            return "part-down";
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }

    /** A part was reached and did not answer: what was asked may have been done. Whoever repeats it with its key is told. */
    record AnswerLost(Part part) implements Problem {
        @Override
        public int status() {
            return 502;
        }

        @Override
        public String code() {
            return "answer-lost";
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }

    /** As {@link AnswerLost}, but it is still at it. */
    record AnswerLate(Part part) implements Problem {
        @Override
        public int status() {
            return 504;
        }

        @Override
        public String code() {
            return "answer-late";
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }

    /** Signed out here, and not at the provider, which is away: who goes to a page comes in there without being asked. */
    record SignedOutHere() implements Problem {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String code() {
            return "signed-out-here";
        }
    }

    /**
     * A service refused a page, in a form that only programs read: the same in words for people, and nothing of what it said about the matter.
     *
     * @param retryAfter when the service would have it asked again, or null
     */
    record ServiceRefused(int status, @Nullable Duration retryAfter) implements Problem {
        @Override
        public String code() {
            return switch (status) {
                case 401 -> "sign-in-required";
                case 403 -> "not-allowed";
                case 404 -> "not-found";
                case 405 -> "method-not-allowed";
                case 409 -> "conflict";
                case 413 -> "too-large";
                case 429 -> "too-many-requests";
                default -> status < 500 ? "bad-request" : "internal";
            };
        }
    }

    /** What Spring or the server refused. */
    record Other(int status) implements Problem {
        @Override
        public String code() {
            return switch (status) {
                case 404 -> "not-found";
                case 405 -> "method-not-allowed";
                default -> status < 500 ? "bad-request" : "internal";
            };
        }
    }

    /** The part that is missing, or null. */
    default @Nullable Part missing() {
        return switch (this) {
            case PartDown(Part part) -> part;
            case AnswerLost(Part part) -> part;
            case AnswerLate(Part part) -> part;
            case SignInRequired _,SignInFailed _,Refused _,TooLarge _,TooSlow _,Busy _,TooManyRequests _,SignedOutHere _,ServiceRefused _,Other _ ->
                null;
        };
    }
}

package org.petitions.scenario.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What accounts asked of the platform, and how it was answered: counted, to be held against what the platform wrote down of it. */
public final class RequestLog {

    /**
     * Who asked for what.
     *
     * @param path as it was sent, without a query
     */
    public record Asked(String account, String method, String path) {}

    /**
     * How often, and with which answers.
     *
     * @param done 2xx
     * @param refused 403
     * @param notFound 404
     * @param unclear without an answer, or with one that leaves open what was done (429, 5xx)
     * @param other any other answer
     */
    public record Answers(long done, long refused, long notFound, long unclear, long other) {
        public static final Answers NONE = new Answers(0, 0, 0, 0, 0);

        private static Answers of(@Nullable Integer status) {
            if (status == null || status == 429 || status >= 500) {
                return new Answers(0, 0, 0, 1, 0);
            }
            return switch (status) {
                case 403 -> new Answers(0, 1, 0, 0, 0);
                case 404 -> new Answers(0, 0, 1, 0, 0);
                default -> status / 100 == 2 ? new Answers(1, 0, 0, 0, 0) : new Answers(0, 0, 0, 0, 1);
            };
        }

        /** Both together. */
        public Answers and(Answers more) {
            return new Answers(done + more.done, refused + more.refused, notFound + more.notFound,
                    unclear + more.unclear, other + more.other);
        }

        /** How often it was asked for. */
        public long asked() {
            return done + refused + notFound + unclear + other;
        }
    }

    private final Map<Asked, Answers> answers = new HashMap<>();

    /** @param status null where no answer came */
    synchronized void add(String account, String method, String path, @Nullable Integer status) {
        answers.merge(new Asked(account, method, path), Answers.of(status), Answers::and);
    }

    /** As it stands now. */
    public synchronized Map<Asked, Answers> answers() {
        return Map.copyOf(answers);
    }
}

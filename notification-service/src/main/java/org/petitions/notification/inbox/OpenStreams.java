package org.petitions.notification.inbox;

import java.util.HashMap;
import java.util.Map;
import org.petitions.starter.problem.ProblemException;

/** How many streams are open, for each account and in all. */
final class OpenStreams {
    private final int mostOfAPerson;
    private final int most;
    private final Map<String, Integer> ofPersons = new HashMap<>();
    private int all;

    OpenStreams(int mostOfAPerson, int most) {
        this.mostOfAPerson = mostOfAPerson;
        this.most = most;
    }

    /**
     * Opens one, which has to be closed.
     *
     * @throws ProblemException 429 when the account, or everybody together, has as many as may be
     */
    synchronized void open(String account) {
        int own = ofPersons.getOrDefault(account, 0);
        if (own >= mostOfAPerson || all >= most) {
            throw new ProblemException(InboxProblem.TOO_MANY_STREAMS);
        }
        ofPersons.put(account, own + 1);
        all++;
    }

    synchronized void close(String account) {
        ofPersons.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
        all--;
    }

    synchronized int all() {
        return all;
    }
}

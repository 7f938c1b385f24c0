package org.petitions.casework.duty;

import java.util.concurrent.Semaphore;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** Bounds how many counts run at once: each reads the histories of up to a year's cases. */
@Component
public class CountsAtOnce {
    static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST);

    /**
     * Runs a count.
     *
     * @throws ProblemException 429 while so many others run
     */
    public void run(Runnable count) {
        if (!places.tryAcquire()) {
            throw new ProblemException(StandardProblem.BUSY);
        }
        try {
            count.run();
        } finally {
            places.release();
        }
    }
}

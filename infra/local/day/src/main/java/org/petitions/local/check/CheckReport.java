package org.petitions.local.check;

import java.util.List;
import org.petitions.local.account.Account;

/**
 * What the check came to.
 *
 * @param expected the account counted from the plan
 * @param found the account read off the platform
 */
public record CheckReport(Account expected, Account found, List<Verdict> verdicts) {
    public CheckReport {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether the accounts agree and every point holds. */
    public boolean holds() {
        return expected.equals(found) && verdicts.stream().allMatch(Verdict::holds);
    }

    /** The verdict on one point. */
    public Verdict on(Point point) {
        return verdicts.stream().filter(verdict -> verdict.point() == point).findFirst().orElseThrow();
    }
}

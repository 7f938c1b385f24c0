package org.petitions.local.play;

import java.util.List;
import java.util.Map;
import org.petitions.local.plan.LedgerKey;

/**
 * What the players know at the end.
 *
 * @param receipts of every row that was registered
 * @param refusals the faults of every row that was refused
 */
public record Played(Map<LedgerKey, Receipt> receipts, Map<LedgerKey, List<String>> refusals) {
    public Played {
        receipts = Map.copyOf(receipts);
        refusals = Map.copyOf(refusals);
    }
}

package org.petitions.scenario.driver;

import java.util.List;
import java.util.Map;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.plan.LedgerRowKey;

/**
 * What the players know at the end.
 *
 * @param receipts of every row that was registered
 * @param refusals the faults of every row that was refused
 */
public record DriverResult(Map<LedgerRowKey, Receipt> receipts, Map<LedgerRowKey, List<String>> refusals) {
    public DriverResult {
        receipts = Map.copyOf(receipts);
        refusals = Map.copyOf(refusals);
    }
}

package org.petitions.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests each caller has under way, in this process. Their number in a while bounds no request that takes its time: some that send a body
 * byte by byte would hold all places of a service.
 */
final class CallsAtOnce {
    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    CallsAtOnce(int most) {
        this.most = most;
    }

    /** Begins one, which has to be ended; false when the caller has as many as may be. */
    boolean begin(String caller) {
        if (underWay.merge(caller, 1, Integer::sum) <= most) {
            return true;
        }
        end(caller);
        return false;
    }

    void end(String caller) {
        underWay.computeIfPresent(caller, (_, number) -> number == 1 ? null : number - 1);
    }
}

package org.petitions.casework.relief;

import java.util.EnumMap;
import java.util.Map;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who approves relief up to how much (审批权限): the city's rule. A rank that is not named approves none, but for the principal leader, who
 * approves any.
 *
 * @param approvesUpToYuan the most in whole yuan by rank, no rank less than a lower one
 */
@ConfigurationProperties("petitions.relief")
record ApprovalPolicy(Map<Rung, Long> approvesUpToYuan) {
    private static final long FEN = 100;

    @SuppressWarnings("NullAway") // the binder leaves out what is empty
    ApprovalPolicy {
        Map<Rung, Long> all = new EnumMap<>(Rung.class);
        all.putAll(approvesUpToYuan == null ? Map.of() : approvesUpToYuan);
        long last = 0;
        for (Map.Entry<Rung, Long> each : all.entrySet()) {
            if (each.getKey() == Rung.DUTY_DESK || each.getValue() < last) {
                throw new IllegalArgumentException("petitions.relief.approves-up-to-yuan: " + each.getKey());
            }
            last = each.getValue();
        }
        approvesUpToYuan = Map.copyOf(all);
    }

    /** Whether this post decides on so much, in fen. */
    boolean mayDecide(String post, long fen) {
        return PostId.parse(post).filter(id -> decides(id.rung(), fen)).isPresent();
    }

    /** The lowest rank that decides on so much, in fen. */
    Rung lowest(long fen) {
        for (Rung rung : Rung.values()) {
            if (decides(rung, fen)) {
                return rung;
            }
        }
        return Rung.PRINCIPAL_LEADER;
    }

    private boolean decides(Rung rung, long fen) {
        return rung == Rung.PRINCIPAL_LEADER || fen <= approvesUpToYuan.getOrDefault(rung, 0L) * FEN;
    }
}

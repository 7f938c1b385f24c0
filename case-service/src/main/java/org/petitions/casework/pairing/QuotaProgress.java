package org.petitions.casework.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.Ledger;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerScope;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.events.terms.PostRank;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** How far leaders and offices are with their quotas of the year, counted by the ledger and the pairings: nobody enters it. */
@Component
class QuotaProgress {
    private final QuotaSettings settings;
    private final Ledger ledger;
    private final LedgerScope scope;
    private final Pairings pairings;

    QuotaProgress(QuotaSettings settings, Ledger ledger, LedgerScope scope, Pairings pairings) {
        this.settings = settings;
        this.ledger = ledger;
        this.scope = scope;
        this.pairings = pairings;
    }

    /**
     * One quota of one holder.
     *
     * @param done null where its column has no source yet
     */
    record Progress(String holder, Quota quota, @Nullable Long done, Quota.@Nullable State state) {
        boolean isShort() {
            return state == Quota.State.SHORT;
        }
    }

    /** All quotas of some holders in the year of a day, in the holders' order. */
    List<Progress> of(Collection<String> holders, LocalDate today, Actor reader) {
        Map<String, List<Quota>> bound = new HashMap<>();
        holders.forEach(holder -> {
            PostRank rank = scope.rankOf(holder, today).orElse(null);
            List<Quota> all = settings.rules().stream().filter(quota -> quota.binds(holder, rank)).toList();
            if (!all.isEmpty()) {
                bound.put(holder, all);
            }
        });
        if (bound.isEmpty()) {
            return List.of();
        }
        Map<String, Map<LedgerColumn, Long>> done = deeds(bound.keySet(), today, reader);
        Map<String, Map<PairingKind, Long>> paired = paired(bound.keySet(), today);
        Set<LedgerColumn> known = ledger.columns();
        List<Progress> progress = new ArrayList<>();
        for (String holder : holders) {
            for (Quota quota : bound.getOrDefault(holder, List.of())) {
                Long amount = quota.column() == null
                        ? Long.valueOf(quota.pairings().stream()
                                .mapToLong(kind -> paired.getOrDefault(holder, Map.of()).getOrDefault(kind, 0L)).sum())
                        : known.contains(quota.column())
                                ? done.getOrDefault(holder, Map.of()).getOrDefault(quota.column(), 0L)
                                : null;
                progress.add(new Progress(holder, quota, amount,
                        amount == null ? null : quota.state(amount, today, settings.reminderDay())));
            }
        }
        return progress;
    }

    private Map<String, Map<LedgerColumn, Long>> deeds(Set<String> holders, LocalDate today, Actor reader) {
        Map<String, Map<LedgerColumn, Long>> done = new HashMap<>();
        for (Count count : ledger.counts(new LedgerQuery(reader, holders, today.withDayOfYear(1), today))) {
            done.computeIfAbsent(count.holder(), _ -> new EnumMap<>(LedgerColumn.class))
                    .merge(count.column(), count.amount(), Long::sum);
        }
        return done;
    }

    private Map<String, Map<PairingKind, Long>> paired(Set<String> holders, LocalDate today) {
        Map<String, Map<PairingKind, Long>> paired = new HashMap<>();
        pairings.of(holders).stream().filter(pairing -> pairing.isOn(today))
                .forEach(pairing -> paired.computeIfAbsent(pairing.holder(), _ -> new EnumMap<>(PairingKind.class))
                        .merge(pairing.kind(), 1L, Long::sum));
        return paired;
    }
}

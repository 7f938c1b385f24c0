package org.petitions.local.database.query;

import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonOrder;
import org.petitions.local.database.bson.StoredDocument;
import org.petitions.local.database.index.IndexEntry;

/**
 * Those that an index has in some ranges, each of which lies in the order of ids: the least id of all is next, so that a page is read without
 * what comes after it. The entries of one document have one id and follow each other.
 */
final class MergedCandidates implements Candidates {
    private final QueryPlan.ByIndex plan;
    private final MVMap<Object, StoredDocument> documents;
    private final List<Reading> readings;
    private final boolean descending;
    private @Nullable Object lastPlace;

    MergedCandidates(QueryPlan.ByIndex plan, MVMap<Object, StoredDocument> documents) {
        this.plan = plan;
        this.documents = documents;
        this.readings = plan.intervals().stream().map(range -> new Reading(
                new MapCursor<>(plan.index().entries(), range.from(), range.to(), plan.backward()))).toList();
        this.descending = plan.index().definition().fields().get(plan.mergedBy()).ascending() == plan.backward();
    }

    /** One of the ranges, read one entry ahead. */
    private static final class Reading {
        private final MapCursor<IndexEntry, Value> cursor;
        private @Nullable IndexEntry ahead;
        private boolean ended;

        Reading(MapCursor<IndexEntry, Value> cursor) {
            this.cursor = cursor;
        }

        @Nullable
        IndexEntry ahead() {
            if (ahead == null && !ended) {
                ahead = cursor.next();
                ended = ahead == null;
            }
            return ahead;
        }
    }

    @Override
    public @Nullable Found next() {
        for (var entry = nextEntry(); entry != null; entry = nextEntry()) {
            CommandLimits.checkTime();
            if (!entry.place().equals(lastPlace) && plan.filter().mayMatch(entry)) {
                lastPlace = entry.place();
                var stored = documents.get(entry.place());
                if (stored != null) {
                    return new Found(entry.place(), stored.decode());
                }
            }
        }
        return null;
    }

    private @Nullable IndexEntry nextEntry() {
        Reading first = null;
        for (var reading : readings) {
            if (reading.ahead() != null && (first == null || isBefore(reading, first))) {
                first = reading;
            }
        }
        if (first == null) {
            return null;
        }
        var entry = first.ahead;
        first.ahead = null;
        return entry;
    }

    private boolean isBefore(Reading one, Reading other) {
        var order = BsonOrder.compare(id(one), id(other));
        return descending ? order > 0 : order < 0;
    }

    private @Nullable Object id(Reading reading) {
        return Objects.requireNonNull(reading.ahead()).value(plan.mergedBy());
    }

    @Override
    public void pause() {
        readings.forEach(reading -> reading.cursor.pause());
    }
}

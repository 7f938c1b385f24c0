package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.StoredDocument;

/**
 * A query under way: it reads as far as it is asked to. Documents that have to be sorted first are sorted by their keys
 * alone and read again when their turn comes.
 */
public final class QueryExecution implements Iterator<Found> {
    private final QueryPlan plan;
    private final SortOrder order;
    private final int skip;
    private final int limit;
    private final MVMap<Object, StoredDocument> documents;
    private final Predicate<Document> matches;
    private final MemoryBudget budget;
    private @Nullable Candidates candidates;
    private @Nullable Found next;
    /** Where the next one was when we paused: it is read again, since it may be another by then. */
    private @Nullable Object nextPlace;
    private boolean ended;
    private int handedOut;

    /**
     * @param skip    so many are passed by
     * @param limit   at most so many are handed out, 0 for all
     * @param matches asks the whole query
     * @param budget  what it may hold
     */
    public QueryExecution(QueryPlan plan, SortOrder order, int skip, int limit, MVMap<Object, StoredDocument> documents,
            Predicate<Document> matches, MemoryBudget budget) {
        this.plan = plan;
        this.order = order;
        this.skip = Math.max(skip, 0);
        this.limit = Math.max(limit, 0);
        this.documents = documents;
        this.matches = matches;
        this.budget = budget;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended && (limit == 0 || handedOut < limit)) {
            next = readAgain();
            if (next == null) {
                next = match(candidates());
            }
            ended = next == null;
        }
        return next != null;
    }

    /** Whether there is a next one, as far as is known without reading again what was found before a pause. */
    public boolean mayHaveNext() {
        return nextPlace != null || hasNext();
    }

    private @Nullable Found readAgain() {
        var place = nextPlace;
        nextPlace = null;
        var stored = place == null ? null : documents.get(place);
        if (place == null || stored == null) {
            return null;
        }
        var document = stored.decode();
        return matches.test(document) ? new Found(place, document) : null;
    }

    @Override
    public Found next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var found = next;
        next = null;
        handedOut++;
        return found;
    }

    /** Lets go of the store, and of what was read from it, until the next step. */
    public void pause() {
        if (next != null) {
            nextPlace = next.place();
            next = null;
        }
        if (candidates != null) {
            candidates.pause();
        }
    }

    private Candidates candidates() {
        if (candidates == null) {
            var found = Candidates.of(plan, documents, budget);
            candidates = plan.ordered() ? found : sorted(found);
            for (var passed = 0; passed < skip && match(candidates) != null; passed++) {
                // passed by
            }
        }
        return candidates;
    }

    private Candidates sorted(Candidates found) {
        var sort = new BoundedSort(order, limit == 0 ? 0 : Math.addExact(skip, limit), budget);
        for (var one = match(found); one != null; one = match(found)) {
            sort.add(one);
        }
        return new Candidates.AtPlaces(sort.places().iterator(), documents);
    }

    private @Nullable Found match(Candidates from) {
        for (var found = from.next(); found != null; found = from.next()) {
            CommandLimits.checkTime();
            if (matches.test(found.document())) {
                return found;
            }
        }
        return null;
    }
}

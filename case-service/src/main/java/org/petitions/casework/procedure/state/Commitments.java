package org.petitions.casework.procedure.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Promised measures (承诺事项): what the opinion supports has to be carried out (Art. 32), each by its day, and a case that ends before
 * that is closed but not done (案结事未了).
 *
 * @param open last day by code of the measure, of those that are still owed
 * @param fulfilled codes of those that were carried out
 * @param named codes of those, owed or carried out, that were promised before the last answer, which names them: the unit's, or the opinion
 *     of a review that changed it
 */
public record Commitments(Map<String, LocalDate> open, Set<String> fulfilled, Set<String> named) {
    static final Commitments NONE = new Commitments(Map.of(), Set.of(), Set.of());

    public Commitments {
        open = Map.copyOf(open);
        fulfilled = Set.copyOf(fulfilled);
        named = Set.copyOf(named);
    }

    /** Whether this code was used in the case. */
    public boolean knows(String measure) {
        return open.containsKey(measure) || fulfilled.contains(measure);
    }

    /** Whether something is owed that no answer has named yet: what the next one supports is done by it (Art. 32). */
    public boolean owesUnnamed() {
        return !named.containsAll(open.keySet());
    }

    /** The same after an answer, which names all that was promised until then. */
    public Commitments answered() {
        Set<String> all = new TreeSet<>(open.keySet());
        all.addAll(fulfilled);
        return new Commitments(open, fulfilled, all);
    }

    /** The same with one more that is owed. */
    public Commitments made(String measure, LocalDate by) {
        SortedMap<String, LocalDate> all = new TreeMap<>(open);
        all.put(measure, by);
        return new Commitments(all, fulfilled, named);
    }

    /** The same with one that is owed no more. */
    public Commitments fulfilled(String measure) {
        SortedMap<String, LocalDate> left = new TreeMap<>(open);
        left.remove(measure);
        Set<String> done = new TreeSet<>(fulfilled);
        done.add(measure);
        return new Commitments(left, done, named);
    }
}

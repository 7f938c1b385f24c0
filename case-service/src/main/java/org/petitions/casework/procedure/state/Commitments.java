package org.petitions.casework.procedure.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Promised measures (承诺事项): what the opinion supports has to be carried out (Art. 32), each by its day, and a case that ends before
 * that is closed but not done (案结事未了). A promise binds by the signed answer that it stands in, or by a signed agreement; until then
 * it is no more than a draft, and falls away with it.
 *
 * @param open last day by code of the measure, of those that are still owed
 * @param fulfilled codes of those that were carried out
 * @param named codes of those, owed or carried out, that stand by an answer: promised before the last one, which names them, be it the
 *     unit's or the opinion of a review that changed it, or promised after it
 * @param agreed codes of those that stand by a signed agreement of the parties, whatever is answered (Art. 33)
 * @param takenBack codes of those that fell away with the answer they were promised for, or because the unit that promised them has the case
 *     no more
 */
public record Commitments(Map<String, LocalDate> open, Set<String> fulfilled, Set<String> named, Set<String> agreed,
        Set<String> takenBack) {
    static final Commitments NONE = new Commitments(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Commitments {
        open = Map.copyOf(open);
        fulfilled = Set.copyOf(fulfilled);
        named = Set.copyOf(named);
        agreed = Set.copyOf(agreed);
        takenBack = Set.copyOf(takenBack);
    }

    /** Whether this code was used in the case. */
    public boolean knows(String measure) {
        return open.containsKey(measure) || fulfilled.contains(measure) || takenBack.contains(measure);
    }

    /** Codes of those owed that stand by no signed answer and no agreement, in order: they fall away with the draft they were promised for. */
    public List<String> unsigned() {
        return owed(code -> !named.contains(code) && !agreed.contains(code));
    }

    /** Codes of those owed that an answer which does not support the petitioner leaves nothing of, in order: all but what was agreed. */
    public List<String> notAgreed() {
        return owed(code -> !agreed.contains(code));
    }

    private List<String> owed(Predicate<String> which) {
        return open.keySet().stream().filter(which).sorted().toList();
    }

    /** Whether something is owed that no answer has named yet: what the next one supports is done by it (Art. 32). */
    public boolean owesUnnamed() {
        return !named.containsAll(open.keySet());
    }

    /** The same after an answer, which names all that was promised until then. */
    public Commitments answered() {
        Set<String> all = new TreeSet<>(open.keySet());
        all.addAll(fulfilled);
        return new Commitments(open, fulfilled, all, agreed, takenBack);
    }

    /** The same with one more that is owed. */
    public Commitments made(String measure, LocalDate by) {
        SortedMap<String, LocalDate> all = new TreeMap<>(open);
        all.put(measure, by);
        return new Commitments(all, fulfilled, named, agreed, takenBack);
    }

    /** The same with one that stands by the answer that was given. */
    public Commitments standsByAnswer(String measure) {
        return new Commitments(open, fulfilled, with(named, measure), agreed, takenBack);
    }

    /** The same with one that stands by a signed agreement. */
    public Commitments standsByAgreement(String measure) {
        return new Commitments(open, fulfilled, named, with(agreed, measure), takenBack);
    }

    /** The same with one that fell away. */
    public Commitments takenBack(String measure) {
        return new Commitments(without(measure), fulfilled, named, agreed, with(takenBack, measure));
    }

    /** The same where these fell away: what one unit promised no other can be held to. */
    public Commitments lapsed(Collection<String> measures) {
        Commitments left = this;
        for (String measure : measures) {
            left = left.takenBack(measure);
        }
        return left;
    }

    /** The same with one that is owed no more. */
    public Commitments fulfilled(String measure) {
        return new Commitments(without(measure), with(fulfilled, measure), named, agreed, takenBack);
    }

    private Map<String, LocalDate> without(String measure) {
        SortedMap<String, LocalDate> left = new TreeMap<>(open);
        left.remove(measure);
        return left;
    }

    private static Set<String> with(Set<String> codes, String measure) {
        Set<String> all = new TreeSet<>(codes);
        all.add(measure);
        return all;
    }
}

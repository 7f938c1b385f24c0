package org.petitions.casework.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A session of the joint conference, as the bureau with which its office sits keeps it.
 *
 * @param id the form's key, so that a form that is sent twice opens one
 * @param bureau unit id of the bureau
 * @param on the day of the session, in Asia/Shanghai
 * @param chair post id of who takes the chair
 * @param units unit ids of those that take part
 * @param matters in the order of the agenda; none is taken off it, so that its place names it
 * @param tasks what a unit or a post has to do, oldest first
 * @param words what was written on a matter, sealed, by its place, and the minutes by {@value #MINUTES}; each is erased with the petition
 */
@Document(ConferenceSession.COLLECTION)
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'on': -1, '_id': 1}")
@CompoundIndex(name = "by_chair_day", def = "{'chair': 1, 'on': -1, '_id': 1}")
@CompoundIndex(name = "by_case", def = "{'matters.caseId': 1}")
@CompoundIndex(name = "by_doer_day", def = "{'tasks.who': 1, 'on': -1, '_id': 1}")
record ConferenceSession(@Id String id, long version, String bureau, LocalDate on, String chair, List<String> units,
        List<Matter> matters, List<Task> tasks, Map<String, SealedBox> words) {
    static final String COLLECTION = "conferenceSessions";
    /** The field of {@code words}, for who seals them anew and who erases them. */
    static final String WORDS = "words";
    static final String MINUTES = "minutes";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    ConferenceSession {
        units = units == null ? List.of() : List.copyOf(units);
        matters = matters == null ? List.of() : List.copyOf(matters);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /**
     * What stands on the agenda.
     *
     * @param about id of the case, the measure or the special group
     * @param caseId petition id of the case it is about, or null
     * @param number that case's number, or null
     * @param decision null while nothing was decided
     */
    record Matter(MatterKind kind, String about, @Nullable String caseId, @Nullable String number,
            @Nullable Decision decision) {
        private Matter decided(Decision made) {
            return new Matter(kind, about, caseId, number, made);
        }

        private boolean isAbout(Matter other) {
            return kind == other.kind && about.equals(other.about);
        }
    }

    /**
     * What was decided.
     *
     * @param who unit id or post id, or null
     * @param by the last day, in Asia/Shanghai, or null
     */
    record Decision(DecisionKind kind, @Nullable String who, @Nullable LocalDate by) {}

    /**
     * What somebody has to do.
     *
     * @param key of the form, so that one that is sent twice asks once
     * @param matter place of the matter it follows from
     * @param who unit id or post id
     * @param by the last day, in Asia/Shanghai
     * @param doneOn the day on which it was done, or null
     */
    record Task(String key, int matter, String who, LocalDate by, @Nullable LocalDate doneOn) {

        /** Whether it is not done and its last day is over, or it was done after that. */
        boolean isLate(LocalDate today) {
            return Objects.requireNonNullElse(doneOn, today).isAfter(by);
        }

        private Task done(LocalDate day) {
            return new Task(key, matter, who, by, doneOn == null ? day : doneOn);
        }
    }

    /** The same with a matter on its agenda; one that is there already stays as it is. */
    ConferenceSession with(Matter matter) {
        return matters.stream().anyMatch(matter::isAbout)
                ? this
                : new ConferenceSession(id, version + 1, bureau, on, chair, units,
                        Stream.concat(matters.stream(), Stream.of(matter)).toList(), tasks, words);
    }

    /** The same after a decision on a matter, and what was written with it. */
    ConferenceSession decided(int place, Decision made, @Nullable SealedBox written) {
        List<Matter> all = new ArrayList<>(matters);
        all.set(place, matters.get(place).decided(made));
        List<Task> asked = new ArrayList<>(tasks);
        if (made.kind() == DecisionKind.TASK && made.who() != null && made.by() != null) {
            asked.add(new Task(Integer.toString(place), place, made.who(), made.by(), null));
        }
        return new ConferenceSession(id, version + 1, bureau, on, chair, units, all, asked,
                with(Integer.toString(place), written));
    }

    /** The same with something more to do; the same key asks once. */
    ConferenceSession with(Task task) {
        return tasks.stream().anyMatch(each -> each.key().equals(task.key()))
                ? this
                : new ConferenceSession(id, version + 1, bureau, on, chair, units, matters,
                        Stream.concat(tasks.stream(), Stream.of(task)).toList(), words);
    }

    /** The same after something was done; done twice it keeps the first day. */
    ConferenceSession done(String key, LocalDate day) {
        List<Task> after = tasks.stream().map(task -> task.key().equals(key) ? task.done(day) : task).toList();
        return after.equals(tasks)
                ? this
                : new ConferenceSession(id, version + 1, bureau, on, chair, units, matters, after, words);
    }

    /** The same with its minutes. */
    ConferenceSession withMinutes(SealedBox written) {
        return new ConferenceSession(id, version + 1, bureau, on, chair, units, matters, tasks,
                with(MINUTES, written));
    }

    private Map<String, SealedBox> with(String place, @Nullable SealedBox written) {
        Map<String, SealedBox> all = new HashMap<>(words);
        if (written != null) {
            all.put(place, written);
        }
        return all;
    }

    /** The same without what was written about a case: on its matters, and the minutes, of which nobody can tell what is about it. */
    ConferenceSession withoutWordsOf(String caseId) {
        Map<String, SealedBox> left = new HashMap<>(words);
        left.remove(MINUTES);
        placesOf(caseId).forEach(place -> left.remove(Integer.toString(place)));
        return new ConferenceSession(id, version + 1, bureau, on, chair, units, matters, tasks, left);
    }

    /** Whether anything is left to erase with a case's petition. */
    boolean hasWordsOf(String caseId) {
        return words.containsKey(MINUTES)
                || placesOf(caseId).anyMatch(place -> words.containsKey(Integer.toString(place)));
    }

    private IntStream placesOf(String caseId) {
        return IntStream.range(0, matters.size()).filter(place -> caseId.equals(matters.get(place).caseId()));
    }

    /** The cases it is about. */
    List<String> caseIds() {
        return matters.stream().map(Matter::caseId).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether any of these has something to do that follows from a matter. */
    boolean asks(int matter, Set<String> doers) {
        return tasks.stream().anyMatch(task -> task.matter() == matter && doers.contains(task.who()));
    }
}

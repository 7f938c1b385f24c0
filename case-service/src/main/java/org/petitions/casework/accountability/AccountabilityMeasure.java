package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What holds a unit, a leading body or a post to its duty, with all that was done about it.
 *
 * @param id the form's key, so that a form that is sent twice opens one; of a card that of what it was given for, its round and its colour
 * @param bureau unit id of the bureau that holds it to its duty
 * @param unit unit id of who answers; of a post its office
 * @param post post id it is addressed to, or null for the unit
 * @param caseId petition id of the case it is about, or null
 * @param number that case's number, or null
 * @param before id of what was answered late, of a card; null for all else
 * @param by last day of the written answer, of a talk, a notice and a listed supervision of the correction (整改), in Asia/Shanghai; null while
 *     the joint conference has not decided
 * @param answeredOn day of the answer to what was asked last; null while there is none
 * @param acts the oldest first
 * @param words what was written with an act, sealed, by its place among them; empty after they were erased with the petition
 */
@Document(AccountabilityMeasure.COLLECTION)
@CompoundIndex(name = "by_bureau_opening", def = "{'bureau': 1, 'openedOn': -1, '_id': 1}")
@CompoundIndex(name = "by_opening", def = "{'openedOn': -1, '_id': 1}")
@CompoundIndex(name = "by_unit_opening", def = "{'unit': 1, 'openedOn': -1, '_id': 1}")
@CompoundIndex(name = "by_post_opening", def = "{'post': 1, 'openedOn': -1, '_id': 1}", partialFilter = "{'post': {'$exists': true}}")
@CompoundIndex(name = "by_bureau_stage_day", def = "{'bureau': 1, 'stage': 1, 'by': 1}")
@CompoundIndex(name = "by_case", def = "{'caseId': 1}", partialFilter = "{'caseId': {'$exists': true}}")
record AccountabilityMeasure(@Id String id, long version, MeasureKind kind, String bureau, String unit,
        @Nullable String post, MeasureGround ground, @Nullable String caseId, @Nullable String number,
        @Nullable String before, MeasureStage stage, LocalDate openedOn, @Nullable LocalDate by,
        @Nullable LocalDate answeredOn, List<Act> acts, Map<String, SealedBox> words) {
    static final String COLLECTION = "accountabilityMeasures";
    /** The field of {@code words}, for who seals them anew and who erases them. */
    static final String WORDS = "words";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    AccountabilityMeasure {
        acts = acts == null ? List.of() : List.copyOf(acts);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /**
     * Something that was done.
     *
     * @param on the day, in Asia/Shanghai; of a decision the day of the conference
     * @param account account id of the official who recorded it
     * @param by last day that it set, or null
     */
    record Act(ActKind kind, LocalDate on, String account, @Nullable LocalDate by) {}

    /** How many times an answer was asked for. */
    int round() {
        return (int) acts.stream().filter(
                act -> act.kind() == ActKind.ASKED || act.kind() == ActKind.ASKED_AGAIN
                        || act.kind() == ActKind.DECIDED)
                .count();
    }

    /** How many calendar days the answer is late on a day, or was when it came; nought for in time, and where none is owed. */
    long daysLate(LocalDate today) {
        if (by == null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(by, answeredOn == null ? today : answeredOn));
    }

    /** Whether an answer is owed and late. */
    boolean isLate(LocalDate today) {
        return stage == MeasureStage.ASKED && daysLate(today) > 0;
    }

    /** The last that was done. */
    Act last() {
        return acts.getLast();
    }

    /** The same after one more act. */
    AccountabilityMeasure after(Act act, MeasureStage next, @Nullable LocalDate day, @Nullable LocalDate answered) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return new AccountabilityMeasure(id, version + 1, kind, bureau, unit, post, ground, caseId, number, before,
                next,
                openedOn, day, answered, all, words);
    }

    /** The same with what was written with the last act. */
    AccountabilityMeasure with(@Nullable SealedBox written) {
        if (written == null) {
            return this;
        }
        Map<String, SealedBox> all = new HashMap<>(words);
        all.put(Integer.toString(acts.size() - 1), written);
        return new AccountabilityMeasure(id, version, kind, bureau, unit, post, ground, caseId, number, before, stage,
                openedOn, by, answeredOn, acts, all);
    }

    /** The same after its words were erased. */
    AccountabilityMeasure withoutWords() {
        return new AccountabilityMeasure(id, version + 1, kind, bureau, unit, post, ground, caseId, number, before,
                stage,
                openedOn, by, answeredOn, acts, Map.of());
    }
}

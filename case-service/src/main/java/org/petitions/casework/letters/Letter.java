package org.petitions.casework.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case that was put before a leader's post. It holds days and codes; what was written stands in the case. All days are in Asia/Shanghai.
 *
 * @param id made of the case, the post and the day, so that a form that is sent twice puts it there once
 * @param caseId petition id of the case
 * @param number its registration number
 * @param stage how far it is
 * @param bureau unit id of the bureau that has the case before it
 * @param post post id of the leader
 * @param putOn day it was put before the leader
 * @param readOn day the leader first read it; null before
 * @param instructedOn day the leader instructed on it; null for no instruction
 * @param by last day of the instruction; null for no instruction
 * @param returnedOn day it was returned as read; null where it was not
 */
@Document(Letter.COLLECTION)
@CompoundIndex(name = "by_case", def = "{'caseId': 1}")
@CompoundIndex(name = "by_post_day", def = "{'post': 1, 'putOn': -1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'putOn': -1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_stage_day", def = "{'stage': 1, 'putOn': -1, '_id': 1}")
@CompoundIndex(name = "by_reading", def = "{'post': 1, 'readOn': 1}")
record Letter(@Id String id, long version, String caseId, String number, LetterStage stage, String bureau,
        String post, LocalDate putOn, @Nullable LocalDate readOn, @Nullable LocalDate instructedOn,
        @Nullable LocalDate by, @Nullable LocalDate returnedOn) {
    static final String COLLECTION = "lettersBeforeLeaders";

    /** One that is put before a leader. */
    static Letter put(String caseId, String number, LocalDate day, String bureau, String post) {
        String id = UUID.nameUUIDFromBytes((caseId + "|" + post + "|" + day).getBytes(UTF_8)).toString();
        return new Letter(id, 1, caseId, number, LetterStage.PUT, bureau, post, day, null, null, null, null);
    }

    boolean waits() {
        return LetterStage.WAITING.contains(stage);
    }

    /** The same after the leader read it; only the first reading counts. */
    Letter read(LocalDate day) {
        return readOn != null
                ? this
                : new Letter(id, version + 1, caseId, number,
                        stage == LetterStage.PUT ? LetterStage.READ : stage, bureau, post, putOn, day, instructedOn, by,
                        returnedOn);
    }

    /** The same with an instruction, for which it was read; a later one moves the last day alone. */
    Letter instructed(LocalDate day, LocalDate until) {
        if (until.equals(by)) {
            return this;
        }
        return new Letter(id, version + 1, caseId, number, LetterStage.INSTRUCTED, bureau, post, putOn,
                readOn == null ? day : readOn, instructedOn == null ? day : instructedOn, until, returnedOn);
    }

    /** The same, returned as read; what was instructed on stays so. */
    Letter returned(LocalDate day) {
        return !waits()
                ? this
                : new Letter(id, version + 1, caseId, number, LetterStage.RETURNED, bureau, post, putOn,
                        readOn == null ? day : readOn, null, null, day);
    }
}

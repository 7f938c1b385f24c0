package org.petitions.casework.cityrules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One edition of a rule of the city (本市制度). A new edition is a rule of its own that names the one it replaces, which stays as it was.
 *
 * @param id the form's key, so that a form that is sent twice drafts one
 * @param version guards it
 * @param city code of the city
 * @param edition counted from 1
 * @param draft what it says
 * @param replaces id of the edition before; null for the first
 * @param review null while nobody reviewed it
 * @param signature null while nobody signed it
 * @param until the last day on which it is in force, in Asia/Shanghai; null where it was not repealed
 * @param acts who recorded what, oldest first
 */
@Document(CityRule.COLLECTION)
@CompoundIndex(name = "by_city", def = "{'city': 1, '_id': 1}")
record CityRule(@Id String id, long version, String city, int edition, Draft draft, @Nullable String replaces,
        @Nullable Review review, @Nullable Signature signature, @Nullable LocalDate until, List<Act> acts) {
    static final String COLLECTION = "cityRules";
    /** The field of the text, which lists leave out. */
    static final String TEXT = "draft.text";

    CityRule {
        acts = List.copyOf(acts);
    }

    /**
     * What it says, and whose draft it is.
     *
     * @param unit unit id of the office that drafted it
     * @param text public words of an office; no person stands in them
     */
    record Draft(String title, String unit, String text) {
        @SuppressWarnings("NullAway") // a list leaves it out
        Draft {
            text = text == null ? "" : text;
        }
    }

    /**
     * Who reviewed it (审核).
     *
     * @param unit unit id
     * @param on the day, in Asia/Shanghai
     */
    record Review(String unit, LocalDate on) {}

    /**
     * Who signed it (签发), and from when it holds.
     *
     * @param number document number (文号)
     * @param post post id
     * @param on the day of the signature, in Asia/Shanghai
     * @param from the first day on which it is in force, not before it was signed
     */
    record Signature(String number, String post, LocalDate on, LocalDate from) {}

    /** What was recorded. */
    enum Recorded {
        DRAFTED,
        AMENDED,
        REVIEWED,
        SIGNED,
        REPEALED
    }

    /**
     * That somebody recorded something.
     *
     * @param by account
     * @param at UTC
     */
    record Act(Recorded what, String by, Instant at) {}

    /** The same after something was recorded. */
    CityRule with(Draft said, @Nullable Review reviewed, @Nullable Signature signed, @Nullable LocalDate last,
            Act act) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return new CityRule(id, version + 1, city, edition, said, replaces, reviewed, signed, last, all);
    }
}

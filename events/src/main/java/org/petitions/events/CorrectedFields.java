package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/**
 * Coded facts of a registration that were put right (更正): as they stood, or as they stand now. What was not touched is null in both.
 *
 * @param purpose what the petition is for
 * @param urgency how urgent the matter is
 * @param category what the matter is about
 * @param division 6-digit code of the division where the matter happened
 * @param receivedOn day the petition was received (收到), in Asia/Shanghai
 * @param matters how many matters the petition holds (一件多诉), where one that was overlooked was added
 * @param subcategory code of the category's part; null where there is none, too
 * @param identity how the petitioner stands to their name (实名、匿名): who gives none may be exempt from being told (Art. 23)
 * @param persons how many people petition together, at least 1
 * @param representatives how many of them were elected to speak, 0 to 5 (Art. 20)
 * @param complainedOf whom it is against, by id, all of them
 * @param accusedInLetter whom the other matters of its letter accuse (一件多诉), all of them: kept from this matter too (Art. 30). Before it was
 *     said of words, it is told as nobody before and after where they accuse from now on somebody whom only words name
 * @param township 9-digit code of the township or street where the matter happened; null where none is known, too
 */
@JsonInclude(Include.NON_NULL)
public record CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
        @Nullable String division, @Nullable LocalDate receivedOn, @Nullable Integer matters,
        @Nullable String subcategory, @Nullable Identity identity, @Nullable Integer persons,
        @Nullable Integer representatives, @Nullable ComplainedOfIds complainedOf,
        @Nullable AccusedInLetter accusedInLetter, @Nullable String township) {
    /** Nothing coded was touched. */
    public static final CorrectedFields NONE = new CorrectedFields(null, null, null, null, null);

    /** Of a petition that holds as many matters as before. */
    public CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
            @Nullable String division, @Nullable LocalDate receivedOn) {
        this(purpose, urgency, category, division, receivedOn, null, null, null, null, null, null, null, null);
    }

    /** The same, where it tells whom the petition is against, with those that go on for them. */
    public CorrectedFields withComplainedOf(ComplainedOfIds named) {
        return new CorrectedFields(purpose, urgency, category, division, receivedOn, matters, subcategory, identity,
                persons, representatives, named, accusedInLetter, township);
    }

    /** The same, where it tells whom the letter accuses in its other matters, with those that go on for them. */
    public CorrectedFields withAccusedInLetter(AccusedInLetter named) {
        return new CorrectedFields(purpose, urgency, category, division, receivedOn, matters, subcategory, identity,
                persons, representatives, complainedOf, named, township);
    }

    /** The same, of another township. */
    public CorrectedFields withTownship(@Nullable String code) {
        return new CorrectedFields(purpose, urgency, category, division, receivedOn, matters, subcategory, identity,
                persons, representatives, complainedOf, accusedInLetter, code);
    }

    /** Of a letter that accuses in its other matters whom it did. */
    public CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
            @Nullable String division, @Nullable LocalDate receivedOn, @Nullable Integer matters,
            @Nullable String subcategory, @Nullable Identity identity, @Nullable Integer persons,
            @Nullable Integer representatives, @Nullable ComplainedOfIds complainedOf) {
        this(purpose, urgency, category, division, receivedOn, matters, subcategory, identity, persons,
                representatives, complainedOf, null, null);
    }

    /** Of a petition of the same people against the same. */
    public CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
            @Nullable String division, @Nullable LocalDate receivedOn, @Nullable Integer matters) {
        this(purpose, urgency, category, division, receivedOn, matters, null, null, null, null, null, null, null);
    }

    /** Of the number of matters alone. */
    public static CorrectedFields ofMatters(int matters) {
        return new CorrectedFields(null, null, null, null, null, matters);
    }

    /** Whether something here decides to which unit a petition goes. */
    @JsonIgnore
    public boolean isAboutRoute() {
        return purpose != null || category != null || division != null || isAboutAccused();
    }

    /** Whether it tells whom the petition is against, or whom its letter accuses otherwise. */
    @JsonIgnore
    public boolean isAboutAccused() {
        return complainedOf != null || accusedInLetter != null;
    }

    /** Whether nothing coded was touched. */
    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }
}

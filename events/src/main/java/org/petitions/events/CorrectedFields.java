package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
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
 */
@JsonInclude(Include.NON_NULL)
public record CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
        @Nullable String division, @Nullable LocalDate receivedOn, @Nullable Integer matters) {
    /** Nothing coded was touched. */
    public static final CorrectedFields NONE = new CorrectedFields(null, null, null, null, null);

    /** Of a petition that holds as many matters as before. */
    public CorrectedFields(@Nullable Purpose purpose, @Nullable Urgency urgency, @Nullable Category category,
            @Nullable String division, @Nullable LocalDate receivedOn) {
        this(purpose, urgency, category, division, receivedOn, null);
    }

    /** Of the number of matters alone. */
    public static CorrectedFields ofMatters(int matters) {
        return new CorrectedFields(null, null, null, null, null, matters);
    }

    /** Whether something here decides to which unit a petition goes. */
    @JsonIgnore
    public boolean isAboutRoute() {
        return purpose != null || category != null || division != null;
    }

    /** Whether nothing coded was touched. */
    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }
}

package org.petitions.intake.form.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.form.PetitionForm.FurtherMatterPart;
import org.petitions.intake.form.check.FieldReader.Presence;
import org.petitions.intake.form.terms.Subcategory;

/** Checks what a petition holds beside its first matter (一件多诉). */
final class FurtherMatterCheck {
    private static final String FIELD = "furtherMatters";
    /** Beyond it a letter is taken apart by mistake. */
    static final int MOST = 19;

    private FurtherMatterCheck() {}

    /** A sound one: its codes, what is asked for in it, and the names of persons complained of. */
    record Sound(FurtherMatter matter, String request, List<String> persons) {}

    /**
     * Reads all of them; a faulty one is left out.
     *
     * @param purpose of the petition
     * @param urgency of the first matter
     * @param place of the first matter
     */
    static List<Sound> read(FieldReader reader, List<@Nullable FurtherMatterPart> parts, @Nullable Purpose purpose,
            @Nullable Urgency urgency, MatterPlace place) {
        if (parts.size() > MOST) {
            reader.fault(FIELD, FaultCode.TOO_MANY);
            return List.of();
        }
        List<Sound> sound = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String at = FIELD + '[' + i + ']';
            FurtherMatterPart part = reader.required(at, parts.get(i));
            Sound matter = part == null ? null : read(reader, at, part, purpose, urgency, place);
            if (matter != null) {
                sound.add(matter);
            }
        }
        return sound;
    }

    /**
     * Reads one.
     *
     * @param at the field it stands in
     * @param petitions the purpose of the petition
     * @param firstUrgency of the first matter
     * @param firstPlace of the first matter
     */
    static @Nullable Sound read(FieldReader reader, String at, FurtherMatterPart part,
            @Nullable Purpose petitions, @Nullable Urgency firstUrgency, MatterPlace firstPlace) {
        String request = reader.multiLine(at + ".request", part.request(), Presence.REQUIRED, FormCheck.LONGEST_TEXT);
        Purpose own = reader.code(at + ".purpose", part.purpose(), Presence.OPTIONAL, Purpose.class);
        // Every unit that has a matter reads the whole letter (Art. 30).
        reader.faultIf(own == Purpose.ACCUSATION, at + ".purpose", FaultCode.NOT_FOR_ACCUSATIONS);
        Category category = reader.code(at + ".category", part.category(), Presence.REQUIRED, Category.class);
        Subcategory subcategory = subcategory(reader, at + ".subcategory", part.subcategory(), category);
        MatterPlace place = MatterPlace.read(reader, at + ".division", part.division(), Presence.OPTIONAL)
                .or(firstPlace);
        Urgency urgency = reader.code(at + ".urgency", part.urgency(), Presence.OPTIONAL, Urgency.class);
        ComplainedOf complainedOf = ComplainedOf.read(reader, at + ".complainedOf", part.complainedOf(),
                own == null ? petitions : own);
        String where = place.division();
        Urgency how = urgency == null ? firstUrgency : urgency;
        if (request == null || category == null || where == null || how == null) {
            return null;
        }
        return new Sound(
                new FurtherMatter(own, category, subcategory, where, how, complainedOf.unit(), complainedOf.posts(),
                        place.township()),
                request, complainedOf.persons());
    }

    /** Everybody complained of by name, each once. */
    static List<String> personsOf(ComplainedOf first, List<Sound> further) {
        return Stream.concat(first.persons().stream(), further.stream().flatMap(each -> each.persons().stream()))
                .distinct().toList();
    }

    /** A subcategory, which has to be one of its category. */
    static @Nullable Subcategory subcategory(FieldReader reader, String field, @Nullable String given,
            @Nullable Category category) {
        Subcategory subcategory = reader.code(field, given, Presence.OPTIONAL, Subcategory.class);
        reader.faultIf(subcategory != null && category != null && subcategory.category() != category, field,
                FaultCode.OTHER_CATEGORY);
        return subcategory;
    }
}

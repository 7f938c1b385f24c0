package org.petitions.intake.form.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.intake.form.AdditionForm;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.form.PetitionForm.FurtherMatterPart;
import org.petitions.intake.form.check.FieldReader.Presence;

/** Checks a matter that is added to a registration by the rules that a form's further matters are checked by. */
public final class AdditionCheck {
    private AdditionCheck() {}

    /** What the check came to. */
    public sealed interface Result {}

    /**
     * It is sound.
     *
     * @param place the place it gets, from 2, or has already
     * @param request what is asked for in it
     * @param persons names of persons complained of in it
     */
    public record Sound(int place, FurtherMatter matter, String request, List<String> persons, String reason)
            implements Result {
        public Sound {
            persons = List.copyOf(persons);
        }

        /** Says nothing of what was asked. */
        @Override
        public String toString() {
            return "Sound[unsealed]";
        }
    }

    /** It is not; all faults are here. */
    public record Faulty(List<FormFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks an addition. An accusation stands alone, and what officials found by screening is registered one by one, as at registration
     * (Art. 30).
     *
     * @param stood the coded fields as they stand
     */
    public static Result check(AdditionForm form, CodedFields stood) {
        FieldReader reader = new FieldReader();
        reader.faultIf(stood.channel() == Channel.SCREENING, "matter", FaultCode.NOT_FOR_SCREENING);
        reader.faultIf(stood.holdsAccusation(), "matter", FaultCode.NOT_FOR_ACCUSATIONS);
        Integer place = reader.number("place", form.place(), Presence.REQUIRED, 2,
                Math.min(stood.matters(), FurtherMatterCheck.MOST) + 1);
        FurtherMatterPart part = reader.required("matter", form.matter());
        FurtherMatterCheck.@Nullable Sound matter = part == null
                ? null
                : FurtherMatterCheck.read(reader, "matter", part, stood.purpose(), stood.urgency(),
                        new MatterPlace(stood.matterDivision(), stood.matterTownship()));
        String reason = reader.multiLine("reason", form.reason(), Presence.REQUIRED, CorrectionCheck.LONGEST_REASON);
        return place == null || matter == null || reason == null || !reader.faults().isEmpty()
                ? new Faulty(reader.faults())
                : new Sound(place, matter.matter().withOwnPurpose(stood.purpose()), matter.request(),
                        matter.persons(), reason);
    }
}

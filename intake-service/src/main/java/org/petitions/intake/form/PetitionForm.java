package org.petitions.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.intake.form.terms.Subcategory;

/**
 * The registration form as somebody filled it in: nothing is checked yet, anything may be missing. It is the body of
 * {@code POST /petitions} and what a ledger's row is read into. Coded fields are text here, so that the check can name every wrong one.
 *
 * @param office unit id of the registering office, e.g. {@code 431222-PB}
 * @param channel code of a {@link org.petitions.events.terms.Channel}
 * @param broughtTo code of the {@link org.petitions.events.terms.Level} it was brought to
 * @param purpose code of a {@link org.petitions.events.terms.Purpose}
 * @param repeat whether it is a repeat petition
 * @param firstPetition registration number of the first petition of the same matter
 * @param urgency code of an {@link org.petitions.events.terms.Urgency}
 * @param identity code of an {@link org.petitions.events.terms.Identity}
 * @param petitioner who petitions; may be missing when anonymous, and is for a matter found by screening (排查), as are identity,
 *     persons, representatives and notice; repeat, request and reasons may be
 * @param persons how many petition together
 * @param representatives those elected to speak for them
 * @param title content title, at most 200 characters
 * @param category code of a {@link org.petitions.events.terms.Category}
 * @param subcategory code of a {@link Subcategory} of that category
 * @param matterDivision where it happened: 6-digit code of a division, or the 9 digits of a township or street
 * @param matterDate day of the matter, ISO 8601; a matter of which no day is known has {@code matterTime}, or neither
 * @param matterTime when it happened, as well as it is known
 * @param request what is asked for (诉求)
 * @param facts what happened (事实)
 * @param reasons why it is asked for (理由)
 * @param notice codes of {@link NoticeWish}
 * @param language BCP 47 tag of the language the petitioner is to be told in; {@code zh} when missing
 * @param receivedOn day the office received it (收到, Art. 22), ISO 8601; the day of registration when missing, and never later
 * @param furtherMatters what else is asked for in the same letter (一件多诉), each a matter of its own beside the first, which the fields
 *     before tell of; title, facts and reasons stay as they were written, for all of them
 * @param leader post id of the leader to whose mailbox it was written, or who took the call
 * @param answerPublishable whether the petitioner agrees that the answer to a letter to a leader's mailbox may be published
 */
public record PetitionForm(@Nullable String office, @Nullable String channel, @Nullable String broughtTo,
        @Nullable String purpose, @Nullable Boolean repeat, @Nullable String firstPetition, @Nullable String urgency,
        @Nullable String identity, @Nullable PetitionerPart petitioner, @Nullable Integer persons,
        @Nullable List<@Nullable RepresentativePart> representatives, @Nullable ComplainedOfPart complainedOf,
        @Nullable String title, @Nullable String category, @Nullable String subcategory,
        @Nullable String matterDivision, @Nullable String matterDate, @Nullable MatterTimePart matterTime,
        @Nullable String request,
        @Nullable String facts, @Nullable String reasons, @Nullable EarlierHandlingPart earlierHandling,
        @Nullable List<@Nullable String> notice, @Nullable String language, @Nullable String receivedOn,
        @Nullable List<@Nullable FurtherMatterPart> furtherMatters, @Nullable String leader,
        @Nullable Boolean answerPublishable) {

    /**
     * A matter beside the first.
     *
     * @param request what is asked for in it (诉求)
     * @param purpose code of a {@link org.petitions.events.terms.Purpose}; that of the petition when missing
     * @param category code of a {@link org.petitions.events.terms.Category}
     * @param subcategory code of a {@link Subcategory} of that category
     * @param division 6-digit code of the division where it happened; that of the first matter when missing
     * @param urgency code of an {@link org.petitions.events.terms.Urgency}; that of the first matter when missing
     * @param complainedOf who is complained of in it
     */
    public record FurtherMatterPart(@Nullable String request, @Nullable String purpose, @Nullable String category,
            @Nullable String subcategory, @Nullable String division, @Nullable String urgency,
            @Nullable ComplainedOfPart complainedOf) {
        @Override
        public String toString() {
            return "FurtherMatterPart[unsealed]";
        }
    }

    /**
     * When the matter happened, where no day can be named.
     *
     * @param precision code of a {@link org.petitions.events.terms.InexactDate.Precision}
     * @param since whether it began then and went on
     */
    public record MatterTimePart(@Nullable String precision, @Nullable Integer year, @Nullable Integer month,
            @Nullable Integer day, @Nullable Boolean since) {
        @Override
        public String toString() {
            return "MatterTimePart[unsealed]";
        }
    }

    /**
     * The petitioner (信访人).
     *
     * @param otherPhones further telephone numbers
     * @param sex code of a {@link Sex}
     * @param idKind code of an {@link IdKind}
     * @param occupation code of an {@link Occupation}
     * @param hardship whether the petitioner lives in hardship; asked only with consent, to help
     */
    public record PetitionerPart(@Nullable String name, @Nullable String sex, @Nullable Integer birthYear,
            @Nullable String idKind, @Nullable String idNumber, @Nullable String phone,
            @Nullable List<@Nullable String> otherPhones, @Nullable String email, @Nullable AddressPart address,
            @Nullable String occupation, @Nullable Boolean hardship) {
        /** Nothing is filled in. */
        public static final PetitionerPart EMPTY = new PetitionerPart(null, null, null, null, null, null, null, null,
                null, null, null);

        @Override
        public String toString() {
            return "PetitionerPart[unsealed]";
        }
    }

    /**
     * An address.
     *
     * @param division 6-digit division code; the petitioner may live outside the city
     * @param text road, village, house
     */
    public record AddressPart(@Nullable String division, @Nullable String text) {
        @Override
        public String toString() {
            return "AddressPart[unsealed]";
        }
    }

    /** A representative (信访代表). */
    public record RepresentativePart(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {
        @Override
        public String toString() {
            return "RepresentativePart[unsealed]";
        }
    }

    /**
     * Who is accused or complained of.
     *
     * @param unit unit id
     * @param posts post ids
     * @param persons names, as the petitioner wrote them
     */
    public record ComplainedOfPart(@Nullable String unit, @Nullable List<@Nullable String> posts,
            @Nullable List<@Nullable String> persons) {
        @Override
        public String toString() {
            return "ComplainedOfPart[unsealed]";
        }
    }

    /**
     * What was done about it before.
     *
     * @param by who handled it
     * @param outcome what came of it
     * @param otherProcedureRunning whether litigation, arbitration or reconsideration is under way (Art. 31)
     */
    public record EarlierHandlingPart(@Nullable String by, @Nullable String outcome,
            @Nullable Boolean otherProcedureRunning) {
        @Override
        public String toString() {
            return "EarlierHandlingPart[unsealed]";
        }
    }

    /** Says nothing: a record's own text would show everything in a log or an error. */
    @Override
    public String toString() {
        return "PetitionForm[unsealed]";
    }
}

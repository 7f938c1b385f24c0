package org.petitions.casework.procedure.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseId;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/**
 * What a matter of a petition is about, as far as the procedure has to know: coded facts from its registration, which no step
 * changes but one that puts right what was recorded wrongly (更正).
 *
 * @param petitionId the case's id, which is the petition's for its first matter ({@link CaseId})
 * @param number the case's number, which is the registration number for the first matter
 * @param bureau unit id of the bureau that answers for its dispatch (Art. 22)
 * @param division 6-digit code of the division where the matter happened
 * @param complainedOfUnit unit id complained of, when the petition names one
 * @param complainedOfPosts post ids complained of
 * @param channel how it came; a matter found by screening has no petitioner
 * @param repeat whether it repeats a registered petition of the same matter
 * @param lateRegistration where its office registered it on a later day than it received it, which days and whose; null where it was the
 *     same day, and in what was kept before receipt was told
 * @param identity how the petitioner stands to their name; null in what was kept before it was asked for
 * @param matters how many matters the petition holds, this one among them (一件多诉); null for one
 * @param successorsOfAccused unit ids of those that go on for a unit complained of, as far as they are known (Art. 24): an accusation is
 *     kept from them too; null for none, and in what was kept before they were noted
 * @param accusedInLetter whom other matters of the letter accuse, and who goes on for them: the words are the same in all, so that this
 *     matter is kept from them too (Art. 30); null for nobody, and in what was kept before it was told
 * @param township 9-digit code of the township or street in the division where the matter happened; null where none is known, and in what was
 *     kept before it was told
 */
public record CaseMatter(String petitionId, String number, String bureau, Purpose purpose, Category category,
        String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
        Channel channel, boolean repeat, @Nullable LateRegistration lateRegistration, @Nullable Identity identity,
        @Nullable Integer matters, @Nullable List<String> successorsOfAccused,
        @Nullable AccusedInLetter accusedInLetter, @Nullable String township) {

    /**
     * A petition that lay before it was registered (Art. 22: the 15 days run from the receipt).
     *
     * @param office unit id of the registering office
     * @param receivedOn day it was received, in Asia/Shanghai
     * @param registeredOn the later day it was registered on
     */
    public record LateRegistration(String office, LocalDate receivedOn, LocalDate registeredOn) {
        /** How many days lie between. */
        public long days() {
            return ChronoUnit.DAYS.between(receivedOn, registeredOn);
        }
    }

    /** A petition that was registered on the day it was received. */
    public CaseMatter(String petitionId, String number, String bureau, Purpose purpose, Category category,
            String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
            Channel channel, boolean repeat) {
        this(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit, complainedOfPosts,
                channel, repeat, null, null, null);
    }

    /** A petition about units that are there. */
    public CaseMatter(String petitionId, String number, String bureau, Purpose purpose, Category category,
            String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
            Channel channel, boolean repeat, @Nullable LateRegistration lateRegistration, @Nullable Identity identity,
            @Nullable Integer matters) {
        this(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit, complainedOfPosts,
                channel, repeat, lateRegistration, identity, matters, null);
    }

    /** A petition whose letter accuses nobody in another matter. */
    public CaseMatter(String petitionId, String number, String bureau, Purpose purpose, Category category,
            String division, Urgency urgency, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
            Channel channel, boolean repeat, @Nullable LateRegistration lateRegistration, @Nullable Identity identity,
            @Nullable Integer matters, @Nullable List<String> successorsOfAccused) {
        this(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit, complainedOfPosts,
                channel, repeat, lateRegistration, identity, matters, successorsOfAccused, null, null);
    }

    public CaseMatter {
        accusedInLetter = AccusedInLetter.NOBODY.equals(accusedInLetter) ? null : accusedInLetter;
        complainedOfPosts = List.copyOf(complainedOfPosts);
        successorsOfAccused = successorsOfAccused == null || successorsOfAccused.isEmpty()
                ? null
                : List.copyOf(successorsOfAccused);
    }

    /**
     * Whether this or another matter of its letter is an accusation against that unit or its head, or against a leader whose office or duty
     * desk it is: it must never learn of it (Art. 30).
     *
     * @param id of a unit or a post
     */
    public boolean accuses(String id) {
        List<String> accused = accused();
        return accused.contains(id) || PostId.leadersServedBy(id).stream().anyMatch(accused::contains);
    }

    /** Whether this is an accusation against that post, or against the unit it heads (Art. 30). */
    public boolean accusesPost(String postId) {
        return accuses(postId) || PostId.unitHeadedBy(postId).filter(this::accuses).isPresent();
    }

    /**
     * Every unit and post that it must be kept from: those that an accusation names, the units whose heads it names, and whoever goes on for
     * any of these units. Of a claim or a suggestion, which the unit concerned may well be the one to answer, those alone whom another matter
     * of the letter accuses; for most nobody.
     */
    public List<String> accused() {
        return Stream.concat(accusedHere().stream(), accusedInLetter == null
                ? Stream.of()
                : accusedInLetter.ids().stream()).distinct().toList();
    }

    private List<String> accusedHere() {
        if (purpose != Purpose.ACCUSATION) {
            return List.of();
        }
        return successorsOfAccused == null
                ? complainedOf()
                : Stream.concat(complainedOf().stream(), successorsOfAccused.stream()).toList();
    }

    /** Every unit and post that it complains of by id, and the units whose heads it complains of. */
    public List<String> complainedOf() {
        var accused = new ArrayList<String>();
        if (complainedOfUnit != null) {
            accused.add(complainedOfUnit);
        }
        for (String post : complainedOfPosts) {
            accused.add(post);
            PostId.unitHeadedBy(post).ifPresent(accused::add);
        }
        return List.copyOf(accused);
    }

    /**
     * Whether one may go on in the other (并案): of one purpose, for each has its own ways, answer and remedy, and accusing the same, for
     * else the people of one would learn of the other (Art. 30).
     */
    public boolean isOfOneKindWith(CaseMatter other) {
        return purpose == other.purpose && accusesAllWhom(other) && other.accusesAllWhom(this);
    }

    /** Whether all whom an accusation must be kept from are accused here too. */
    public boolean accusesAllWhom(CaseMatter other) {
        return other.accused().stream().allMatch(this::accusesPost);
    }

    /** The same matter with another bureau. */
    public CaseMatter withBureau(String bureau) {
        return new CaseMatter(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit,
                complainedOfPosts, channel, repeat, lateRegistration, identity, matters,
                successorsOfAccused, accusedInLetter, township);
    }

    /** The same matter, in that township. */
    public CaseMatter inTownship(@Nullable String code) {
        return new CaseMatter(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit,
                complainedOfPosts, channel, repeat, lateRegistration, identity, matters, successorsOfAccused,
                accusedInLetter, code);
    }

    /** The same matter, against whom that names. */
    public CaseMatter against(ComplainedOfIds named) {
        return new CaseMatter(petitionId, number, bureau, purpose, category, division, urgency, named.unit(),
                named.posts(), channel, repeat, lateRegistration, identity, matters, successorsOfAccused,
                accusedInLetter, township);
    }

    /** The same matter, with units that go on for a unit it complains of. */
    public CaseMatter withSuccessorsOfAccused(List<String> successors) {
        List<String> all = successorsOfAccused == null
                ? successors
                : Stream.concat(successorsOfAccused.stream(), successors.stream()).distinct().toList();
        return new CaseMatter(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit,
                complainedOfPosts, channel, repeat, lateRegistration, identity, matters, all, accusedInLetter,
                township);
    }

    /** The same matter, with units that go on for one that another matter of the letter accuses; the very same where none does. */
    public CaseMatter withSuccessorsInLetter(Collection<String> successors) {
        return accusedInLetter == null ? this : withAccusedInLetter(accusedInLetter.withUnits(successors));
    }

    private CaseMatter withAccusedInLetter(AccusedInLetter accused) {
        return new CaseMatter(petitionId, number, bureau, purpose, category, division, urgency, complainedOfUnit,
                complainedOfPosts, channel, repeat, lateRegistration, identity, matters, successorsOfAccused, accused,
                township);
    }

    /**
     * The same matter, kept from those too to whom what was an accused unit's was handed over (Art. 24, 30).
     *
     * @param successors unit ids
     */
    public CaseMatter keptFrom(List<String> successors) {
        return withSuccessorsOfAccused(successors).withSuccessorsInLetter(successors);
    }

    /**
     * The same as its registration was put right (更正).
     *
     * @param bureau unit id of the bureau that answers for it now
     * @param office unit id of the registering office
     * @param before the coded facts as they stood
     * @param after the same as they stand now; what was not touched is null. Whoever goes on for somebody named before stays barred, for nobody
     *     kept for whom they do, and to tell too few is no harm that Art. 30 knows
     */
    public CaseMatter corrected(String bureau, String office, CorrectedFields before, CorrectedFields after) {
        ComplainedOfIds right = after.complainedOf();
        return new CaseMatter(petitionId, number, bureau, after.purpose() == null ? purpose : after.purpose(),
                after.category() == null ? category : after.category(),
                after.division() == null ? division : after.division(),
                after.urgency() == null ? urgency : after.urgency(), right == null ? complainedOfUnit : right.unit(),
                right == null ? complainedOfPosts : right.posts(), channel,
                repeat, lateRegistration(office, before.receivedOn(), after.receivedOn()),
                after.identity() == null ? identity : after.identity(),
                after.matters() == null ? matters : after.matters(), successorsOfAccused,
                after.accusedInLetter() == null ? accusedInLetter : after.accusedInLetter(),
                before.township() == null && after.township() == null ? township : after.township())
                .withSuccessorsOfAccused(right == null || right.successors() == null ? List.of() : right.successors());
    }

    private @Nullable LateRegistration lateRegistration(String office, @Nullable LocalDate before,
            @Nullable LocalDate received) {
        if (received == null) {
            return lateRegistration;
        }
        // Who is not late was received on the day of registration.
        LocalDate registered = lateRegistration == null ? before : lateRegistration.registeredOn();
        return registered == null || !received.isBefore(registered)
                ? null
                : new LateRegistration(office, received, registered);
    }

    /** Whether the petitioner gave no name. */
    public boolean isAnonymous() {
        return identity == Identity.ANONYMOUS;
    }

    /** The case's id, with the matter's place in its petition. */
    public CaseId caseId() {
        return CaseId.parse(petitionId);
    }

    /** The case ids of the petition's other matters, in their order; none for most. */
    public List<String> siblings() {
        CaseId own = caseId();
        return IntStream.rangeClosed(CaseId.FIRST, matters == null ? CaseId.FIRST : matters)
                .filter(place -> place != own.matter()).mapToObj(place -> own.sibling(place).toString()).toList();
    }

    /** Whether the petition holds other matters, of which each may have a unit of its own. */
    public boolean isShared() {
        return matters != null && matters > 1;
    }

    /** Whether anybody petitioned: officials may have found the matter before anyone did (排查). */
    public boolean hasPetitioner() {
        return channel != Channel.SCREENING;
    }
}

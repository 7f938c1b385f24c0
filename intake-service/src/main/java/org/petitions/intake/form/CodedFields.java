package org.petitions.intake.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CaseId;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.Subcategory;

/**
 * The coded part of a sound form: codes, dates and counts, nothing that tells who anybody is. It is kept and published in the clear.
 *
 * @param office unit id of the registering office
 * @param purpose of its first matter, and of every other that tells none of its own
 * @param firstPetition registration number of the first petition of the same matter, when known
 * @param identity anonymous for a matter found by screening, which has no petitioner
 * @param persons how many petition together, at least 1; 0 for a matter found by screening
 * @param representatives how many speak for them, 0 to 5
 * @param matterDivision where it happened, 6-digit division code
 * @param matterDate day it happened; null when no day is known
 * @param matterTime when it happened, as well as it is known; null when the day is
 * @param complainedOfUnit unit id
 * @param complainedOfPosts post ids
 * @param language BCP 47 tag
 * @param receivedOn day the office received it, in Asia/Shanghai; null where the form does not tell: then it is the day of registration
 * @param furtherMatters what it holds beside its first matter, which the fields before tell of (一件多诉); empty for most
 * @param matterTownship where the first matter happened, 9-digit code of a township or street within {@code matterDivision}; null where none is known
 * @param leader to whose mailbox it was written, or who took the call; null for none. Whether the answer may be published is as the petitioner said
 *     last
 */
@JsonInclude(Include.NON_EMPTY)
public record CodedFields(String office, Channel channel, Level broughtTo, Purpose purpose, boolean repeat,
        @Nullable String firstPetition, Urgency urgency, Identity identity, int persons, int representatives,
        Category category, @Nullable Subcategory subcategory, String matterDivision, @Nullable LocalDate matterDate,
        @Nullable InexactDate matterTime,
        @Nullable String complainedOfUnit, List<String> complainedOfPosts, String language,
        @Nullable LocalDate receivedOn, List<FurtherMatter> furtherMatters, @Nullable String matterTownship,
        @Nullable LeaderContact leader) {
    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public CodedFields {
        complainedOfPosts = List.copyOf(complainedOfPosts);
        furtherMatters = furtherMatters == null ? List.of() : List.copyOf(furtherMatters);
    }

    /** Of a petition with one matter. */
    public CodedFields(String office, Channel channel, Level broughtTo, Purpose purpose, boolean repeat,
            @Nullable String firstPetition, Urgency urgency, Identity identity, int persons, int representatives,
            Category category, @Nullable Subcategory subcategory, String matterDivision,
            @Nullable LocalDate matterDate, @Nullable InexactDate matterTime, @Nullable String complainedOfUnit,
            List<String> complainedOfPosts, String language, @Nullable LocalDate receivedOn) {
        this(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons, representatives,
                category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit, complainedOfPosts,
                language, receivedOn, List.of(), null, null);
    }

    /** The same where its first matter happened in that township. */
    public CodedFields inTownship(@Nullable String township) {
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons,
                representatives, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, receivedOn, furtherMatters, township, leader);
    }

    /** The same where it came by that leader. */
    public CodedFields by(@Nullable LeaderContact contact) {
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons,
                representatives, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, receivedOn, furtherMatters, matterTownship, contact);
    }

    /** How many matters it holds. */
    public int matters() {
        return 1 + furtherMatters.size();
    }

    /**
     * The fields of one of its matters, as if it were a petition by itself.
     *
     * @param place from 1
     */
    public CodedFields ofMatter(int place) {
        if (place == CaseId.FIRST) {
            return with(new FurtherMatter(purpose, category, subcategory, matterDivision, urgency, complainedOfUnit,
                    complainedOfPosts, matterTownship), matterDate, matterTime);
        }
        return with(furtherMatters.get(place - 2), null, null);
    }

    private CodedFields with(FurtherMatter matter, @Nullable LocalDate day, @Nullable InexactDate time) {
        return new CodedFields(office, channel, broughtTo, matter.purpose() == null ? purpose : matter.purpose(),
                repeat,
                firstPetition, matter.urgency(), identity, persons, representatives, matter.category(),
                matter.subcategory(), matter.division(), day, time,
                matter.complainedOfUnit(), matter.complainedOfPosts(), language, receivedOn)
                .inTownship(matter.township()).by(leader);
    }

    /** The same, received on that day. */
    public CodedFields received(LocalDate day) {
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons,
                representatives, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, day, furtherMatters, matterTownship, leader);
    }

    /** The same, of whose matters no township is known. */
    public CodedFields withoutTownships() {
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons,
                representatives, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, receivedOn,
                furtherMatters.stream().map(FurtherMatter::withoutTownship).toList(), null, leader);
    }

    /** The same with one matter more. */
    public CodedFields withFurther(FurtherMatter matter) {
        List<FurtherMatter> further = new ArrayList<>(furtherMatters);
        further.add(matter);
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, identity, persons,
                representatives, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, receivedOn, further, matterTownship, leader);
    }

    /** The same with what was put right of it (更正), and of the matter at that place; what the others took of the first they keep. */
    CodedFields corrected(@Nullable LocalDate received, int place, FurtherMatter matter) {
        boolean first = place == CaseId.FIRST;
        Purpose rightPurpose = first && matter.purpose() != null ? matter.purpose() : purpose;
        List<FurtherMatter> further = new ArrayList<>(furtherMatters);
        if (rightPurpose != purpose) {
            further.replaceAll(each -> each.withOwnPurpose(purpose));
        }
        if (!first) {
            further.set(place - 2, matter);
        }
        return new CodedFields(office, channel, broughtTo, rightPurpose, repeat, firstPetition,
                first ? matter.urgency() : urgency, identity, persons, representatives,
                first ? matter.category() : category, first ? matter.subcategory() : subcategory,
                first ? matter.division() : matterDivision, matterDate, matterTime,
                first ? matter.complainedOfUnit() : complainedOfUnit,
                first ? matter.complainedOfPosts() : complainedOfPosts, language, received, further,
                first ? matter.township() : matterTownship, leader);
    }

    /** The same with other people (更正). */
    CodedFields of(Identity named, int people, int spokesmen) {
        return new CodedFields(office, channel, broughtTo, purpose, repeat, firstPetition, urgency, named, people,
                spokesmen, category, subcategory, matterDivision, matterDate, matterTime, complainedOfUnit,
                complainedOfPosts, language, receivedOn, furtherMatters, matterTownship, leader);
    }

    /**
     * Whether any of its matters is an accusation against one of these, or against a post in one that is a unit: they must never learn of the
     * letter, whose words are the same in all (Art. 30).
     *
     * @param names ids of units, posts and accounts
     */
    public boolean accusesAny(Collection<String> names) {
        return accusations(CaseId.FIRST, matters()).anyMatch(matter -> namesUnit(matter, names)
                || matter.complainedOfPosts().stream().anyMatch(post -> names.stream()
                        .anyMatch(name -> post.equals(name) || post.startsWith(name + '.'))));
    }

    private static boolean namesUnit(CodedFields matter, Collection<String> names) {
        String unit = matter.complainedOfUnit();
        return unit != null && names.contains(unit);
    }

    /** Whether any of its matters is an accusation. */
    public boolean holdsAccusation() {
        return accusations(CaseId.FIRST, matters()).findAny().isPresent();
    }

    /**
     * Whom its other matters accuse, by id.
     *
     * @param place of the matter beside which they stand, from 1
     */
    public AccusedInLetter accusedBeside(int place) {
        List<CodedFields> others = Stream.concat(accusations(CaseId.FIRST, place - 1),
                accusations(place + 1, matters())).toList();
        return new AccusedInLetter(
                others.stream().flatMap(matter -> Stream.ofNullable(matter.complainedOfUnit())).distinct().toList(),
                others.stream().flatMap(matter -> matter.complainedOfPosts().stream()).distinct().toList());
    }

    private Stream<CodedFields> accusations(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::ofMatter)
                .filter(matter -> matter.purpose() == Purpose.ACCUSATION);
    }

    /** How many posts its accusations are against, each counted once. */
    public int accusedPosts() {
        return (int) accusations(CaseId.FIRST, matters()).flatMap(matter -> matter.complainedOfPosts().stream())
                .distinct().count();
    }

    /** Division of the registering office. */
    public String county() {
        return office.substring(0, 6);
    }
}

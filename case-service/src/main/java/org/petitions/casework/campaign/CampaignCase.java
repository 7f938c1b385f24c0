package org.petitions.casework.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseCourse.Replayed;
import org.petitions.events.terms.Category;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case in a campaign: who named it, and what offices recorded of it there. How the case itself stands is read from it.
 *
 * @param id of the campaign and the case, so that a case is in a campaign once
 * @param place which case of which campaign
 * @param addedOn the day on which it was added, in Asia/Shanghai
 * @param removed when it was taken out and why, or null
 * @param measures what was settled for it
 * @param end how it ended, where the case's own end does not say it; or null
 * @param before how it was in the campaign before it was taken out and added again, the oldest first
 * @param replayed what was read of the case's history, so that a page reads again only what went on since; null before
 */
@Document(CampaignCase.COLLECTION)
@CompoundIndex(name = "by_campaign", def = "{'place.campaign': 1, '_id': 1}")
@CompoundIndex(name = "by_case", def = "{'place.caseId': 1}")
record CampaignCase(@Id String id, long version, Place place, CampaignOrigin origin, LocalDate addedOn,
        @Nullable Removal removed, Measures measures, @Nullable RecordedEnd end, List<Stay> before,
        @Nullable Replayed replayed) {
    /** The field of {@code replayed}. */
    static final String REPLAYED = "replayed";
    static final String COLLECTION = "campaignCases";

    /** Which case of which campaign, and its registration number. */
    record Place(String campaign, String caseId, String number) {
        private String id() {
            return campaign + "/" + caseId;
        }
    }

    /** That it was taken out, on a day in Asia/Shanghai. */
    record Removal(LocalDate on, RemovalReason reason) {}

    /** A time in the campaign, from when it was added until it was taken out. */
    record Stay(CampaignOrigin origin, LocalDate addedOn, Removal removed) {
        boolean holds(LocalDate day) {
            return !addedOn.isAfter(day) && removed.on().isAfter(day);
        }
    }

    /**
     * What was settled for it of the four measures. Who is in charge (领导包案) and how far the procedure is (程序化办理) the case says.
     *
     * @param module whose special group (专项小组) has it, by category (模块化管理); null while nobody said
     * @param plannedEnd in which of the five ways it is to end (多渠道终结); null while nobody said
     */
    record Measures(@Nullable Category module, @Nullable CampaignEnd plannedEnd) {
        static final Measures NONE = new Measures(null, null);
    }

    /**
     * How it ended.
     *
     * @param on the day, in Asia/Shanghai
     * @param evidence number of the document that proves it
     */
    record RecordedEnd(CampaignEnd kind, LocalDate on, String evidence) {}

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    CampaignCase {
        measures = measures == null ? Measures.NONE : measures;
        before = before == null ? List.of() : List.copyOf(before);
    }

    static String id(String campaign, String caseId) {
        return new Place(campaign, caseId, "").id();
    }

    /** One that is added on a day. */
    static CampaignCase added(Place place, CampaignOrigin origin, LocalDate on) {
        return new CampaignCase(place.id(), 1, place, origin, on, null, Measures.NONE, null, List.of(), null);
    }

    /** The same, added anew after it was taken out; what was recorded of it stays, and so does that it was in it before. */
    CampaignCase addedAgain(CampaignOrigin anew, LocalDate on) {
        List<Stay> stays = new ArrayList<>(before);
        if (removed != null && removed.on().isAfter(addedOn)) {
            stays.add(new Stay(origin, addedOn, removed));
        }
        return new CampaignCase(id, version + 1, place, anew, on, null, measures, end, stays, replayed);
    }

    /** The same, taken out. */
    CampaignCase removed(LocalDate on, RemovalReason reason) {
        return new CampaignCase(id, version + 1, place, origin, addedOn, new Removal(on, reason), measures, end, before,
                replayed);
    }

    /** The same with other measures. */
    CampaignCase with(Measures settled) {
        return new CampaignCase(id, version + 1, place, origin, addedOn, removed, settled, end, before, replayed);
    }

    /** The same with its end, or with null without one. */
    CampaignCase with(@Nullable RecordedEnd recorded) {
        return new CampaignCase(id, version + 1, place, origin, addedOn, removed, measures, recorded, before,
                replayed);
    }

    /** Whether it was in the campaign at the end of a day. */
    boolean isIn(LocalDate day) {
        return isInNow(day) || before.stream().anyMatch(stay -> stay.holds(day));
    }

    private boolean isInNow(LocalDate day) {
        return !addedOn.isAfter(day) && (removed == null || removed.on().isAfter(day));
    }

    /** Who had named it, at the end of a day. */
    CampaignOrigin originOn(LocalDate day) {
        return isInNow(day)
                ? origin
                : before.stream().filter(stay -> stay.holds(day)).map(Stay::origin).findFirst().orElse(origin);
    }

    /** Whether it says the same but for its version. */
    boolean saysAs(CampaignCase other) {
        return origin == other.origin && addedOn.equals(other.addedOn) && Objects.equals(removed, other.removed)
                && measures.equals(other.measures) && Objects.equals(end, other.end) && before.equals(other.before);
    }
}

package org.petitions.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** What intake-service publishes on {@code petition.intake.v1}. */
public sealed interface IntakeEvent extends PetitionEvent {

    /** The event's place in this petition's intake stream, from 1 without gaps. */
    long sequence();

    @Override
    default String id() {
        return petitionId() + ":intake:" + sequence();
    }

    /**
     * A petition was registered (登记, Art. 22): from this moment the bureau has 15 days to dispatch it.
     *
     * @param at when the office registered it; the dispatch clock starts here
     * @param number registration number, e.g. {@code 431222-20260301-L-00017-K}
     * @param office unit id of the petition bureau or station that registered it
     * @param broughtTo the level of office it was brought to, which need not be the level competent for it
     * @param repeat whether it is a repeat petition (重复信访) of the same matter
     * @param firstPetitionId the first petition of the same matter, when known
     * @param persons how many people petition together, at least 1
     * @param representatives how many of them were elected to speak, 0 to 5 (Art. 20)
     * @param matterDivision 6-digit code of the division where the matter happened (GB/T 2260)
     * @param complainedOfUnit unit id complained of, when the petition names one
     * @param complainedOfPosts post ids complained of; none of them is ever alerted about this petition (Art. 28, 30)
     */
    @Meaning(zh = "信访事项已登记", en = "A petition was registered.", article = "22")
    record PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
            Channel channel,
            Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId, Urgency urgency,
            Identity identity,
            int persons, int representatives, Category category, String matterDivision,
            @Nullable String complainedOfUnit,
            List<String> complainedOfPosts) implements IntakeEvent {
        public PetitionRegistered {
            complainedOfPosts = List.copyOf(complainedOfPosts);
        }
    }

    /** The petitioner rated the outcome (满意度评价, Art. 21), once, for the bureau and for the responsible unit apart. */
    @Meaning(zh = "信访人已评价", en = "The petitioner rated the outcome.", article = "21")
    record PetitionRated(String petitionId, long sequence, Instant at, Satisfaction bureau, Satisfaction unit)
            implements IntakeEvent {}
}

package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** What intake-service publishes on {@code petition.intake.v1}. */
public sealed interface IntakeEvent extends PetitionEvent {

    /**
     * The event's place in this petition's intake stream, from 1 without gaps. What is told of each of several matters has the same place,
     * and what is told of one matter leaves a gap in the others.
     */
    long sequence();

    @Override
    default String id() {
        return petitionId() + ":intake:" + sequence();
    }

    /**
     * A petition was registered (登记, Art. 22): from the day it was received the bureau has 15 days to dispatch it.
     *
     * @param at when the office registered it; the dispatch clock starts here where no earlier day of receipt is told
     * @param number registration number, e.g. {@code 431222-20260301-L-00017-K}
     * @param office unit id of the petition bureau or station that registered it
     * @param broughtTo the level of office it was brought to, which need not be the level competent for it
     * @param repeat whether it is a repeat petition (重复信访) of the same matter
     * @param firstPetitionId the first petition of the same matter, when known
     * @param persons how many people petition together, at least 1; 0 for a matter found by screening (排查), which nobody brought
     * @param representatives how many of them were elected to speak, 0 to 5 (Art. 20)
     * @param matterDivision 6-digit code of the division where the matter happened (GB/T 2260)
     * @param complainedOfUnit unit id complained of, when the petition names one
     * @param complainedOfPosts post ids complained of; of an accusation none of them is ever told (Art. 30)
     * @param past what was done before the platform took it over from a ledger (历史台账), or null for a petition it registered itself.
     *     It stands here and not in an event of its own, so that nobody can see the registration without it and take old days for
     *     missed limits.
     * @param receivedOn the day it was received (收到), in Asia/Shanghai, no later than the day of {@code at}; the dispatch clock starts
     *     there. Null where nobody told: then it is the day of registration
     * @param accusedInWords true for an accusation against somebody whom only words name and no post id: who manages that cadre
     *     (干部管理权限, Art. 22, 30) only a person can tell. Null otherwise, and where nobody told
     * @param matters how many matters the petition holds (一件多诉), each of which has an event of its own, with its own id ({@link CaseId})
     *     and number; null for one. Where there are several, urgency, category, division and who is complained of are the matter's
     * @param matterTownship 9-digit code of the township or street where the matter happened, which begins with {@code matterDivision}; null
     *     where none is known
     * @param leader the leader by whom it came: to whose mailbox it was written, or who took the call; null for none
     */
    @Meaning(zh = "信访事项已登记", en = "A petition was registered.", article = "22")
    record PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
            Channel channel,
            Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId, Urgency urgency,
            Identity identity,
            int persons, int representatives, Category category, String matterDivision,
            @Nullable String complainedOfUnit,
            List<String> complainedOfPosts, @Nullable LedgerHistory past, @Nullable LocalDate receivedOn,
            @Nullable Boolean accusedInWords, @Nullable Integer matters, @Nullable String matterTownship,
            @Nullable LeaderContact leader)
            implements IntakeEvent {
        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        public PetitionRegistered {
            complainedOfPosts = List.copyOf(complainedOfPosts);
        }

        /** A petition that came by no leader. */
        public PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
                Channel channel, Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId,
                Urgency urgency, Identity identity, int persons, int representatives, Category category,
                String matterDivision, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
                @Nullable LedgerHistory past, @Nullable LocalDate receivedOn, @Nullable Boolean accusedInWords,
                @Nullable Integer matters, @Nullable String matterTownship) {
            this(petitionId, sequence, at, number, office, channel, broughtTo, purpose, repeat, firstPetitionId,
                    urgency, identity, persons, representatives, category, matterDivision, complainedOfUnit,
                    complainedOfPosts, past, receivedOn, accusedInWords, matters, matterTownship, null);
        }

        /** A petition of which no township is known. */
        public PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
                Channel channel, Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId,
                Urgency urgency, Identity identity, int persons, int representatives, Category category,
                String matterDivision, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
                @Nullable LedgerHistory past, @Nullable LocalDate receivedOn, @Nullable Boolean accusedInWords,
                @Nullable Integer matters) {
            this(petitionId, sequence, at, number, office, channel, broughtTo, purpose, repeat, firstPetitionId,
                    urgency, identity, persons, representatives, category, matterDivision, complainedOfUnit,
                    complainedOfPosts, past, receivedOn, accusedInWords, matters, null);
        }

        /** A petition of which nobody is accused whom words alone name. */
        public PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
                Channel channel, Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId,
                Urgency urgency, Identity identity, int persons, int representatives, Category category,
                String matterDivision, @Nullable String complainedOfUnit, List<String> complainedOfPosts,
                @Nullable LedgerHistory past, @Nullable LocalDate receivedOn) {
            this(petitionId, sequence, at, number, office, channel, broughtTo, purpose, repeat, firstPetitionId,
                    urgency, identity, persons, representatives, category, matterDivision, complainedOfUnit,
                    complainedOfPosts, past, receivedOn, null, null);
        }

        /** A petition with no past. */
        public PetitionRegistered(String petitionId, long sequence, Instant at, String number, String office,
                Channel channel, Level broughtTo, Purpose purpose, boolean repeat, @Nullable String firstPetitionId,
                Urgency urgency, Identity identity, int persons, int representatives, Category category,
                String matterDivision, @Nullable String complainedOfUnit, List<String> complainedOfPosts) {
            this(petitionId, sequence, at, number, office, channel, broughtTo, purpose, repeat, firstPetitionId,
                    urgency, identity, persons, representatives, category, matterDivision, complainedOfUnit,
                    complainedOfPosts, null, null);
        }

        /** Whether it was received on an earlier day than it was registered on. */
        public boolean wasReceivedEarlier() {
            return receivedOn != null && receivedOn.isBefore(LocalDate.ofInstant(at, ZONE));
        }

        /** The moment its dispatch clock runs from (Art. 22): the start of an earlier day of receipt, or the registration. */
        public Instant receivedAt() {
            return receivedOn != null && wasReceivedEarlier() ? receivedOn.atStartOfDay(ZONE).toInstant() : at;
        }
    }

    /**
     * What a ledger says was done with a petition before the platform took it over. Each day, in Asia/Shanghai, is null where it was not
     * done; none lies before the registration or before the one above it. All null: it was registered and nothing more.
     *
     * @param unit unit id of the responsible unit, where it was dispatched
     * @param outcome what the reply came to, where there was one
     * @param end how it ended, where it did
     */
    @JsonInclude(Include.NON_NULL)
    record LedgerHistory(@Nullable LocalDate dispatchedOn, @Nullable String unit, @Nullable LocalDate acceptedOn,
            @Nullable LocalDate repliedOn, @Nullable HandlingOutcome outcome, @Nullable LocalDate closedOn,
            @Nullable CaseEnd end) {}

    /** The petitioner rated a reply (满意度评价, Art. 21), once after each, for the bureau and for the responsible unit apart. */
    @Meaning(zh = "信访人已评价", en = "The petitioner rated the outcome.", article = "21")
    record PetitionRated(String petitionId, long sequence, Instant at, Satisfaction bureau, Satisfaction unit)
            implements IntakeEvent {}

    /**
     * The petitioner answered, with the tracking code, whether they withdraw the petition (撤回). Nobody else's word ends a case so.
     *
     * @param confirmed true when they do withdraw it, false when they deny it
     */
    @Meaning(zh = "信访人本人答复是否撤回", en = "The petitioner said in person whether they withdraw.")
    record WithdrawalAnswered(String petitionId, long sequence, Instant at, boolean confirmed) implements IntakeEvent {}

    /**
     * The petitioner asked, with the tracking code, for a review or a re-review (请求复查、复核, Art. 35, 36).
     *
     * @param step which of the two
     */
    @Meaning(zh = "信访人请求复查（复核）", en = "The petitioner asked for a review.")
    record ReviewAsked(String petitionId, long sequence, Instant at, ReviewStep step) implements IntakeEvent {}

    /**
     * The petitioner agreed that the answer to a letter to a leader's mailbox may be published, or took that back (答复公开). What was said last
     * counts; what the registration says is the first. Told of each matter of the petition.
     *
     * @param agreed true when it may be published, false when it may not any more: what is published comes down at once
     */
    @Meaning(zh = "信访人同意（撤回同意）公开领导信箱答复", en = "The petitioner agreed that the answer may be published, or took that back.")
    record AnswerPublicationChosen(String petitionId, long sequence, Instant at, boolean agreed)
            implements IntakeEvent {}

    /**
     * What the petitioner wrote and who they are was erased (删除), with what offices wrote of it; codes, dates and numbers stay, so that the
     * offices' duty can still be shown. Who keeps any of it erases it too. A tombstone on {@code petition.sealed.v1} says the same to that
     * topic, which forgets it after a while; this one stays.
     *
     * @param ground by what law
     */
    @Meaning(zh = "信访内容与个人信息已依法删除", en = "What the petitioner wrote and who they are was erased.")
    record PetitionErased(String petitionId, long sequence, Instant at, ErasureGround ground) implements IntakeEvent {}

    /**
     * A lost tracking code (查询码) was issued anew by the office that registered the petition, after it had checked the person. The one
     * before is void from then on. Neither of the two stands here.
     *
     * @param office unit id of the office
     * @param check how the person was checked
     */
    @Meaning(zh = "登记单位核对身份后补发查询码", en = "A lost tracking code was issued anew.")
    record TrackingCodeReissued(String petitionId, long sequence, Instant at, String office, PersonCheck check)
            implements IntakeEvent {}

    /**
     * What was recorded wrongly of a registration was put right (更正), by the office that had recorded it or a bureau. Readers take every clock,
     * route and window as if it had been recorded so from the start. Told of each matter that it is about.
     *
     * @param office unit id of the office that registered the petition
     * @param correctedBy unit id of who put it right
     * @param before the coded facts as they stood
     * @param after the same as they stand now
     * @param particulars true where the petitioner's particulars, names of representatives or of persons complained of, or the wishes how to be
     *     told were put right, too: what they were and are travels sealed. Null otherwise
     * @param accusedInWords as in {@link PetitionRegistered}, where the matter or another of its letter is an accusation now; null otherwise.
     *     Then the other matters go where the bureau decides, too, while none has accepted them
     */
    @Meaning(zh = "登记信息已更正", en = "What was recorded wrongly of the registration was put right.")
    record PetitionCorrected(String petitionId, long sequence, Instant at, String office, String correctedBy,
            CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars,
            @Nullable Boolean accusedInWords) implements IntakeEvent {}

    /**
     * A file was added to the petition (附件): it came whole, is of a kind that is taken, and was found clean where files are looked through. What it
     * is called and what is in it stay with intake-service. Told of each matter of the petition. It may be told more than once, each time with
     * the same place.
     *
     * @param place of the file among the petition's, from 1; it never becomes another file's
     * @param office unit id of the office that added it, or null for the petitioner
     * @param bytes how long it is
     * @param sha256 digest of its content (SHA-256), 64 hexadecimal digits in small letters
     * @param occasion what it was handed in with; null in what was told before there was but one, the petition
     */
    @Meaning(zh = "信访事项已添加附件", en = "A file was added to the petition.")
    record AttachmentAdded(String petitionId, long sequence, Instant at, int place, @Nullable String office,
            AttachmentKind kind, long bytes, String sha256, @Nullable AttachmentOccasion occasion)
            implements IntakeEvent {}
}

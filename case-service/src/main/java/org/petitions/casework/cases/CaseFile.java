package org.petitions.casework.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CaseDocuments.RefusedReview;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.Procedure;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.MergingEvent;
import org.petitions.events.MergingEvent.SeparatedFromLead;
import org.petitions.events.SharedPetitionEvent.LeadNamed;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.terms.HandlingWay;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case as it is kept. Matter and history are the case; the fields beside them repeat what lists search by. All indexes of the
 * collection stand here, one for each query of {@link CaseQueries} and {@link CaseCounts}. A list's index has the id next, so that a page
 * comes in its order, and then the stage, so that a page of one stage passes the others by in the index and reads no file of them, and a
 * sum by stage reads none at all.
 *
 * @param id the petition's id
 * @param version number of case events, which the history has without gaps
 * @param number registration number, unique
 * @param stage where it stands
 * @param unit the responsible unit, null before dispatch
 * @param bureau the bureau that answers for its dispatch
 * @param accused units and posts it must be kept from, so that lists leave it out for them (Art. 30)
 * @param matter what the petition is about, as it was last put right
 * @param history every event, in order
 * @param reviewBody who reviews it now, or null
 * @param involved who takes part beside the responsible unit: those that help it, who disputes or
 *     decides its competence, and who reviews or has reviewed what it did; null
 *     for nobody, so that its index holds nothing of the case
 * @param way how the unit handles it (Art. 29 to 31) as it recorded, or null; a file of before it was recorded has none until its next
 *     acceptance
 * @param incident code of the incident it belongs to, or null
 * @param units every unit it was ever sent to
 * @param words what was written with a step (an opinion, a reason), each sealed with the keyset {@code case-store}, by the version of
 *     its event; for reading alone: a step sets the field of its own words and writes no other back, so what was erased stays erased
 * @param wordsErasedAt when the petition was last erased, or null; written by the erasure alone. A step sets its words only while this is
 *     as the step read it, so that nothing written in ignorance of an erasure outlives it
 * @param heard sequence numbers of what the petitioner said, or an office put right, that is in the case already
 * @param openedAt when the case was opened, here or, as a ledger tells, elsewhere
 * @param changedAt when the last event happened
 * @param awaiting what waits for the head of the responsible unit, or for who signs where it is in hand, or null for nothing
 * @param copiedAt when a copy last went to the bureau that transferred or assigned it (抄报), or null
 * @param lead petition id of the case it was merged into and whose answer it waits for, or null
 * @param leadNamedAt when its unit was last named as the lead of those that share the petition (一件多诉), or null
 * @param registered what the petition was about by its registration, from which the history starts; null where nothing of it was put
 *     right, nor its bureau succeeded by another
 * @param holder account id of the colleague of the responsible unit who has it in hand, or null where none was named; a file of before it was
 *     kept has none until its next step
 * @param keptFrom unit ids of those to whom what was an accused unit's was handed over, so that the case is kept from them too (Art. 30); for
 *     reading alone: a step never writes it back, so what was noted while it was taken stays noted
 * @param charge who is or last was in charge of it (包案), or null
 * @param leaderActs what leaders did in it, oldest first; null for nothing, and in a file of before it was kept until its next step
 * @param corrections what was put right of its registration, or null; what was put right before it was kept is not in it
 */
@Document(CaseFile.COLLECTION)
@CompoundIndex(name = "by_unit_id", def = "{'unit': 1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_bureau_id", def = "{'bureau': 1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_stage", def = "{'stage': 1, '_id': 1}")
// By the next last day: a case that no limit runs in costs these nothing.
@CompoundIndex(name = "by_due", def = "{'due': 1, '_id': 1, 'stage': 1}", partialFilter = "{'due': {'$exists': true}}")
@CompoundIndex(name = "by_unit_due", def = "{'unit': 1, 'due': 1, '_id': 1, 'stage': 1}", partialFilter = "{'due': {'$exists': true}}")
@CompoundIndex(name = "by_bureau_due", def = "{'bureau': 1, 'due': 1, '_id': 1, 'stage': 1}", partialFilter = "{'due': {'$exists': true}}")
// Before the next, and so taken for a clock's limits that were missed: fewer are missed than run.
@CompoundIndex(name = "by_missed_due", def = "{'running.missed': 1, 'due': 1, '_id': 1, 'stage': 1}", partialFilter = "{'due': {'$exists': true}}")
@CompoundIndex(name = "by_clock_due", def = "{'running.clock': 1, 'due': 1, '_id': 1, 'stage': 1}", partialFilter = "{'due': {'$exists': true}}")
@CompoundIndex(name = "by_pause", def = "{'pausesAt': 1}", partialFilter = "{'pausesAt': {'$exists': true}}")
@CompoundIndex(name = "by_review_body_due", def = "{'reviewBody': 1, 'due': 1, '_id': 1}", partialFilter = "{'reviewBody': {'$exists': true}, 'due': {'$exists': true}}")
@CompoundIndex(name = "by_involved_due", def = "{'involved': 1, 'due': 1, '_id': 1}", partialFilter = "{'involved': {'$exists': true}, 'due': {'$exists': true}}")
// Few cases have these fields, and the others cost such an index nothing.
@CompoundIndex(name = "by_review_body_id", def = "{'reviewBody': 1, '_id': 1, 'stage': 1}", partialFilter = "{'reviewBody': {'$exists': true}}")
@CompoundIndex(name = "by_involved_id", def = "{'involved': 1, '_id': 1, 'stage': 1}", partialFilter = "{'involved': {'$exists': true}}")
@CompoundIndex(name = "by_incident_id", def = "{'incident': 1, '_id': 1}", partialFilter = "{'incident': {'$exists': true}}")
// A case can wait for several things, and a list asks for some of them: each comes in the order of ids.
@CompoundIndex(name = "by_awaiting_id", def = "{'awaiting': 1, '_id': 1, 'unit': 1, 'bureau': 1}", partialFilter = "{'awaiting': {'$exists': true}}")
@CompoundIndex(name = "by_way_id", def = "{'way': 1, '_id': 1, 'stage': 1}", partialFilter = "{'way': {'$exists': true}}")
// They hold accusations alone, so that a query that leaves some out is not looked up in them.
@CompoundIndex(name = "by_accusation", def = "{'accused': 1, '_id': 1, 'unit': 1, 'bureau': 1, 'stage': 1}", partialFilter = "{'accused.0': {'$exists': true}}")
@CompoundIndex(name = "by_kept_from", def = "{'keptFrom': 1, '_id': 1, 'unit': 1, 'bureau': 1, 'stage': 1}", partialFilter = "{'keptFrom': {'$exists': true}}")
@CompoundIndex(name = "by_lead", def = "{'lead': 1, '_id': 1}", partialFilter = "{'lead': {'$exists': true}}")
@CompoundIndex(name = "by_charge_post_day", def = "{'charge.posts': 1, 'charge.by': 1, '_id': 1, 'charge.stage': 1}", partialFilter = "{'charge': {'$exists': true}}")
@CompoundIndex(name = "by_charge_stage_day", def = "{'charge.stage': 1, 'charge.by': 1, '_id': 1, 'bureau': 1}", partialFilter = "{'charge': {'$exists': true}}")
@CompoundIndex(name = "by_leader_act_day", def = "{'leaderActs.post': 1, 'leaderActs.on': 1, '_id': 1}", partialFilter = "{'leaderActs': {'$exists': true}}")
@CompoundIndex(name = "by_correction", def = "{'corrections.at': 1, '_id': 1, 'bureau': 1, 'unit': 1}", partialFilter = "{'corrections': {'$exists': true}}")
// Of all that run, what has run long (积案): few, and only they are read.
@CompoundIndex(name = "by_stage_opening", def = "{'stage': 1, 'openedAt': 1, 'bureau': 1}")
// Of all that ended, what was touched of late and opened long before.
@CompoundIndex(name = "by_stage_change", def = "{'stage': 1, 'changedAt': 1, 'openedAt': 1, 'bureau': 1}")
@CompoundIndex(name = "by_urgency_opening", def = "{'matter.urgency': 1, 'stage': 1, 'openedAt': 1, 'bureau': 1}")
@CompoundIndex(name = "by_opening", def = "{'openedAt': 1, 'bureau': 1}")
@CompoundIndex(name = "by_units_opening", def = "{'units': 1, 'openedAt': 1}")
@CompoundIndex(name = "by_bureau_opening", def = "{'bureau': 1, 'openedAt': 1}")
@CompoundIndex(name = "by_involved_opening", def = "{'involved': 1, 'openedAt': 1}", partialFilter = "{'involved': {'$exists': true}}")
@CompoundIndex(name = "by_late_office_opening", def = "{'matter.lateRegistration.office': 1, 'openedAt': 1}", partialFilter = "{'matter.lateRegistration.office': {'$exists': true}}")
public record CaseFile(@Id String id, long version, @Indexed(name = "by_number", unique = true) String number,
        CaseStatus stage, @Nullable String unit, String bureau, List<String> accused, CaseMatter matter,
        List<HistoryEntry> history,
        @Nullable String reviewBody, @Nullable List<String> involved, @Nullable HandlingWay way,
        @Nullable String incident, List<String> units,
        @ReadOnlyProperty Map<String, SealedBox> words, @ReadOnlyProperty @Nullable Instant wordsErasedAt,
        List<Long> heard, Instant openedAt, Instant changedAt, @Nullable Set<ApprovalKind> awaiting,
        @Nullable Instant copiedAt, @Nullable String lead, @Nullable Instant leadNamedAt,
        @Nullable CaseMatter registered, @Nullable String holder, @ReadOnlyProperty List<String> keptFrom,
        @Nullable ChargeEntry charge,
        @Nullable List<LeaderAct> leaderActs,
        @Nullable Corrections corrections) {
    public static final String COLLECTION = "cases";
    /** Unit id of the office that registered it later than it received it; absent where none did. */
    static final String REGISTERED_LATE_BY = "matter.lateRegistration.office";
    /** The keyset that this service's own words are sealed with. */
    public static final String KEYSET = "case-store";
    /** The field of {@code words}, for who writes or erases a part of it. */
    public static final String WORDS = "words";
    /** The field of internal notes, by their keys, which stand beside the case and which nothing of it reads. */
    public static final String REMARKS = "remarks";
    /** The sealed text of one of them. */
    public static final String REMARK_TEXT = "text";
    static final String ACCUSED = "accused";
    /** Is there where anybody is accused; said beside {@link #ACCUSED} for the index, which holds these cases alone. */
    static final String FIRST_ACCUSED = "accused.0";
    /** The field of {@code keptFrom}, for who hands over. */
    static final String KEPT_FROM = "keptFrom";
    /** The field of {@code wordsErasedAt}, for who erases and who guards by it. */
    public static final String WORDS_ERASED_AT = "wordsErasedAt";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    public CaseFile {
        keptFrom = keptFrom == null ? List.of() : List.copyOf(keptFrom);
        matter = matter.keptFrom(keptFrom);
        registered = registered == null ? null : registered.withSuccessorsOfAccused(keptFrom);
        accused = matter.accused();
        history = HistoryEntry.placed(id, history);
        involved = involved == null ? null : List.copyOf(involved);
        units = units == null ? List.of() : List.copyOf(units);
        words = words == null ? Map.of() : Map.copyOf(words);
        heard = heard == null ? List.of() : List.copyOf(heard);
        awaiting = awaiting == null ? null : Set.copyOf(awaiting);
        leaderActs = leaderActs == null ? null : List.copyOf(leaderActs);
        lead = lead == null && stage == CaseStatus.CLOSED ? leadOfBefore(history) : lead;
    }

    /** Of what was merged before the file named the lead; null for every other end. */
    private static @Nullable String leadOfBefore(List<HistoryEntry> history) {
        return history.reversed().stream().filter(entry -> entry.isOf(CaseEvent.Closed.class)).findFirst()
                .map(HistoryEntry::leadInEvidence).orElse(null);
    }

    /** Its number in the name of a file, where a stroke has no place: of a further matter a hyphen stands for it, as in an address. */
    public String numberInNames() {
        return number.replace('/', '-');
    }

    /** Petition ids of the cases that this one took in, those that went their own way again too. */
    public List<String> takenIn() {
        return history.stream().filter(entry -> entry.isOf(MergingEvent.Joined.class)).map(HistoryEntry::event)
                .map(MergingEvent.Joined.class::cast).map(MergingEvent.Joined::follower).distinct().toList();
    }

    /** When this one last took a case in, or empty where it never did. */
    private Optional<Instant> tookIn(String follower) {
        return latest(event -> event instanceof MergingEvent.Joined joined && joined.follower().equals(follower),
                MergingEvent.Joined.class);
    }

    /** When this one last parted from a case that it had been merged into, or empty where it never did. */
    private Optional<Instant> partedFrom(String led) {
        return latest(event -> event instanceof SeparatedFromLead parted && parted.lead().equals(led),
                SeparatedFromLead.class);
    }

    private Optional<Instant> latest(Predicate<CaseEvent> which, Class<? extends CaseEvent> record) {
        return history.reversed().stream().filter(entry -> entry.isOf(record)).map(HistoryEntry::event).filter(which)
                .findFirst().map(CaseEvent::at);
    }

    /**
     * Whether a case goes on in this one: it was taken in, and has not parted from it since. The parting stands in the other's history alone, so
     * it is true of whatever was merged and separated before this was asked.
     */
    public boolean hasWithIt(CaseFile follower) {
        return tookIn(follower.id)
                .filter(at -> follower.partedFrom(id).filter(parted -> !parted.isBefore(at)).isEmpty()).isPresent();
    }

    /**
     * A new file with its first entries.
     *
     * @param openedAt by its first event: for a case of a ledger long before now
     * @param at now
     */
    public static CaseFile opened(CaseState state, List<HistoryEntry> entries, Instant openedAt, Instant at) {
        CaseMatter matter = state.matter();
        return new CaseFile(matter.petitionId(), state.version(), matter.number(), state.status(), state.unit(),
                matter.bureau(), matter.accused(), matter, entries, null, involved(state), way(state), null,
                with(List.of(), state.unit()), Map.of(), null, List.of(), openedAt, at, awaiting(state),
                state.documents().lastCopiedAt(), lead(state), null, null, holderIn(state), List.of(),
                ChargeEntry.of(state),
                LeaderAct.all(HistoryEntry.placed(matter.petitionId(), entries)),
                null);
    }

    /** The file after further entries. */
    CaseFile after(CaseState state, List<HistoryEntry> entries, Instant at) {
        List<HistoryEntry> all = new ArrayList<>(history);
        all.addAll(entries);
        CaseMatter now = state.matter();
        return new CaseFile(id, state.version(), number, state.status(), state.unit(), now.bureau(), now.accused(), now,
                all,
                state.reviewBody(), involved(state), way(state), state.routing().incident(), with(units, state.unit()),
                words,
                wordsErasedAt, heard, openedAt, at, awaiting(state), state.documents().lastCopiedAt(),
                lead(state), leadNamedAt(entries).orElse(leadNamedAt),
                registered == null && !now.equals(matter) ? matter : registered, holderIn(state), keptFrom,
                ChargeEntry.of(state),
                LeaderAct.all(all),
                Corrections.with(corrections, bureau, entries));
    }

    private static @Nullable String lead(CaseState state) {
        return FollowingRules.leadOf(state).orElse(null);
    }

    private static Optional<Instant> leadNamedAt(List<HistoryEntry> entries) {
        return entries.reversed().stream().map(HistoryEntry::event).filter(LeadNamed.class::isInstance)
                .map(CaseEvent::at).findFirst();
    }

    private static @Nullable Set<ApprovalKind> awaiting(CaseState state) {
        Set<ApprovalKind> kinds = state.approvals().kinds();
        return kinds.isEmpty() ? null : kinds;
    }

    private static @Nullable List<String> involved(CaseState state) {
        Assignment assignment = state.routing().assignment();
        List<String> all = Stream.of(assignment == null ? Stream.<String>of() : assignment.helpers().stream(),
                state.routing().senders().stream(), Stream.ofNullable(state.reviewBody()), disputing(state),
                state.documents().reviews().stream().map(DecidedReview::body),
                state.documents().refusals().stream().map(RefusedReview::body))
                .flatMap(Function.identity()).distinct().toList();
        return all.isEmpty() ? null : all;
    }

    private static Stream<String> disputing(CaseState state) {
        Dispute dispute = state.routing().dispute();
        return dispute == null
                ? Stream.of()
                : Stream.concat(dispute.others().stream(), Stream.ofNullable(dispute.decider()));
    }

    private static @Nullable String holderIn(CaseState state) {
        Assignment assignment = state.routing().assignment();
        return assignment == null ? null : assignment.within().holder();
    }

    private static @Nullable HandlingWay way(CaseState state) {
        Assignment assignment = state.routing().assignment();
        return assignment == null ? null : assignment.way();
    }

    private static List<String> with(List<String> units, @Nullable String unit) {
        if (unit == null || units.contains(unit)) {
            return units;
        }
        List<String> more = new ArrayList<>(units);
        more.add(unit);
        return more;
    }

    /** The file after something that intake-service told has gone into it. */
    public CaseFile withHeard(long sequence) {
        List<Long> all = new ArrayList<>(heard);
        all.add(sequence);
        return new CaseFile(id, version, number, stage, unit, bureau, accused, matter, history, reviewBody, involved,
                way, incident, units, words, wordsErasedAt, all, openedAt, changedAt, awaiting,
                copiedAt, lead, leadNamedAt, registered, holder, keptFrom, charge,
                leaderActs,
                corrections);
    }

    /** The file kept from units too that go on for an accused unit (Art. 30). No step of the case tells it. */
    CaseFile with(CaseMatter known) {
        List<String> successors = known.successorsOfAccused();
        return new CaseFile(id, version, number, stage, unit, bureau, known.accused(), known, history, reviewBody,
                involved, way, incident, units, words, wordsErasedAt, heard, openedAt, changedAt, awaiting,
                copiedAt, lead, leadNamedAt,
                registered == null || successors == null ? registered : registered.withSuccessorsOfAccused(successors),
                holder, keptFrom, charge,
                leaderActs,
                corrections);
    }

    /**
     * With which event the words of an event are sealed: with its own, or where it happened by a signature with the draft that was signed.
     *
     * @return version of that event
     */
    public long wordsVersionOf(CaseEvent event) {
        int before = (int) event.version() - 2;
        return before >= 0 && history.get(before).event() instanceof DraftSigned signed
                ? signed.draft()
                : event.version();
    }

    /**
     * With which event the words of the last answer are sealed as they stand: with its own, or where its document was corrected in other words
     * with that of the new document.
     *
     * @return version of that event; empty where the case was not answered here
     */
    public OptionalLong wordsVersionOfAnswer() {
        @Nullable
        String corrected = null;
        for (HistoryEntry entry : history.reversed()) {
            CaseEvent event = entry.event();
            if (event instanceof CaseEvent.Replied) {
                return OptionalLong.of(wordsVersionOf(event));
            }
            if (corrected == null && event instanceof DocumentCorrected change && change.kind().isAnswer()) {
                corrected = change.correctedBy();
            } else if (event instanceof DocumentIssued made && made.number().equals(corrected)
                    && words.containsKey(String.valueOf(made.version()))) {
                return OptionalLong.of(made.version());
            }
        }
        return OptionalLong.empty();
    }

    /** Where it stands, replayed from its history. */
    public CaseState replay() {
        return Procedure.replay(registered == null ? matter : registered,
                history.stream().map(HistoryEntry::event).toList(), matter);
    }
}

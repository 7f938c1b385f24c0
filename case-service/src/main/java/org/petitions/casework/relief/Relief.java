package org.petitions.casework.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Relief in a case, from the need to the payments, as it is kept. Days are of Asia/Shanghai; money is in fen.
 *
 * @param id the case's id and the number, so that a number is given once
 * @param number registration number of the case
 * @param n which of the case, from 1
 * @param office unit id of the office that noted the need
 * @param bureau unit id of the bureau that has the case before it
 * @param needs what it is needed for; empty once withdrawn or erased
 * @param application null before any
 * @param decision null while nobody decided
 * @param agreement the relief agreement (救助协议), null while none is signed
 * @param words what was written of the circumstances, sealed for this document; null for nothing, and once erased
 * @param formKey key of the form that was taken last, so that a form sent twice does it once
 */
@Document(Relief.COLLECTION)
@CompoundIndex(name = "by_case", def = "{'caseId': 1, 'n': 1}")
@CompoundIndex(name = "by_office_day", def = "{'office': 1, 'notedOn': -1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'notedOn': -1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_stage_day", def = "{'stage': 1, 'notedOn': -1, '_id': 1}")
@CompoundIndex(name = "by_payment", def = "{'grants.paidOn': 1, 'bureau': 1}")
@CompoundIndex(name = "by_agreement", def = "{'agreement.signedOn': 1, 'bureau': 1}")
record Relief(@Id String id, long version, String caseId, String number, int n, String office, String bureau,
        List<ReliefNeed> needs, Extent extent, ReliefStage stage, LocalDate notedOn,
        @Nullable Application application, @Nullable Decision decision, List<Grant> grants,
        @Nullable Agreement agreement, @Nullable SealedBox words, @Nullable String formKey) {
    static final String COLLECTION = "reliefs";
    /** The field of {@code words}, for who seals it anew. */
    static final String WORDS = "words";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    Relief {
        needs = needs == null ? List.of() : List.copyOf(needs);
        grants = grants == null ? List.of() : List.copyOf(grants);
    }

    /** How many it helps, once each time relief is given (户次、人次). */
    record Extent(int households, int persons) {}

    /**
     * What was applied for.
     *
     * @param by account id of who applied
     */
    record Application(long fen, LocalDate on, String by) {}

    /**
     * What was decided.
     *
     * @param fen what was approved; 0 where it was refused
     * @param post post id of the leader
     */
    record Decision(long fen, LocalDate on, String post, ApprovalWay way) {}

    /**
     * Money allotted from one source.
     *
     * @param paidOn day on which it was paid, null while it is not
     * @param voucher number of the payment's voucher, null while it is not paid
     */
    record Grant(ReliefSource source, long fen, @Nullable LocalDate paidOn, @Nullable String voucher) {
        boolean isPaid() {
            return paidOn != null;
        }
    }

    /** A relief agreement, by the number that ends the case with it. */
    record Agreement(String number, LocalDate signedOn) {}

    static String id(String caseId, int n) {
        return caseId + "~" + n;
    }

    /** What was approved; 0 while nothing is. */
    long approved() {
        return decision == null ? 0 : decision.fen();
    }

    /** What is allotted, paid or not. */
    long allotted() {
        return grants.stream().mapToLong(Grant::fen).sum();
    }

    long paid() {
        return grants.stream().filter(Grant::isPaid).mapToLong(Grant::fen).sum();
    }

    /** What may still be allotted. */
    long left() {
        return approved() - allotted();
    }

    Stream<String> vouchers() {
        return grants.stream().flatMap(grant -> Stream.ofNullable(grant.voucher()));
    }

    /** Whether this form was taken already. */
    boolean hasTaken(String key) {
        return key.equals(formKey);
    }

    /** The same as a form with this key left it. */
    Relief takenWith(String key) {
        return new Relief(id, version + 1, caseId, number, n, office, bureau, needs, extent, stage, notedOn,
                application, decision, grants, agreement, words, key);
    }

    /** The same after its words and needs were erased: what was paid stands in the accounts. */
    Relief erased() {
        return new Relief(id, version + 1, caseId, number, n, office, bureau, List.of(), extent, stage, notedOn,
                application, decision, grants, agreement, null, formKey);
    }

    Relief with(SealedBox written) {
        return new Relief(id, version, caseId, number, n, office, bureau, needs, extent, stage, notedOn, application,
                decision, grants, agreement, written, formKey);
    }

    Relief applied(Application applied) {
        return new Relief(id, version, caseId, number, n, office, bureau, needs, extent, ReliefStage.APPLIED, notedOn,
                applied, decision, grants, agreement, words, formKey);
    }

    Relief decided(Decision decided) {
        return new Relief(id, version, caseId, number, n, office, bureau, needs, extent,
                decided.fen() == 0 ? ReliefStage.REFUSED : ReliefStage.APPROVED, notedOn, application, decided, grants,
                agreement, words, formKey);
    }

    /** The same with these grants; paid where they have all paid that was approved. */
    Relief with(List<Grant> all) {
        long paid = all.stream().filter(Grant::isPaid).mapToLong(Grant::fen).sum();
        return new Relief(id, version, caseId, number, n, office, bureau, needs, extent,
                paid == approved() ? ReliefStage.PAID : stage, notedOn, application, decision, all, agreement, words,
                formKey);
    }

    Relief with(Agreement signed) {
        return new Relief(id, version, caseId, number, n, office, bureau, needs, extent, stage, notedOn, application,
                decision, grants, signed, words, formKey);
    }

    /** Asked for no more: what the need was is forgotten. */
    Relief withdrawn() {
        return new Relief(id, version, caseId, number, n, office, bureau, List.of(), extent, ReliefStage.WITHDRAWN,
                notedOn, application, decision, grants, agreement, null, formKey);
    }
}

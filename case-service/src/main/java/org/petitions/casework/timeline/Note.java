package org.petitions.casework.timeline;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.StepActor;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Term;
import org.petitions.events.wire.EventCodec;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something noted beside a case that is no step of it.
 *
 * @param id the event's id, so that the same fact is noted once; a new id for an opening
 * @param petitionId the case
 * @param at when it happened
 * @param kind what it is
 * @param code which of its kind: a clock, a reason, a purpose of opening
 * @param by who did it, null for the platform
 * @param unit the unit it is about, or null
 * @param dueAt the limit it is about, or null
 * @param policy version of the policy the limit was judged by, or null
 * @param about id of the alert or the miss it is about, so that a receipt is matched to its alert; of a notice the document's number; of a
 *     file the digest of its content; or null
 * @param event of what is told of a limit, and of a file that was added, the event as it was published; else null, and in what was noted
 *     before it was kept
 */
@Document(Note.COLLECTION)
public record Note(@Id String id, @Indexed(name = "by_petition") String petitionId, Instant at, Kind kind, String code,
        @Nullable StepActor by,
        @Nullable String unit, @Nullable Instant dueAt, @Nullable String policy, @Nullable String about,
        @Nullable NotedEvent event) {
    static final String COLLECTION = "timeline";

    /** What can be noted. */
    public enum Kind implements Term {
        /** {@code code} is the clock, as of all of these. */
        LIMIT_SET("期限起算", "limit set"),

        LIMIT_HANDED_OVER("期限责任单位变更", "limit handed over"),

        LIMIT_RESUMED("期限恢复计算", "limit resumed"),

        /** {@code dueAt} is the new end. */
        LIMIT_MOVED("期限变更", "limit moved"),

        LIMIT_PAUSED("期限暂停计算", "limit paused"),

        /** {@code code} is the clock. */
        LIMIT_MISSED("超过期限", "limit missed"),

        /** The limit of a suspended procedure goes on and was over before: the miss counts once. {@code code} is the clock. */
        LIMIT_STILL_MISSED("期限继续计算，此前已超过期限", "limit goes on, which was missed before"),

        /** An act in time became known late: the miss {@code about} never was true. {@code code} is the clock. */
        LIMIT_MISS_TAKEN_BACK("逾期认定已撤销", "limit was not missed after all"),

        LIMIT_MET("期限事项已办理", "limit met"),

        LIMIT_ENDED("期限终止", "limit ended without its act"),

        /** {@code code} is the reason. */
        ALERT_RAISED("提醒责任领导", "leader alerted"),

        /** {@code code} is the reason. */
        DUTY_DESK_CALLED("通知值班室", "duty desk called"),

        /** {@code code} is the channel. */
        ALERT_DELIVERED("提醒已送达", "alert delivered"),

        /** By no channel at all; {@code code} is the reason. */
        ALERT_UNDELIVERABLE("提醒无法送达", "alert undeliverable"),

        /** By one channel, others may still reach the leader; {@code code} is the channel. */
        ADDRESS_REFUSED("通知地址被拒收", "address refused by a channel"),

        /** {@code by} is the post, whose id is the {@code code} too. */
        ALERT_ACKNOWLEDGED("责任领导已阅知确认", "alert acknowledged"),

        /** {@code by} is the post; {@code code} is the reason. */
        ALERT_DECLINED("责任领导提出不属于其分管", "alert declined by its leader"),

        /** {@code by} is the leader's post; {@code code} is the post that is to see to it. */
        ALERT_DELEGATED("责任领导将提醒交办", "alert handed on by its leader"),

        /** By the way the petitioner chose, that the document {@code about} can be read; {@code code} is the channel. */
        NOTICE_SENT("已告知信访人查阅文书", "petitioner told of a document"),

        /** By no way that was chosen; {@code code} is the reason. */
        NOTICE_FAILED("未能告知信访人查阅文书", "petitioner could not be told of a document"),

        /** {@code code} is what it was opened for. */
        FACTS_OPENED("查看信访内容", "facts opened"),

        /** With who the petitioner is, whole; {@code code} is what it was opened for. */
        PARTICULARS_OPENED("查看信访内容和完整个人信息", "facts opened with all particulars"),

        /** {@code code} is what it was opened for. */
        OPINION_OPENED("查看处理意见", "handling opinion opened"),

        /** What colleagues wrote to each other; {@code code} is what it was opened for. */
        REMARKS_OPENED("查看内部备注", "internal notes opened"),

        /** The petitioner's name, address and words, for a document; {@code code} is the document's kind. */
        FACTS_PRINTED("制作文书时打开信访内容", "facts opened to make a document"),

        /** {@code code} is the document's kind. */
        DOCUMENT_OPENED("查看文书", "document opened"),

        /** {@code code} is the legal purpose. */
        EVIDENCE_TAKEN("导出证据包", "evidence pack taken"),

        /** What was written is here no more; {@code code} is the legal ground. */
        WORDS_ERASED("信访内容与个人信息已依法删除", "words erased"),

        /** {@code code} is how the person was checked. */
        TRACKING_CODE_REISSUED("登记单位核对身份后补发查询码", "tracking code issued anew"),

        /** {@code code} is what the file is, {@code unit} the office that added it, null for the petitioner; {@code about} its SHA-256. */
        ATTACHMENT_ADDED("已添加附件", "file added");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** What is told of a limit. */
    static Note of(LimitEvent event, Kind kind, @Nullable Instant dueAt) {
        String about = event instanceof LimitMissTakenBack takenBack ? takenBack.missedId() : event.limitId();
        return new Note(event.id(), event.petitionId(), event.at(), kind, event.clock().name(), null, event.unit(),
                dueAt, event.policy(), about, published(event));
    }

    static Note missed(LimitMissed event) {
        return new Note(event.id(), event.petitionId(), event.at(),
                event.missedBefore() == null ? Kind.LIMIT_MISSED : Kind.LIMIT_STILL_MISSED, event.clock().name(), null,
                event.unit(), event.dueAt(), event.policy(), null, published(event));
    }

    /** The event as its publisher writes it. */
    private static NotedEvent published(EscalationEvent event) {
        return new NotedEvent(EventCodec.toTree(event));
    }

    static Note alerted(String id, String petitionId, Instant at, AlertReason reason, String unit, Instant dueAt,
            String policy) {
        return new Note(id, petitionId, at, Kind.ALERT_RAISED, reason.name(), null, unit, dueAt, policy, id, null);
    }

    static Note deskCalled(String id, String petitionId, Instant at, DutyDeskReason reason, String unit,
            Instant dueAt, String policy) {
        return new Note(id, petitionId, at, Kind.DUTY_DESK_CALLED, reason.name(), null, unit, dueAt, policy,
                id, null);
    }

    static Note delivered(AlertDelivered event) {
        return receipt(event, Kind.ALERT_DELIVERED, event.channel().name(), null);
    }

    static Note unreachable(AlertUnreachable event) {
        return receipt(event, Kind.ALERT_UNDELIVERABLE, event.reason().name(), null);
    }

    static Note refused(DeliveryRefused event) {
        return receipt(event, Kind.ADDRESS_REFUSED, event.channel().name(), null);
    }

    /** As it was told while mail was the only channel that goes out. */
    static Note undeliverable(AlertUndeliverable event) {
        return receipt(event, Kind.ALERT_UNDELIVERABLE, event.reason().name(), null);
    }

    static Note acknowledged(AlertAcknowledged event) {
        return receipt(event, Kind.ALERT_ACKNOWLEDGED, event.post(), StepActor.leader(event.post()));
    }

    static Note declined(AlertDeclined event) {
        return receipt(event, Kind.ALERT_DECLINED, event.reason().name(), StepActor.leader(event.post()));
    }

    static Note delegated(AlertDelegated event) {
        return receipt(event, Kind.ALERT_DELEGATED, event.to(), StepActor.leader(event.post()));
    }

    private static Note receipt(NotificationEvent.AlertOutcome event, Kind kind, String code, @Nullable StepActor by) {
        return new Note(event.id(), event.petitionId(), event.at(), kind, code, by, null, null, null,
                event.alertId(), null);
    }

    /** The petitioner was told by a way they chose. */
    static Note told(NotificationEvent.NoticeSent event) {
        return new Note(event.id(), event.petitionId(), event.at(), Kind.NOTICE_SENT, event.channel().name(), null,
                null,
                null, null, event.number(), null);
    }

    /** The petitioner could not be told by any way they chose. */
    static Note untold(NotificationEvent.NoticeFailed event) {
        return new Note(event.id(), event.petitionId(), event.at(), Kind.NOTICE_FAILED, event.reason().name(), null,
                null, null, null, event.number(), null);
    }

    /** What was written is gone; who asked for it intake-service has. */
    public static Note erased(PetitionErased event) {
        return new Note(event.id(), event.petitionId(), event.at(), Kind.WORDS_ERASED, event.ground().name(), null,
                null,
                null, null, null, null);
    }

    /** The petitioner has another tracking code; who checked the person intake-service has. */
    public static Note codeReissued(TrackingCodeReissued event) {
        return new Note(event.id(), event.petitionId(), event.at(), Kind.TRACKING_CODE_REISSUED, event.check().name(),
                null, event.office(), null, null, null, null);
    }

    /** A file was added; told again it is the same note. What it is called intake-service has. */
    public static Note attached(AttachmentAdded event) {
        return new Note(event.petitionId() + ":attachment:" + event.place(), event.petitionId(), event.at(),
                Kind.ATTACHMENT_ADDED, event.kind().name(), null, event.office(), null, null, event.sha256(),
                new NotedEvent(EventCodec.toTree(event)));
    }

    /** What a file was handed in with: the petition, as long as there was but that one and the event did not say; empty of anything else. */
    Optional<AttachmentOccasion> occasion() {
        return kind != Kind.ATTACHMENT_ADDED || event == null
                ? Optional.empty()
                : Optional.of(event.json().path("occasion").stringValueOpt().map(AttachmentOccasion::valueOf)
                        .orElse(AttachmentOccasion.PETITION));
    }

    /** Somebody opened what is sealed. */
    public static Note opened(String id, String petitionId, Instant at, Kind kind, String code, StepActor by,
            @Nullable String unit) {
        return new Note(id, petitionId, at, kind, code, by, unit, null, null, null, null);
    }
}

package org.petitions.notification.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.channel.ConditionalOnChannel;
import org.petitions.notification.channel.DeliveryReceipts;
import org.petitions.notification.channel.MessageId;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the gateway reports what became of a message it took. Who may is told by the signature. A report that comes again, by the
 * gateway's own retry or by somebody who caught it on the way, finds its work done and changes nothing; after five minutes it is not
 * even looked at.
 */
@RestController
@ConditionalOnChannel(SmsSettings.class)
class SmsReportApi {
    static final String PATH = "/callbacks/sms";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSignature signature;
    private final List<DeliveryReceipts> receipts;

    SmsReportApi(SmsSignature signature, List<DeliveryReceipts> receipts) {
        this.signature = signature;
        this.receipts = List.copyOf(receipts);
    }

    /** What the gateway may say. */
    enum Status {
        DELIVERED,
        UNDELIVERED
    }

    /**
     * A report.
     *
     * @param messageId what the message was called when it was handed over
     * @param reason one of the gateway's codes where the message could not be delivered, or null
     */
    record SmsReport(@Nullable String messageId, @Nullable Status status, @Nullable String reason) {}

    @OpenToAll("the provider signs what it reports")
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestHeader(SmsSignature.TIMESTAMP) String timestamp,
            @RequestHeader(SmsSignature.NONCE) String nonce,
            @RequestHeader(SmsSignature.SIGNATURE) String signed, @RequestBody byte[] content) {
        String body = new String(content, UTF_8);
        if (!signature.isValid(PATH, new SmsSignature.Stamp(timestamp, nonce), body, signed)) {
            throw new ProblemException(SmsReportProblem.BAD_SIGNATURE);
        }
        SmsReport report = parse(body);
        String id = filled(report.messageId(), "messageId");
        Status status = filled(report.status(), "status");
        boolean known = MessageId.parse(id).map(message -> switch (status) {
            case DELIVERED -> taken(each -> each.received(message, AlertChannel.SMS));
            case UNDELIVERED -> undelivered(message, report.reason());
        }).orElse(false);
        if (!known) {
            throw new ProblemException(SmsReportProblem.NO_SUCH_MESSAGE);
        }
    }

    /** Only what is said of the number counts against it; a phone that was off, or words that a network took out, do not. */
    private boolean undelivered(MessageId message, @Nullable String reason) {
        return reason != null && SmsCode.of(reason).speaksOfTheNumber()
                ? taken(each -> each.addressRefused(message, AlertChannel.SMS))
                : taken(each -> each.lost(message, AlertChannel.SMS));
    }

    /** Tells whoever sent the message: it is about an alert or a notice, and each knows its own. */
    private boolean taken(Predicate<DeliveryReceipts> report) {
        return receipts.stream().anyMatch(report);
    }

    private static SmsReport parse(String body) {
        try {
            return JSON.readValue(body, SmsReport.class);
        } catch (JacksonException _) { // its words would quote the body
            throw new ProblemException(SmsReportProblem.MALFORMED);
        }
    }

    private static <T> T filled(@Nullable T value, String field) {
        if (value == null) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(field, SmsReportFieldCode.REQUIRED));
        }
        return value;
    }
}

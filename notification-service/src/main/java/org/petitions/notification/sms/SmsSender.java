package org.petitions.notification.sms;

import java.util.HashMap;
import java.util.Map;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeSender;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.channel.ProviderFailureException;
import org.petitions.notification.channel.ProviderHttpClient;
import org.petitions.notification.channel.ProviderHttpClient.Reply;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to the gateway. A message's id is made from the alert's or the notice's, so that the gateway can tell a double, and
 * its later report finds what it is about.
 */
final class SmsSender implements NoticeSender {
    private static final String APP_ID = "X-App-Id";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProviderHttpClient http;
    private final SmsSettings settings;
    private final SmsSignature signature;

    SmsSender(ProviderHttpClient http, SmsSettings settings, SmsSignature signature) {
        this.http = http;
        this.settings = settings;
        this.signature = signature;
    }

    @Override
    public AlertChannel channel() {
        return AlertChannel.SMS;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public SendOutcome send(MessageId id, AlertDetails alert, String address) {
        return send(id, textOf(alert), address);
    }

    @Override
    public SendOutcome sendNotice(MessageId id, NoticeText text, String address) {
        return send(id, text.sms(), address);
    }

    private SendOutcome send(MessageId id, String text, String address) {
        String body = JSON.createObjectNode().put("messageId", id.text()).put("to", address)
                .put("signName", settings.signName()).put("text", text).toString();
        Map<String, String> headers = new HashMap<>(signature.headers(settings.url().getPath(), body));
        headers.put(APP_ID, settings.appId());
        return switch (http.post(settings.url(), headers, body)) {
            case Reply.TooMany(var retryAfter) -> new RateLimited(retryAfter, Scope.CHANNEL);
            case Reply.Json(var answer) when answer.path("code").isString() ->
                SmsCode.of(answer.path("code").asString()).outcome();
            case Reply.Json _ -> throw new ProviderFailureException.PossiblySent("malformed-answer");
        };
    }

    /** What a locked telephone may show: whose limit of what kind, and no petition. */
    private static String textOf(AlertDetails alert) {
        AlertLine due = AlertLine.due(alert);
        return "信访期限提醒：%s，%s，%s。%s%s。请登录收件箱查看并督促办理。".formatted(alert.unitZh(), alert.clock().zh(),
                alert.cause().zh(), due.label().zh(), due.value().zh());
    }
}

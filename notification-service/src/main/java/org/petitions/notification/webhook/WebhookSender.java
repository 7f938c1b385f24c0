package org.petitions.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.HmacSha256;
import org.petitions.notification.channel.ProviderFailureException;
import org.petitions.notification.channel.ProviderHttpClient;
import org.petitions.notification.channel.ProviderHttpClient.Reply;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import org.petitions.notification.webhook.WebhookSettings.Robot;
import tools.jackson.databind.json.JsonMapper;

/** Has a post's robot say an alert in its group. The message names the alert, so that people see where one came twice. */
final class WebhookSender implements ChannelSender {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TITLE = "信访期限提醒";

    private final ProviderHttpClient http;
    private final WebhookSettings settings;
    private final InstantSource wallClock;

    WebhookSender(ProviderHttpClient http, WebhookSettings settings, InstantSource wallClock) {
        this.http = http;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    @Override
    public AlertChannel channel() {
        return AlertChannel.WEBHOOK;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Set<String> addressesWithOwnProvider() {
        return settings.robots().keySet();
    }

    @Override
    public SendOutcome send(MessageId id, AlertDetails alert, String address) {
        Robot robot = settings.robots().get(address);
        if (robot == null) {
            return new SendOutcome.NotConfigured("robot-not-configured");
        }
        return switch (http.post(signed(robot), Map.of(), body(robot, alert))) {
            case Reply.TooMany(var retryAfter) -> new RateLimited(retryAfter, Scope.ADDRESS);
            case Reply.Json(var answer) when answer.path("errcode").isInt() ->
                robot.kind().outcome(answer.path("errcode").asInt());
            case Reply.Json _ -> throw new ProviderFailureException.PossiblySent("malformed-answer");
        };
    }

    private static String body(Robot robot, AlertDetails alert) {
        String lines = AlertLine.of(alert).stream().map(line -> "> " + line.label().zh() + "：" + line.value().zh())
                .collect(Collectors.joining("\n\n"));
        String title = TITLE + "：" + alert.clock().zh() + "，" + alert.cause().zh();
        return JSON.writeValueAsString(Map.of("msgtype", "markdown", "markdown",
                robot.kind().markdown(title, lines + "\n\n请登录收件箱查看，并督促有关单位办理。")));
    }

    /** Milliseconds and the secret, signed with the secret, as both makers document it. */
    private URI signed(Robot robot) {
        String secret = robot.secret();
        if (secret == null) {
            return robot.url();
        }
        long timestamp = wallClock.millis();
        String sign = Base64.getEncoder().encodeToString(HmacSha256.sign(secret, timestamp + "\n" + secret));
        return URI.create(robot.url() + (robot.url().getQuery() == null ? "?" : "&") + "timestamp=" + timestamp
                + "&sign=" + URLEncoder.encode(sign, UTF_8));
    }
}

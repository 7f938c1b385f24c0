package org.petitions.notification.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;

/** The makers of robots: what a message looks like there, and which of their codes say what. */
enum RobotKind {
    /** 企业微信. 93000: there is no such robot (any more); 45009, 45033: too many messages. */
    WECOM(Set.of(93000), Set.of(45009, 45033), Duration.ofMinutes(1)) {
        @Override
        Map<String, String> markdown(String title, String text) {
            return Map.of("content", "**" + title + "**\n" + text);
        }
    },

    /**
     * 钉钉. 300001, 400101, 400106: there is no such robot; 400102: it is switched off; 130101, 410100: too many messages, for which a
     * robot stands still for ten minutes.
     */
    DINGTALK(Set.of(300001, 400101, 400102, 400106), Set.of(130101, 410100), Duration.ofMinutes(10)) {
        @Override
        Map<String, String> markdown(String title, String text) {
            return Map.of("title", title, "text", "### " + title + "\n\n" + text);
        }
    };

    private static final int TAKEN = 0;
    private static final int BUSY = -1;

    private final Set<Integer> noSuchRobot;
    private final Set<Integer> tooMany;
    private final Duration pause;

    RobotKind(Set<Integer> noSuchRobot, Set<Integer> tooMany, Duration pause) {
        this.noSuchRobot = noSuchRobot;
        this.tooMany = tooMany;
        this.pause = pause;
    }

    /** The message's part of the body. */
    abstract Map<String, String> markdown(String title, String text);

    /**
     * What an answer means for the delivery. A limit holds for one robot, not for the others.
     *
     * @param errcode the code in it
     * @throws Refused when it is no matter of the robot's being there: a wrong signature, words it does not take
     */
    SendOutcome outcome(int errcode) {
        if (errcode == TAKEN) {
            return new SendOutcome.Taken();
        }
        if (errcode == BUSY) {
            throw new PossiblySent("busy");
        }
        if (tooMany.contains(errcode)) {
            return new RateLimited(pause, Scope.ADDRESS);
        }
        if (noSuchRobot.contains(errcode)) {
            return new SendOutcome.AddressRefused("errcode-" + errcode);
        }
        throw new Refused("errcode-" + errcode);
    }
}

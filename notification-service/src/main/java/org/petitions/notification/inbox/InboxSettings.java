package org.petitions.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live alerts are sent, {@code petitions.inbox.*}; all of it has defaults.
 *
 * @param checkEvery how often the database is asked for each stream, and something sent; well within the gateway's patience between two bytes (10 s)
 * @param longestStream after which a stream ends and the browser asks anew, with the session and the appointments as they are then
 * @param streamsOfAPerson how many one account may have open at an instance
 * @param streams how many may be open at an instance in all
 */
@ConfigurationProperties("petitions.inbox")
record InboxSettings(@DefaultValue("3s") Duration checkEvery, @DefaultValue("60s") Duration longestStream,
        @DefaultValue("4") int streamsOfAPerson, @DefaultValue("300") int streams) {}

package org.petitions.starter.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service waits for its database before it says that it is away. What the database's address says about these comes first.
 *
 * @param poolSize connections at most
 * @param findWithin for finding a server and a free connection
 * @param connectWithin for making a connection
 * @param answerWithin for the answer to a command
 */
@ConfigurationProperties("petitions.database")
record DatabaseSettings(@DefaultValue("32") int poolSize, @DefaultValue("2s") Duration findWithin,
        @DefaultValue("1s") Duration connectWithin, @DefaultValue("10s") Duration answerWithin) {}

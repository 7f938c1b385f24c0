package org.petitions.starter.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import org.petitions.starter.problem.ProblemMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;

/** How a service writes to its database, and what it does while it is away. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass({MongoClient.class, DataAccessException.class, MongoClientSettingsBuilderCustomizer.class})
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseAutoConfiguration {

    @Bean
    ProblemMapper databaseProblemMapper() {
        return new DatabaseProblemMapper();
    }

    /**
     * What a service answered is durable: on a replica set, on a majority of its members' disks. Last, so that no option in the address can
     * weaken it; a write that needs less says so where it stands, with its reason.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return client -> client.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** First, so that options in the address override these. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer databaseTimeouts(DatabaseSettings settings) {
        return client -> client
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(settings.findWithin().toMillis(),
                        MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(settings.poolSize())
                        .maxWaitTime(settings.findWithin().toMillis(), MILLISECONDS))
                .applyToSocketSettings(socket -> socket
                        .connectTimeout((int) settings.connectWithin().toMillis(), MILLISECONDS)
                        .readTimeout((int) settings.answerWithin().toMillis(), MILLISECONDS));
    }
}

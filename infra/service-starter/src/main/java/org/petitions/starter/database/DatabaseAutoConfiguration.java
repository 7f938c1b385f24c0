package org.petitions.starter.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.petitions.starter.problem.ProblemMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How a service writes to its database, and what it does while it is away. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass({MongoClient.class, DataAccessException.class, MongoClientSettingsBuilderCustomizer.class,
        MongoDatabaseFactory.class})
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

    @Bean
    DatabaseCircuit databaseCircuit(DatabaseSettings settings) {
        return new DatabaseCircuit(settings.findWithin(), System::nanoTime);
    }

    @Bean
    MeterBinder databaseCircuitMetrics(DatabaseCircuit circuit) {
        return meters -> Gauge.builder("database.circuit.open", circuit, each -> each.isOpen() ? 1 : 0)
                .description("1 while requests are answered without asking the database, which is away")
                .register(meters);
    }

    /** What is kept in a form of its own: sealed boxes of every service, and what a service says besides. */
    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions storedForms(ObjectProvider<StoredForms> own) {
        return StoredForms.conversions(own.orderedStream().toList());
    }

    /**
     * Nothing that is stored says which Java class it was: every collection and every field has one type that it is read as. What an earlier
     * release wrote says so in {@code _class}, which nobody reads.
     */
    @Bean
    static BeanPostProcessor withoutClassNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                }
                return bean;
            }
        };
    }

    /** Static, and asked for the circuit late: what makes ready other beans must not need them itself. */
    @Bean
    static BeanPostProcessor databaseGuard(ObjectProvider<DatabaseCircuit> circuit) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoDatabaseFactory factory
                        ? new GuardedDatabaseFactory(factory, circuit.getObject())
                        : bean;
            }
        };
    }

    @Bean
    MongoClientSettingsBuilderCustomizer databaseMonitoring(DatabaseCircuit circuit, MeterRegistry meters) {
        var errors = new DatabaseErrorMonitor(meters);
        return client -> client.addCommandListener(errors)
                .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(errors))
                .applyToServerSettings(server -> server.addServerMonitorListener(errors))
                .applyToClusterSettings(cluster -> cluster.addClusterListener(circuit));
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

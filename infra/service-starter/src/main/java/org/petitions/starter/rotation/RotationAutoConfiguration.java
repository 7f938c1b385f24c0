package org.petitions.starter.rotation;

import java.time.Clock;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** For each service that keeps sealed boxes. */
@AutoConfiguration(afterName = {"org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        "org.petitions.starter.sealing.SealingAutoConfiguration"})
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean({SealedCollection.class, SealingKeysets.class})
@EnableConfigurationProperties(RotationSettings.class)
class RotationAutoConfiguration {

    @Bean
    KeyRotation keyRotation(MongoTemplate mongo, ObjectProvider<SealedCollection> collections, Clock clock) {
        return new KeyRotation(mongo, collections.orderedStream().toList(), clock);
    }

    @Bean
    RotationApi rotationApi(KeyRotation rotation, RotationWorker worker) {
        return new RotationApi(rotation, worker);
    }

    @Bean
    RotationWorker rotationWorker(KeyRotation rotation, RotationSettings settings) {
        return new RotationWorker(rotation, settings.lookEvery());
    }
}

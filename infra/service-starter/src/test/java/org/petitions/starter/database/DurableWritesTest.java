package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.DatabaseUri;
import org.petitions.local.server.TestServers;
import org.petitions.starter.TestApplication;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("database")
class DurableWritesTest {

    @Test
    void every_write_waits_for_a_majority_s_disks_and_no_option_of_the_address_weakens_that() {
        String careless = DatabaseUri.withOption(TestServers.database().uri(), "w", "0");
        try (var service = TestApplication.start(Map.of("spring.mongodb.uri", careless))) {
            var collection = service.bean(MongoTemplate.class).getCollection("things");
            assertThat(collection.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        }
    }
}

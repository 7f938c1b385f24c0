package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver tells of a command that was answered with success and an error inside. */
class DatabaseErrorMonitorTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"{ok: 1, writeErrors: [{index: 0, errmsg: 'no'}]}",
            "{ok: 1, n: 1, writeConcernError: {errmsg: 'no'}}"})
    void an_error_without_a_code_is_counted_as_one_of_the_database(String answer) {
        new DatabaseErrorMonitor(meters).commandSucceeded(new CommandSucceededEvent(null, 1, 1,
                new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress())), "cases", "update",
                BsonDocument.parse(answer), 1));

        assertThat(meters.get("database.errors").tag("trouble", DatabaseTrouble.INTERNAL.code()).counter().count())
                .isEqualTo(1);
    }
}

package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.starter.database.DatabaseTrouble.INTERNAL;
import static org.petitions.starter.database.DatabaseTrouble.NOT_PRIMARY;
import static org.petitions.starter.database.DatabaseTrouble.OUT_OF_DISK;
import static org.petitions.starter.database.DatabaseTrouble.REFUSED;
import static org.petitions.starter.database.DatabaseTrouble.SHUTTING_DOWN;
import static org.petitions.starter.database.DatabaseTrouble.TIMED_OUT;
import static org.petitions.starter.database.DatabaseTrouble.UNREACHABLE;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.net.ConnectException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class DatabaseTroubleTest {
    private static final ServerAddress SERVER = new ServerAddress();

    static Stream<Arguments> the_database_s() {
        return Stream.of(row(UNREACHABLE, new MongoSocketOpenException("", SERVER, new ConnectException())),
                row(UNREACHABLE, new MongoSocketReadException("", SERVER)),
                row(UNREACHABLE, new MongoTimeoutException("Timed out while waiting for a server that matches")),
                row(UNREACHABLE, new DataAccessResourceFailureException("no serial could be leased in time")),
                row(UNREACHABLE, new MongoClientException("state should be: open")),
                row(TIMED_OUT, new MongoTimeoutException("Timed out while waiting for a connection to server")),
                row(TIMED_OUT, new MongoSocketReadTimeoutException("", SERVER, new ConnectException())),
                row(TIMED_OUT, new MongoExecutionTimeoutException(50, "", new BsonDocument())),
                row(TIMED_OUT, command(262)),
                row(TIMED_OUT, new MongoWriteConcernException(concern(64), WriteConcernResult.unacknowledged(), SERVER,
                        Set.of())),
                row(NOT_PRIMARY, new MongoNotPrimaryException(error(10107), SERVER)), row(NOT_PRIMARY, command(13435)),
                row(NOT_PRIMARY, new MongoNodeIsRecoveringException(error(13436), SERVER)),
                row(SHUTTING_DOWN, new MongoNodeIsRecoveringException(error(91), SERVER)),
                row(SHUTTING_DOWN, command(11600)), row(OUT_OF_DISK, command(14031)),
                row(OUT_OF_DISK, write(14031)), row(OUT_OF_DISK, bulk(null, 11000, 14031)),
                row(REFUSED, command(59)), row(REFUSED, command(13)), row(REFUSED, command(238)),
                row(REFUSED, new MongoTimeoutException("no server",
                        new MongoSecurityException(MongoCredential.createCredential("clerk", "admin", new char[0]),
                                "no"))),
                row(INTERNAL, command(1)), row(INTERNAL, command(-1)), row(INTERNAL, write(1)),
                row(INTERNAL, bulk(new WriteConcernError(9999, "", "", new BsonDocument()))),
                row(INTERNAL, new MongoCursorNotFoundException(7, error(43), SERVER)));
    }

    /** Also below Spring's translation, and whatever stands around that. */
    @ParameterizedTest
    @MethodSource("the_database_s")
    void the_database_s_trouble_is_recognised(DatabaseTrouble expected, Exception thrown) {
        assertThat(DatabaseTrouble.of(thrown)).isEqualTo(expected);
        assertThat(DatabaseTrouble.of(new IllegalStateException(new UncategorizedMongoDbException("", thrown))))
                .isEqualTo(expected);
    }

    static Stream<Exception> ours() {
        return Stream.of(new IllegalStateException("a rule is broken"), command(2), command(9), command(14),
                command(66), command(121), write(11000), write(10334), bulk(null, 11000), command(11000),
                command(99_999),
                new DuplicateKeyException("", write(11000)), new MongoException("the driver itself"),
                new MongoClientException("a setting"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_is_ours_is_not_blamed_on_the_database(Exception thrown) {
        assertThat(DatabaseTrouble.of(thrown)).isNull();
    }

    private static Arguments row(DatabaseTrouble expected, Exception thrown) {
        return Arguments.of(expected, thrown);
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(error(code), SERVER);
    }

    private static BsonDocument error(int code) {
        var answer = new BsonDocument("ok", new BsonDouble(0)).append("errmsg", new BsonString(""));
        return code == -1 ? answer : answer.append("code", new BsonInt32(code));
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "", new BsonDocument()), SERVER, Set.of());
    }

    private static WriteConcernError concern(int code) {
        return new WriteConcernError(code, "", "", new BsonDocument());
    }

    private static MongoBulkWriteException bulk(@Nullable WriteConcernError concern, int... codes) {
        List<BulkWriteError> errors = Stream.iterate(0, i -> i < codes.length, i -> i + 1)
                .map(i -> new BulkWriteError(codes[i], "", new BsonDocument(), i)).toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
    }
}

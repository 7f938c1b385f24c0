package org.petitions.starter.database;

import com.mongodb.MongoException;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.event.ConnectionCheckOutFailedEvent;
import com.mongodb.event.ConnectionPoolListener;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerMonitorListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every error of the database by whose it is and which, for requests, consumers and the relay alike: it listens to the driver. The log
 * says each kind once a minute at most, by command and code; the server's words stay out, because they quote values.
 */
final class DatabaseErrorMonitor implements CommandListener, ConnectionPoolListener, ServerMonitorListener {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseErrorMonitor.class);
    private static final long SAY_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String OURS = "ours";

    /** That a document is there already is an answer, on which we rely. */
    private static final Set<Integer> ANSWERS = Set.of(11000, 11001, 12582);

    /** Not every server gives one, and its error counts all the same. */
    private static final BsonInt32 NO_CODE = new BsonInt32(DatabaseTrouble.NO_CODE);

    /** These are answered with success, and the errors of single documents inside it. */
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Long> saidAt = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    DatabaseErrorMonitor(MeterRegistry meters) {
        this.meters = meters;
        for (DatabaseTrouble trouble : DatabaseTrouble.values()) {
            counter(trouble.code());
        }
        counter(OURS);
    }

    private Counter counter(String trouble) {
        return counters.computeIfAbsent(trouble,
                each -> Counter.builder("database.errors").tag("trouble", each)
                        .description(
                                "errors of the database by kind; 'ours' are commands of ours that it cannot carry out")
                        .register(meters));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        int code = event.getThrowable() instanceof MongoException e ? e.getCode() : 0;
        if (!ANSWERS.contains(code)) {
            seen(DatabaseTrouble.of(event.getThrowable()), event.getCommandName(), event.getThrowable(), code);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (!WRITES.contains(event.getCommandName())) {
            return;
        }
        BsonDocument answer = event.getResponse();
        if (answer.containsKey("writeErrors")) {
            for (BsonValue error : answer.getArray("writeErrors")) {
                int code = codeOf(error);
                if (!ANSWERS.contains(code)) {
                    seen(DatabaseTrouble.ofCode(code), event.getCommandName(), null, code);
                }
            }
        }
        if (answer.containsKey("writeConcernError")) {
            int code = codeOf(answer.get("writeConcernError"));
            seen(DatabaseTrouble.unconfirmed(code), event.getCommandName(), null, code);
        }
    }

    private static int codeOf(BsonValue error) {
        return error.asDocument().getNumber("code", NO_CODE).intValue();
    }

    @Override
    public void connectionCheckOutFailed(ConnectionCheckOutFailedEvent event) {
        var trouble = event.getReason() == ConnectionCheckOutFailedEvent.Reason.TIMEOUT
                ? DatabaseTrouble.TIMED_OUT
                : DatabaseTrouble.UNREACHABLE;
        seen(trouble, "a connection", null, 0);
    }

    @Override
    public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
        seen(DatabaseTrouble.of(event.getThrowable()), "the heartbeat", event.getThrowable(), 0);
    }

    private void seen(@Nullable DatabaseTrouble trouble, String command, @Nullable Throwable thrown, int code) {
        String kind = trouble == null ? OURS : trouble.code();
        counter(kind).increment();
        long now = System.nanoTime();
        Long before = saidAt.get(kind);
        if (before != null && now - before < SAY_AGAIN_NANOS) {
            return;
        }
        saidAt.put(kind, now);
        String error = thrown == null ? "" : thrown.getClass().getSimpleName();
        if (trouble == null) {
            LOG.error("the database cannot carry out a command of ours: {} (code {} {})", command, code, error);
        } else {
            LOG.warn("the database's trouble: {}, at {} (code {} {})", kind, command, code, error);
        }
    }
}

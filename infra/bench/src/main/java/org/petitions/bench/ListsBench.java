package org.petitions.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * The lists of a database that has been filled: cases that the platform itself opened, with their limits, are written over
 * and over under other ids, numbers and last days; then pages and the summary are asked for one after the other, as one
 * person would.
 */
final class ListsBench {
    private static final String COUNTY = "431222";
    private static final int OPENED = 40;
    private static final int CALLS = 100;
    private static final int UNCOUNTED = 20;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final long LIMITS_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long AGAIN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final PlatformClient client;
    private final String databaseUri;
    private final String database;
    private final PrintStream out;

    /** @param database case-service's, on the server at the address */
    ListsBench(PlatformClient client, String databaseUri, String database, PrintStream out) {
        this.client = client;
        this.databaseUri = databaseUri;
        this.database = database;
        this.out = out;
    }

    /** Fills and measures; false when a call was not answered. */
    boolean run(int number) throws IOException, InterruptedException {
        for (int i = 0; i < OPENED; i++) {
            client.post(client.intake(), "/petitions", SyntheticRegistration.of(COUNTY),
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Acting-As",
                            "CLERK/" + COUNTY + "-PB/bench"));
        }
        try (var mongo = MongoClients.create(databaseUri)) {
            fill(mongo.getDatabase(database).getCollection("cases"), number);
        }
        Map<String, String> lists = new LinkedHashMap<>();
        for (var actor : List.of("HANDLER/" + COUNTY + "-HRSS/bench", "BUREAU/" + COUNTY + "-PB/bench",
                "BUREAU/431200-PB/bench")) {
            lists.put("/cases?limit=50 " + actor, actor);
            lists.put("/cases?limit=50&status=DISPATCHED " + actor, actor);
            lists.put("/cases?limit=50&sort=DUE " + actor, actor);
            if (actor.startsWith("BUREAU")) { // a handler is told of no sums
                lists.put("/cases/summary " + actor, actor);
            }
        }
        out.printf("%n%-62s %9s %9s%n", "lists over " + number + " cases", "p50 ms", "p95 ms");
        boolean answered = true;
        for (var list : lists.entrySet()) {
            String path = list.getKey().substring(0, list.getKey().indexOf(' '));
            answered &= measure(list.getKey(), path, list.getValue());
        }
        return answered;
    }

    private boolean measure(String name, String path, String actor) throws IOException, InterruptedException {
        double[] millis = new double[CALLS];
        boolean answered = true;
        for (int i = -UNCOUNTED; i < CALLS; i++) {
            long start = System.nanoTime();
            var answer = client.get(client.casework(), path, actor);
            answered &= answer.status() == 200;
            millis[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        out.printf("%-62s %9.1f %9.1f%s%n", name, millis[CALLS / 2], millis[CALLS * 95 / 100],
                answered ? "" : "  not all answered");
        return answered;
    }

    private static void fill(MongoCollection<Document> cases, int number) {
        List<Document> opened = openedWithLimits(cases);
        List<Document> copies = new ArrayList<>();
        for (long i = cases.countDocuments(); i < number; i++) {
            Document copy = new Document(opened.get((int) (i % opened.size())));
            copy.append("_id", UUID.randomUUID().toString()).append("number", "bench-" + i).append("due",
                    copy.getDate("due").toInstant().plusSeconds(i));
            copies.add(copy);
            if (copies.size() == WRITTEN_AT_ONCE || i == number - 1) {
                cases.insertMany(copies);
                copies.clear();
            }
        }
    }

    private static List<Document> openedWithLimits(MongoCollection<Document> cases) {
        long end = System.nanoTime() + LIMITS_WITHIN_NANOS;
        List<Document> found = List.of();
        while (found.size() < OPENED && System.nanoTime() < end) {
            LockSupport.parkNanos(AGAIN_AFTER_NANOS);
            found = cases.find(Filters.exists("due")).into(new ArrayList<>());
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no case has a limit yet");
        }
        return found;
    }
}

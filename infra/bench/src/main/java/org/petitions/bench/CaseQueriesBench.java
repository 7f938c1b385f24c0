package org.petitions.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.petitions.bench.QueryMeasure.Kind;
import org.petitions.bench.fill.CarriedCase;
import org.petitions.local.platform.Platform;

/** Every list, page and sum of a filled platform, as each office asks for it. */
final class CaseQueriesBench {
    private static final String COUNTY = "431222";
    private static final Acting HANDLER = Acting.bench("HANDLER", COUNTY + "-HRSS");
    private static final Acting HEAD = Acting.leader(COUNTY + "-HRSS", "head");
    private static final Acting REVIEWER = Acting.bench("HANDLER", "431200-HRSS");
    private static final Acting BUREAU = Acting.bench("BUREAU", COUNTY + "-PB");
    private static final Acting CITY = Acting.bench("BUREAU", "431200-PB");
    /** In the middle of all ids. */
    private static final String PAGE_IN_THE_MIDDLE = "&after=80000000-0000-5000-8000-000000000000";

    private final PlatformClient client;
    private final QueryMeasure.CpuClock cpu;
    private final PrintStream out;
    private final int calls;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<QueryMeasure> measured = new ArrayList<>();
    private int largest;
    private String largestPage = "";

    private CaseQueriesBench(Platform platform, int calls, PrintStream out) {
        this.client = PlatformClient.of(platform);
        this.cpu = () -> ProcessStatistics.cpuTimeOf(platform.pids()).values().stream()
                .reduce(Duration.ZERO, Duration::plus);
        this.calls = calls;
        this.out = out;
    }

    /**
     * Asks for all of it, and prints what each took.
     *
     * @param known cases that there are
     * @param calls how often each is asked
     */
    static List<QueryMeasure> run(Platform platform, List<CarriedCase> known, int calls, PrintStream out)
            throws IOException, InterruptedException {
        var bench = new CaseQueriesBench(platform, calls, out);
        out.printf("%n%-66s %9s %9s %9s%n", "query", "p50 ms", "p95 ms", "CPU ms");
        bench.lists();
        bench.single(known);
        bench.sums();
        bench.pages(known);
        return List.copyOf(bench.measured);
    }

    private void lists() throws IOException, InterruptedException {
        for (var list : queries().entrySet()) {
            for (String query : list.getValue()) {
                String path = "/cases?limit=50" + query;
                get(Kind.LIST, path, list.getKey());
            }
        }
        get(Kind.LIST, "/unsent-documents", HANDLER);
        get(Kind.LIST, "/unsent-documents", BUREAU);
    }

    /** Actor to what is asked beside the size of the page. */
    private static Map<Acting, List<String>> queries() {
        Map<Acting, List<String>> queries = new LinkedHashMap<>();
        queries.put(HANDLER, List.of("", PAGE_IN_THE_MIDDLE, "&status=ACCEPTED", "&sort=DUE", "&overdue=true",
                "&clock=HANDLING", "&dueWithinDays=7", "&way=PETITION_PROCEDURE", "&involved=" + COUNTY + "-HRSS"));
        queries.put(HEAD, List.of("", "&awaiting=true", "&sort=DUE"));
        queries.put(REVIEWER, List.of("&reviewBody=431200-HRSS", "&reviewBody=431200-HRSS&sort=DUE",
                "&involved=431200-HRSS", "&involved=431200-HRSS&sort=DUE"));
        queries.put(BUREAU, List.of("", PAGE_IN_THE_MIDDLE, "&status=DISPATCHED", "&status=CLOSED", "&sort=DUE",
                "&overdue=true", "&clock=HANDLING", "&clock=ACCEPTANCE&overdue=true", "&dueWithinDays=7",
                "&way=PETITION_PROCEDURE", "&unit=" + COUNTY + "-HRSS&status=ACCEPTED", "&awaiting=true"));
        queries.put(CITY, List.of("", PAGE_IN_THE_MIDDLE, "&status=DISPATCHED", "&status=IN_REVIEW", "&sort=DUE",
                "&overdue=true", "&clock=HANDLING", "&clock=REVIEW", "&clock=ACCEPTANCE&overdue=true",
                "&dueWithinDays=7", "&way=SUGGESTION", "&bureau=" + COUNTY + "-PB", "&awaiting=true"));
        return queries;
    }

    private void single(List<CarriedCase> known) throws IOException, InterruptedException {
        one("by number, city", () -> client.get(client.casework(), "/cases/by-number/" + any(known).identity().number(),
                CITY));
        one("case, city", () -> client.get(client.casework(), "/cases/" + any(known).identity().id(), CITY));
        one("timeline, city",
                () -> client.get(client.casework(), "/cases/" + any(known).identity().id() + "/timeline", CITY));
        one("evidence pack, city", () -> client.get(client.casework(),
                "/cases/" + any(known).identity().id() + "/evidence?why=COURT", CITY));
        one("tracking, petitioner", () -> {
            CarriedCase tracked = any(known);
            return client.post(client.intake(), "/tracking",
                    Map.of("number", tracked.identity().number(), "code", tracked.code()));
        });
    }

    private void sums() throws IOException, InterruptedException {
        get(Kind.COUNT, "/cases/summary", HEAD);
        get(Kind.COUNT, "/cases/summary", BUREAU);
        get(Kind.COUNT, "/cases/summary", CITY);
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        String month = "/duty?from=" + today.minusDays(30) + "&to=" + today;
        get(Kind.COUNT, month, BUREAU);
        get(Kind.COUNT, month, CITY);
        get(Kind.COUNT, "/duty?from=" + today.minusDays(365) + "&to=" + today, BUREAU);
    }

    /** What people open most, as a browser gets it: the time until it is there, and how many bytes travel. */
    private void pages(List<CarriedCase> known) throws IOException, InterruptedException {
        page("/work.html", HANDLER);
        page("/work/approvals.html", HEAD);
        page("/inbox.html", HEAD);
        for (Acting bureau : List.of(BUREAU, CITY)) {
            page("/bureau/waiting.html", bureau);
            page("/bureau/waiting.html?tab=late", bureau);
            page("/bureau/cases.html", bureau);
            page("/bureau/cases.html?status=DISPATCHED&sort=DUE", bureau);
            page("/bureau/duty.html", bureau);
            page("/bureau/board.html", bureau);
            page("/bureau/figures.html", bureau);
        }
        page("a case's page", () -> "/cases/" + any(known).identity().id() + ".html", CITY);
        out.printf("largest page: %.0f KiB %s%n", largest / 1024.0, largestPage);
    }

    private void page(String path, Acting actor) throws IOException, InterruptedException {
        page(path, () -> path, actor);
    }

    private void page(String name, Supplier<String> path, Acting actor) throws IOException, InterruptedException {
        measure(name + " " + actor, Kind.PAGE, () -> {
            PlatformClient.Page page = client.page(client.casework(), path.get(), actor);
            if (page.bytes() > largest) {
                largest = page.bytes();
                largestPage = name + " " + actor;
            }
            return page.status();
        });
    }

    private interface Request {
        PlatformClient.Response send() throws IOException, InterruptedException;
    }

    /** A call, which tells its status. */
    private interface Asking {
        int status() throws IOException, InterruptedException;
    }

    private void get(Kind kind, String path, Acting actor) throws IOException, InterruptedException {
        measure(path.replace("limit=50&", "").replace("?limit=50", "") + " " + actor, kind,
                () -> client.get(client.casework(), path, actor).status());
    }

    private void one(String name, Request request) throws IOException, InterruptedException {
        measure(name, Kind.ONE, () -> request.send().status());
    }

    private void measure(String name, Kind kind, Asking request) throws IOException, InterruptedException {
        int[] status = {0};
        QueryMeasure measure = QueryMeasure.of(name, kind, calls, cpu, () -> {
            status[0] = request.status();
            return status[0] == 200;
        });
        measured.add(measure);
        out.printf("%-66s %9.1f %9.1f %9.1f%s%n", name, measure.p50(), measure.p95(), measure.cpu(),
                measure.answered() ? "" : "  not all answered: " + status[0]);
    }

    private CarriedCase any(List<CarriedCase> known) {
        return known.get(random.nextInt(known.size()));
    }
}

package org.petitions.scenario.check;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.petitions.events.terms.DraftedAct;
import org.petitions.local.platform.DoorPart;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.TokenSource;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plants words that stand nowhere else through every GET and POST, taken and refused, and then looks for them wherever something is kept or told. What is
 * answered to whoever wrote them is not looked through.
 */
final class CanaryCheck {
    /** Whom nobody is called, and whose number nobody has. */
    private static final String WORD = "龘靐齉齾";
    private static final String PHONE = "19900009988";
    private static final String EMAIL = "canary-in-the-clear@example.org";
    private static final String ID_NUMBER = "110101199003070409";
    private static final String OFFICE = "431222-PB";
    /** Addresses where nobody signs in, and a token is none. */
    private static final List<String> OPEN = List.of("/tracking", "/petitioner", "/callbacks");
    private static final String FORM = """
            {"office":"431222-PB","channel":"LETTER","broughtTo":"COUNTY","purpose":"CLAIM","repeat":false,
             "urgency":"ORDINARY","identity":"REAL_NAME",
             "petitioner":{"name":"%1$s","sex":"FEMALE","idKind":"RESIDENT_ID","idNumber":"%4$s","birthYear":1990,
               "phone":"%2$s","email":"%3$s","address":{"division":"431222","text":"%1$s路1号"},"hardship":false},
             "persons":1,"complainedOf":{"persons":["%1$s"]},
             "title":"%1$s一事","category":"LABOUR","subcategory":"WAGES","matterDivision":"431222",
             "request":"请求%1$s","facts":"事实%1$s","reasons":"理由%1$s",
             "earlierHandling":{"by":"%1$s站","outcome":"未解决%1$s","otherProcedureRunning":false},
             "notice":["LETTER"],"language":"zh"}""".formatted(WORD, PHONE, EMAIL, ID_NUMBER);

    private final Platform platform;
    private final LocalDate today;
    private final ServiceClient door;
    private final StoreScan scan = new StoreScan(Set.of(WORD, PHONE, EMAIL, ID_NUMBER));
    private final List<String> places = new ArrayList<>();
    private int sent;
    private int taken;

    /** @param today on the platform's clock, in Asia/Shanghai */
    CanaryCheck(Platform platform, LocalDate today) {
        this.platform = platform;
        this.today = today;
        this.door = ServiceClient.of(platform, RetryPolicy.RESTART);
    }

    /** @param untilIdle waits until everything that was sent has come to its end */
    CriterionResult result(Runnable untilIdle) {
        ObjectNode form = (ObjectNode) JsonMapper.shared().readTree(FORM);
        ServiceResponse receipt = said("/petitions", door.post("/petitions", form, Acting.clerk(OFFICE),
                Map.of("Idempotency-Key", "canary-check-form")));
        String id = receipt.text("petitionId");
        if (!receipt.isDone()) {
            places.add("the form was refused: HTTP " + receipt.status() + " " + receipt.text("code"));
        } else {
            String unit = RetryPolicy.RESTART.until("the canary's unit", () -> {
                String found = door.get("/cases/" + id, Acting.OPERATIONS).text("unit");
                return found.isEmpty() ? null : found;
            });
            actWithWords(id, receipt.text("number"), unit);
            knock(id, receipt.text("number"), Acting.handler(unit));
        }
        untilIdle.run();
        search();
        return new CriterionResult(Criterion.CANARY, sent + " requests, " + taken + " taken", places);
    }

    /** What a window and an office write of a case, each where it fits: what is refused here would be looked for where it never was. */
    private void actWithWords(String id, String number, String unit) {
        String steps = "/cases/" + id + "/";
        Acting handler = Acting.handler(unit);
        Acting head = Acting.of(Official.headOf(unit));
        Acting signer = Acting.of(Official.deputyOf(unit));
        Map<String, Object> answer = Map.of("act", DraftedAct.ANSWER, "outcome", "SUPPORTED", "carriedOut", true,
                "findings", WORD, "basis", WORD, "text", WORD);
        mustTake("/petitions/{number}/attachments", () -> door.post("/petitions/" + number + "/attachments",
                Map.of("name", WORD + ".txt", "bytes", 64, "occasion", "PETITION"), Acting.clerk(OFFICE), Map.of()));
        mustTake("accept", () -> step(steps + "accept", handler, Map.of()));
        mustTake("instruct",
                () -> step(steps + "instruct", head, Map.of("by", today.plusDays(5).toString(), "text", WORD)));
        mustTake("request-extension",
                () -> step(steps + "request-extension", handler, Map.of("days", 10, "reason", WORD)));
        mustTake("refuse-extension", () -> step(steps + "refuse-extension", head, Map.of("reason", WORD)));
        mustTake("draft", () -> step(steps + "draft", handler, answer));
        mustTake("return-draft", () -> step(steps + "return-draft", signer, Map.of("reason", WORD)));
        mustTake("draft", () -> step(steps + "draft", handler, answer));
        mustTake("sign-off", () -> step(steps + "sign-off", signer, Map.of()));
        mustTake("documents", () -> step(steps + "documents", handler, Map.of("kind", "HANDLING_OPINION")));
    }

    private void mustTake(String what, Supplier<ServiceResponse> request) {
        ServiceResponse answer = said(what, request.get());
        if (!answer.isDone()) {
            places.add(what + " was refused: HTTP " + answer.status() + " " + answer.text("code"));
        }
    }

    /** Everything that is described, as three who may do different things; most of it is refused. */
    private void knock(String id, String number, Acting handler) {
        Map<String, String> names = Map.of("id", id, "number", number, "matter", id, "n", "1");
        for (DescribedDoors.Door each : DescribedDoors.of(platform.settings().repository(), WORD)) {
            String address = each.address(names, WORD);
            JsonNode body = each.body();
            if (OPEN.stream().anyMatch(address::startsWith)) {
                if (body != null) {
                    attempt(each.path(),
                            () -> door.post(address, body, Map.of("Idempotency-Key", "canary-check-" + sent)));
                }
                continue;
            }
            for (Acting who : List.of(Acting.clerk(OFFICE), handler, Acting.bureau(OFFICE))) {
                if (body == null) {
                    attempt(each.path(), () -> door.get(address, who));
                } else if (address.startsWith("/cases/" + id + "/")) {
                    attempt(each.path(), () -> step(address, who, body));
                } else {
                    attempt(each.path(), () -> door.post(address, body, who,
                            Map.of("Idempotency-Key", "canary-check-" + sent)));
                }
            }
        }
        attempt("/imports", () -> door.postFile("/imports?ledger=canary",
                ("台账序号,姓名,联系电话\n1," + WORD + "," + PHONE + "\n").getBytes(StandardCharsets.UTF_8), "text/csv",
                Acting.clerk(OFFICE)));
    }

    private ServiceResponse step(String address, Acting who, Object body) {
        ServiceResponse read = door.get("/cases/" + address.split("/")[2], Acting.OPERATIONS);
        return door.post(address, body, who, read.version()
                .map(version -> Map.of("If-Match", version, "Idempotency-Key", "canary-check-" + sent))
                .orElse(Map.of()));
    }

    /** What is answered does not matter here: it may be a page or a document, which the client takes for none. */
    private void attempt(String address, Supplier<ServiceResponse> request) {
        try {
            said(address, request.get());
        } catch (IllegalStateException e) {
            sent++;
            if (String.valueOf(e.getMessage()).startsWith("gave up")) {
                places.add("nobody answered at " + address);
            }
        }
    }

    private ServiceResponse said(String address, ServiceResponse answer) {
        sent++;
        if (answer.isDone()) {
            taken++;
        } else if (answer.status() >= 500) {
            places.add("HTTP " + answer.status() + " at " + address);
        }
        return answer;
    }

    private void search() {
        var settings = platform.settings();
        places.addAll(TopicScan.ofAll(platform.broker().bootstrapServers(), scan.forms()).personalDataPlaces());
        places.addAll(new LogScan(settings.logs()).personalDataPlaces(scan.forms()));
        places.addAll(databases());
        Path state = settings.data().resolve("escalation");
        if (Files.isDirectory(state)) {
            places.addAll(scan.files(state));
        } else {
            places.add("no state stores");
        }
        metrics();
    }

    private void metrics() {
        Map<String, URI> parts = new TreeMap<>();
        for (PlatformService service : PlatformService.values()) {
            parts.put(service.module(), platform.uri(service));
        }
        parts.put(DoorPart.GATEWAY.part(), platform.settings().door());
        String token = platform.tokens().bearer(TokenSource.MONITORING).orElse("");
        parts.forEach((part, address) -> {
            String told = MetricsPage.of(address, token);
            if (told.isEmpty() || scan.isIn(told)) {
                places.add("metrics of " + part + (told.isEmpty() ? ": none" : ""));
            }
        });
    }

    /** Those of the services that have one, and the gateway's. Programs have no session, so that may be empty. */
    private List<String> databases() {
        var settings = platform.settings();
        String sessions = settings.databasePrefix() + DoorPart.SESSIONS;
        List<String> names = Stream.of(PlatformService.INTAKE, PlatformService.CASEWORK, PlatformService.NOTIFICATION)
                .map(service -> settings.databasePrefix() + service.database()).toList();
        return Stream.concat(scan.databases(platform.database().uri(), names).stream(),
                scan.databases(platform.database().uri(), List.of(sessions)).stream()
                        .filter(place -> !StoreScan.isOfEmpty(place)))
                .toList();
    }
}

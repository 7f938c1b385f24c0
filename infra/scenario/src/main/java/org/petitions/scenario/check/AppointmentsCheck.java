package org.petitions.scenario.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.client.SubmissionResult;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;

/**
 * Appointments by command, on a case that the ledger of the past left open: who is appointed drafts its answer, chooses where there are two
 * offices, and is out at the next request once withdrawn; a substitute signs it for the head, on the one day of the appointment and on no other.
 */
final class AppointmentsCheck {
    private static final String UNIT = "431222-HRSS";
    private static final String BUREAU = "431222-PB";
    private static final String HEAD = UNIT + ".head";
    private static final String NEWCOMER = UNIT + ".h-09";
    private static final String SUBSTITUTE = UNIT + ".s-09";
    /** The row of the ledger that was accepted and not answered. */
    private static final String OPEN_ROW = "H003";
    private static final Acting ADMINISTRATOR = Acting.administrator(BUREAU);
    private static final Map<String, Object> ANSWER = Map.of("act", "ANSWER", "outcome", "SUPPORTED", "carriedOut",
            true, "findings", "经调取工资台账并询问有关人员，查明拖欠工资属实。", "basis", "依照国家有关法律、法规办理。", "text",
            "所欠工资已督促支付，请知悉。");
    private static final String NO_OFFICE = "no-office";

    private final ScenarioDriver day;
    private final ServiceClient door;
    private final String cases;
    private final List<String> wrong = new ArrayList<>();
    private int commands;

    private AppointmentsCheck(ScenarioDriver day, String petitionId) {
        this.day = day;
        this.door = day.door();
        this.cases = "/cases/" + petitionId;
    }

    static CriterionResult result(ScenarioDriver day) {
        var check = new AppointmentsCheck(day, openCase(day));
        check.appointedActsAndChooses();
        check.substituteSignsOnTheDay();
        return new CriterionResult(Criterion.APPOINTED, check.commands + " commands", check.wrong);
    }

    /** Sent again, the ledger says under which ids its rows are registered. */
    private static String openCase(ScenarioDriver day) {
        return day.takeOverHistory(HistoryImportCheck.LEDGER).stream()
                .filter(row -> row.key().number().equals(OPEN_ROW))
                .filter(SubmissionResult.Registered.class::isInstance)
                .map(SubmissionResult.Registered.class::cast).map(row -> row.receipt().petitionId()).findFirst()
                .orElseThrow();
    }

    private void appointedActsAndChooses() {
        var newcomer = Acting.withoutChoice(NEWCOMER);
        var handler = new Acting(NEWCOMER, "HANDLER@" + UNIT);
        expect("nobody yet", facts(newcomer).isProblem(NO_OFFICE));
        String first = appoint(UNIT, Map.of("account", NEWCOMER, "role", "HANDLER", "reason", "ASSIGNMENT"));
        expect("appointed, reads", facts(newcomer).isDone());
        expect("appointed, drafts", step("draft", newcomer, ANSWER).isDone());

        String second = appoint(BUREAU, Map.of("account", NEWCOMER, "role", "CLERK", "reason", "DUTY_CHANGE"));
        expect("has two offices", offices(newcomer) == 2);
        expect("two offices, none chosen", facts(newcomer).isProblem("office-not-chosen"));
        expect("the one that may", facts(handler).isDone());
        expect("the one that may not", !facts(new Acting(NEWCOMER, "CLERK@" + BUREAU)).isDone());

        withdraw(UNIT, first);
        expect("withdrawn from the one", facts(handler).isProblem("office-not-held"));
        withdraw(BUREAU, second);
        expect("withdrawn from both", facts(newcomer).isProblem(NO_OFFICE));
    }

    private void substituteSignsOnTheDay() {
        LocalDate tomorrow = LegalCalendar.dayOf(day.now()).plusDays(1);
        appoint(UNIT, Map.of("account", SUBSTITUTE, "post", HEAD, "capacity", "SUBSTITUTE", "from",
                tomorrow.toString(), "until", tomorrow.toString(), "reason", "ABSENCE"));
        var substitute = Acting.withoutChoice(SUBSTITUTE);
        expect("the day before", step("sign-off", substitute, Map.of()).isProblem(NO_OFFICE));
        day.advanceTo(day.now().plus(Duration.ofDays(1)));
        expect("on the day", step("sign-off", substitute, Map.of()).isDone());
        expect("the timeline says for whom and how", isSignedInPlaceOfHead());
        day.advanceTo(day.now().plus(Duration.ofDays(1)));
        expect("the day after", facts(substitute).isProblem(NO_OFFICE));
    }

    private boolean isSignedInPlaceOfHead() {
        return door.get(cases + "/timeline", Acting.OPERATIONS).body().path("entries").valueStream()
                .filter(entry -> entry.path("code").asString("").equals("DraftSigned")).map(entry -> entry.path("by"))
                .anyMatch(AppointmentsCheck::isSubstituteForHead);
    }

    private static boolean isSubstituteForHead(JsonNode by) {
        return by.path("id").asString("").equals(SUBSTITUTE) && by.at("/actingFor/post").asString("").equals(HEAD)
                && by.at("/actingFor/capacity").asString("").equals("SUBSTITUTE");
    }

    private String appoint(String unit, Map<String, Object> appointment) {
        commands++;
        String key = "sample-day-" + unit + "-" + appointment.get("account");
        ServiceResponse answer = door.post(appointments(unit), appointment, ADMINISTRATOR,
                Map.of("Idempotency-Key", key));
        expect("appoints at " + unit + " (" + answer.text("code") + ")", answer.isDone());
        return answer.text("id");
    }

    private void withdraw(String unit, String id) {
        commands++;
        ServiceResponse answer = door.post(appointments(unit) + "/" + id + "/withdrawal",
                Map.of("reason", "TRANSFER"), ADMINISTRATOR, Map.of());
        expect("withdraws at " + unit + " (" + answer.text("code") + ")", answer.isDone());
    }

    private static String appointments(String unit) {
        return "/units/" + unit + "/appointments";
    }

    private ServiceResponse facts(Acting who) {
        return door.get(cases + "/facts?why=HANDLING", who);
    }

    private long offices(Acting who) {
        return door.get("/me", who).body().path("offices").size();
    }

    private ServiceResponse step(String step, Acting who, Map<String, Object> body) {
        String version = door.get(cases, Acting.OPERATIONS).version().orElseThrow();
        return door.post(cases + "/" + step, body.isEmpty() ? null : body, who, Map.of("If-Match", version));
    }

    private void expect(String what, boolean so) {
        if (!so) {
            wrong.add(what);
        }
    }
}

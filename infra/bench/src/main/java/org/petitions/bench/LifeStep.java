package org.petitions.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The steps that a random life takes, each as its API has it: the case as the API shows it says who takes it and with what. */
enum LifeStep {
    DISPATCH(10, Who.BUREAU, view -> Map.of("kind", "TRANSFER", "unit", county(view) + "-HRSS", "helpers",
            new String[]{county(view) + "-INDUSTRY"})),
    ASSIGN(1, Who.BUREAU, _ -> Map.of("reportBackBy", inDays(60))),
    REPORT_UP(10, Who.BUREAU,
            view -> Map.of("recipients",
                    new String[]{"OWN_COMMITTEE", "OWN_GOVERNMENT", "JOINT_CONFERENCE_OFFICE", "COMPETENT_DEPARTMENT",
                            "BUREAU_ABOVE", "NATIONAL_ADMINISTRATION"},
                    "departments", new String[]{county(view) + "-HRSS"}, "text", "已到现场处置，情况如下。")),
    SIGN(2, Who.HANDLER, _ -> Map.of()),
    ACCEPT(14, Who.HANDLER, _ -> Map.of("notice", posted())),
    OBJECT(1, Who.HANDLER, _ -> Map.of("reasons", "该事项依法由其他单位办理，理由详见附件。")),
    ALLOW_OBJECTION(2, Who.BUREAU, _ -> Map.of("reasons", "经核，属其他单位职权，同意退回。")),
    REJECT_OBJECTION(4, Who.BUREAU, _ -> Map.of("reasons", "经核，属贵单位职权，异议不成立。")),
    REQUEST_EXTENSION(1, Who.HANDLER, _ -> Map.of("days", 30, "reason", "需异地调取有关记录。")),
    APPROVE_EXTENSION(5, Who.HEAD, _ -> Map.of("notice", posted())),
    REFUSE_EXTENSION(2, Who.HEAD, _ -> Map.of("reason", "情况并不复杂，应当按期办结。")),
    DRAFT(12, Who.DRAFTER, LifeStep::draft),
    RETURN_DRAFT(1, Who.SIGNER, _ -> Map.of("reason", "请逐项写明认定的事实和依据。")),
    SIGN_OFF(14, Who.SIGNER, _ -> Map.of()),
    REPORT_BACK(4, Who.HANDLER, _ -> Map.of("reasons", "已答复信访人，落实情况见附件。")),
    PROMISE(1, Who.HANDLER,
            _ -> Map.of("measure", "1", "by", inDays(30), "text", "在期限内落实到位并书面告知。")),
    CARRY_OUT(4, Who.HANDLER, _ -> Map.of("measure", "1")),
    ISSUE_DOCUMENT("documents", 8, Who.HANDLER, _ -> Map.of("kind", "HANDLING_OPINION")),
    DELIVER_DOCUMENT("deliver", 10, Who.HANDLER,
            _ -> Map.of("how", "IN_PERSON", "receipt", "送达回证：本人当面签收。", "receivedAt", Instant.now().toString())),
    REQUEST_REVIEW(3, Who.BUREAU, _ -> Map.of("receivedOn", inDays(0), "text", "信访人邮寄书面复查请求，附卷。")),
    CLOSE(14, Who.HANDLER, _ -> Map.of("living", "SETTLED", "work", "NOT_AT_ISSUE")),
    REOPEN(1, Who.BUREAU, _ -> Map.of("reasons", "经核查，措施尚未落实，重新办理。")),
    VISIT(1, Who.HANDLER, _ -> Map.of("visit", 1, "finding", "STILL_SETTLED", "text", "上门回访，情况记录如下。"));

    private enum Who {
        BUREAU,
        HANDLER,
        HEAD,
        DRAFTER,
        SIGNER
    }

    private final String address;
    private final int weight;
    private final Who who;
    private final Function<JsonNode, Map<String, Object>> body;

    LifeStep(int weight, Who who, Function<JsonNode, Map<String, Object>> body) {
        this.address = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.weight = weight;
        this.who = who;
        this.body = body;
    }

    LifeStep(String address, int weight, Who who, Function<JsonNode, Map<String, Object>> body) {
        this.address = address;
        this.weight = weight;
        this.who = who;
        this.body = body;
    }

    /** The step with this code, unless lives do not take it. */
    static Optional<LifeStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.name().equals(code)).findFirst();
    }

    /** How often it is taken, against the others that may be taken. */
    int weight() {
        return weight;
    }

    /** Whether it makes sense where the case stands; whether it is legal the case says. */
    boolean fits(JsonNode view) {
        return switch (this) {
            case DRAFT -> List.of("DISPATCHED", "ACCEPTED", "IN_REVIEW").contains(view.path("status").asString());
            case ISSUE_DOCUMENT -> view.path("status").asString().equals("REPLIED") && !isOpinion(lastDocument(view));
            case DELIVER_DOCUMENT -> !lastDocument(view).isMissingNode() && !isReceived(lastDocument(view));
            case CLOSE -> !isClaim(view) || isOpinion(lastDocument(view)) && isReceived(lastDocument(view));
            default -> true;
        };
    }

    /** Below the case's own address. */
    String address(JsonNode view) {
        return this == DELIVER_DOCUMENT
                ? "documents/" + Math.max(1, view.path("documents").size()) + "/deliver"
                : address;
    }

    Map<String, Object> body(JsonNode view) {
        return body.apply(view);
    }

    /** Who takes it. */
    Acting actor(JsonNode view) {
        String unit = view.path("unit").asString(county(view) + "-PB");
        String reviewer = view.path("reviewBody").asString("");
        String inHand = reviewer.isEmpty() ? unit : reviewer;
        boolean ordinary = view.path("urgency").asString().equals("ORDINARY");
        return switch (who) {
            case BUREAU -> of("BUREAU", view.path("bureau").asString(), "b-01");
            case HANDLER -> of("HANDLER", unit, "h-01");
            case HEAD -> Acting.leader(unit, "head");
            case DRAFTER -> of("HANDLER", inHand, "h-01");
            case SIGNER -> Acting.leader(inHand, ordinary ? "deputy" : "head");
        };
    }

    private static Acting of(String role, String unit, String person) {
        return new Acting(role, unit, unit + "." + person);
    }

    private static Map<String, Object> draft(JsonNode view) {
        return switch (view.path("status").asString()) {
            case "DISPATCHED" ->
                Map.of("act", "NON_ACCEPTANCE", "ground", "NOT_A_PETITION", "text", "经核实，该事项不属于信访事项。");
            case "IN_REVIEW" -> Map.of("act", "REVIEW", "reviewOutcome", "UPHELD", "text", "经复查，维持原处理意见。");
            default -> {
                Map<String, Object> answer = new HashMap<>(Map.of("act", "ANSWER", "findings",
                        SyntheticRegistration.FINDINGS, "basis", SyntheticRegistration.BASIS, "text",
                        SyntheticRegistration.REPLY));
                answer.putAll(isClaim(view)
                        ? Map.of("outcome", "SUPPORTED", "carriedOut", true)
                        : Map.of("outcome",
                                "ADOPTED"));
                yield answer;
            }
        };
    }

    private static boolean isClaim(JsonNode view) {
        return view.path("purpose").asString().equals("CLAIM");
    }

    private static JsonNode lastDocument(JsonNode view) {
        return view.path("documents").path(view.path("documents").size() - 1);
    }

    private static boolean isOpinion(JsonNode document) {
        return document.path("kind").asString("").equals("HANDLING_OPINION");
    }

    private static boolean isReceived(JsonNode document) {
        return document.hasNonNull("receipt");
    }

    private static String county(JsonNode view) {
        return view.path("division").asString();
    }

    private static Map<String, Object> posted() {
        return Map.of("how", "POST", "receipt", "挂号信XA00000000043，已交邮。");
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.ofHours(8)).plusDays(days).toString();
    }
}

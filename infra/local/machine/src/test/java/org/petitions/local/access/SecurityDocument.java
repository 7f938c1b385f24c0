package org.petitions.local.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matrix of who may what, composed of what each service's own test found, as it stands between two marks in docs/security.md. */
final class SecurityDocument {
    static final List<String> SERVICES = List.of("intake-service", "case-service", "escalation-service",
            "notification-service");

    private static final String BEGIN = "<!-- matrix: begin -->\n";
    private static final String END = "<!-- matrix: end -->\n";
    private static final Map<Character, String> SIGNS = Map.of('Y', "✓", 'N', "✗", 'H', "○", 'O', "开放", '-', "–");

    /** What the signs of a service's table cannot show; stands under it. */
    private static final Map<String, String> NOTES = Map.of("intake-service",
            """

                    附件各行：本表所用的信访事项尚无承办单位，所以经办人、单位负责人、复查机关、纪检监察为 ○，须回避一栏为 –。此外，承办或者复查、复核该信访事项（或者其中一个事项）的单位，其经办人和单位负责人可以查看、下载，经办人可以添加；
                    须回避的人查看、下载、添加的，不论在承办单位、登记机关还是信访局，一律拒绝（403）。承办单位和须回避的人，由测试核对：[AttachmentAccessTest](../intake-service/src/test/java/org/petitions/intake/attachments/AttachmentAccessTest.java)。
                    The rows of files: the petition that this table asks for lies with no unit, hence ○ for handler, unit head, reviewer and discipline inspection, and – for the recused. Besides, handlers and head of the unit that has a case of the
                    petition, or reviews its answer, see and read its files, and handlers add to them; whoever is recused and would read them or add to them, at that unit, at the office that registered it or at a bureau, is refused (403). Of the unit that handles and of the recused it is held by
                    [AttachmentAccessTest](../intake-service/src/test/java/org/petitions/intake/attachments/AttachmentAccessTest.java).
                    """);

    private SecurityDocument() {}

    /** The page with the matrix drawn anew. */
    static String renewed(String page, Map<String, JsonNode> matrices) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for the matrix");
        }
        String tables = SERVICES.stream()
                .map(service -> table(service, Objects.requireNonNull(matrices.get(service), service)))
                .collect(Collectors.joining("\n"));
        return page.substring(0, begin) + BEGIN + tables + page.substring(end);
    }

    static JsonNode read(Path root, String service) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(root.resolve(service).resolve("src/test/resources/access-matrix.json")));
    }

    private static String table(String service, JsonNode matrix) {
        List<JsonNode> profiles = List.copyOf(matrix.path("profiles").values());
        StringBuilder text = new StringBuilder("\n### ").append(service).append("\n\n| 地址 / address | 事项 / action |");
        profiles.forEach(each -> text.append(' ').append(both(each)).append(" |"));
        text.append("\n| --- | --- |").append(" --- |".repeat(profiles.size())).append('\n');
        // One action's addresses stand together, in the order in which the first of them comes.
        List<String> actions = rows(matrix).map(row -> row.path("action").asString()).distinct().toList();
        actions.forEach(action -> rows(matrix).filter(row -> row.path("action").asString().equals(action))
                .forEach(row -> row(text, row, profiles)));
        return text.append(NOTES.getOrDefault(service, "")).toString();
    }

    private static Stream<JsonNode> rows(JsonNode matrix) {
        return matrix.path("endpoints").values().stream();
    }

    private static void row(StringBuilder text, JsonNode row, List<JsonNode> profiles) {
        text.append("| `").append(row.path("method").asString()).append(' ').append(row.path("path").asString())
                .append("` | ").append(both(row)).append(" |");
        profiles.forEach(profile -> text.append(' ')
                .append(cell(row.path("answers").path(profile.path("code").asString()).asString())).append(" |"));
        text.append('\n');
    }

    /** One sign where all are the same. */
    private static String cell(String answers) {
        List<Character> kinds = answers.chars().mapToObj(each -> (char) each).toList();
        List<Character> different = kinds.stream().filter(each -> each != '-').distinct().toList();
        return different.size() == 1
                ? sign(different.getFirst())
                : kinds.stream().map(SecurityDocument::sign).collect(Collectors.joining());
    }

    private static String sign(char kind) {
        return Objects.requireNonNull(SIGNS.get(kind), () -> "no sign for " + kind);
    }

    private static String both(JsonNode named) {
        return named.path("zh").asString() + "<br/>" + named.path("en").asString();
    }
}

package org.petitions.local.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How every service refuses: a problem (RFC 9457) with a code for programs and the fields concerned. */
final class ProblemSchema {
    static final String REFERENCE = "#/components/schemas/Problem";
    private static final List<String> REQUIRED = List.of("type", "title", "status", "code");
    private static final List<String> REQUIRED_OF_FIELD = List.of("field", "code", "zh", "en");

    private ProblemSchema() {}

    static void putInto(ObjectNode schemas) {
        ObjectNode problem = object(schemas, "Problem", "RFC 9457", REQUIRED);
        text(problem, "type", "urn:petitions:problem: 加代码 / and the code");
        text(problem, "title", "错在何处，中英文 / what is wrong, in both languages");
        problem.putObject("status").put("type", "integer").put("format", "int32");
        text(problem, "code", "供程序使用 / for programs");
        text(problem, "article", "所依据的条款 / the article that the rule comes from, e.g. Art. 34");
        text(problem, "traceId", "内部错误时，日志中的跟踪号 / of an error of ours, by which the log tells of it");
        problem.putObject("errors").put("type", "array").put("description", "有关字段 / the fields concerned")
                .putObject("items").put("$ref", "#/components/schemas/FieldProblem");
        ObjectNode field = object(schemas, "FieldProblem", "一个字段的错误 / what is wrong with one field",
                REQUIRED_OF_FIELD);
        REQUIRED_OF_FIELD.forEach(name -> field.putObject(name).put("type", "string"));
    }

    private static ObjectNode object(ObjectNode schemas, String name, String description, List<String> required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object").put("description", description);
        required.forEach(schema.putArray("required")::add);
        return schema.putObject("properties");
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    /** What a given problem has that the schema has not, or the other way round. */
    static List<String> faults(JsonNode given) {
        List<String> faults = new ArrayList<>(faults("", given, REQUIRED, List.of("article", "errors", "traceId")));
        if (!given.path("status").isInt()) {
            faults.add("status is no number");
        }
        for (JsonNode field : given.path("errors")) {
            faults.addAll(faults("errors.", field, REQUIRED_OF_FIELD, List.of()));
        }
        return faults;
    }

    private static List<String> faults(String where, JsonNode given, List<String> required, List<String> optional) {
        List<String> faults = new ArrayList<>();
        required.stream().filter(name -> !given.has(name)).forEach(name -> faults.add(where + name + " is missing"));
        given.propertyNames().stream().filter(name -> !required.contains(name) && !optional.contains(name))
                .forEach(name -> faults.add(where + name + " is not described"));
        return faults;
    }
}

package org.petitions.local.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a description leaves open that a program has to know. */
final class DescriptionFaults {
    private static final String JSON = "application/json";

    private DescriptionFaults() {}

    static List<String> of(JsonNode document) {
        List<String> faults = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey() + ": ";
            operation.getValue().path("responses").properties()
                    .forEach(answer -> ofAnswer(answer).forEach(fault -> faults.add(name + fault)));
            if (!operation.getValue().at("/responses/default/content/application~1problem+json/schema/$ref")
                    .asString("")
                    .equals(ProblemSchema.REFERENCE)) {
                faults.add(name + "a refusal is not described");
            }
        }));
        document.at("/components/schemas").properties().stream().filter(schema -> isShapeless(schema.getValue()))
                .forEach(schema -> faults.add("schema " + schema.getKey() + " says nothing"));
        if (document.at("/components/schemas").has("JsonNode")) {
            faults.add("schema JsonNode describes a tree of Java and no answer");
        }
        return faults;
    }

    private static List<String> ofAnswer(Map.Entry<String, JsonNode> answer) {
        List<String> faults = new ArrayList<>();
        JsonNode content = answer.getValue().path("content");
        if (content.isEmpty() && !answer.getKey().equals("204")) {
            faults.add(answer.getKey() + " has no content");
        }
        content.properties().forEach(form -> {
            JsonNode schema = form.getValue().path("schema");
            if (form.getKey().contains("*")) {
                faults.add(answer.getKey() + " may be anything");
            } else if (form.getKey().equals(JSON) ? isShapeless(schema) : schema.isMissingNode()) {
                faults.add(answer.getKey() + " has no schema");
            }
        });
        return faults;
    }

    /** An object of which no part is named. */
    private static boolean isShapeless(JsonNode schema) {
        return !schema.has("$ref") && schema.path("properties").isEmpty() && !schema.has("additionalProperties")
                && !schema.has("items") && !schema.has("enum") && !schema.has("oneOf") && !schema.has("allOf")
                && !schema.has("anyOf") && schema.path("type").asString("object").equals("object");
    }
}

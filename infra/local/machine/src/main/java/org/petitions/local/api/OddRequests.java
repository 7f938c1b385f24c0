package org.petitions.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that can be odd about a request to one operation, one thing at a time, in an order that the seed decides. */
final class OddRequests {
    private static final String HERE = "here-goes-what-is-odd";

    private final Operation operation;
    private final Map<String, String> names;
    private final Map<String, String> headers;
    private final List<FuzzedRequest> made = new ArrayList<>();

    private OddRequests(Operation operation, Map<String, String> names, Map<String, String> headers) {
        this.operation = operation;
        this.names = names;
        this.headers = headers;
    }

    /**
     * Some of them.
     *
     * @param names what the variables of the address stand for
     * @param headers what a proper request has
     * @param most how many
     */
    static List<FuzzedRequest> of(Operation operation, Map<String, String> names, Map<String, String> headers,
            Random random, int most) {
        var all = new OddRequests(operation, names, headers);
        all.addresses();
        all.headers();
        all.bodies();
        if (operation.takesJson()) {
            all.fields(operation.body(), operation.body(), "");
        }
        Collections.shuffle(all.made, random);
        return all.made.subList(0, Math.min(most, all.made.size()));
    }

    /** The proper one, of which nothing is odd. */
    static FuzzedRequest proper(Operation operation, Map<String, String> names, Map<String, String> headers) {
        var all = new OddRequests(operation, names, headers);
        all.add(all.path(names), headers, all.proper(), null, "nothing odd");
        return all.made.getFirst();
    }

    private void addresses() {
        for (String odd : OddValues.TEXTS) {
            for (String variable : operation.variables()) {
                // An empty segment is another address.
                if (!odd.isEmpty()) {
                    Map<String, String> others = new HashMap<>(names);
                    others.put(variable, odd);
                    add(path(others), headers, proper(), null, variable + " " + odd);
                }
            }
            for (String parameter : operation.query()) {
                for (String query : List.of(parameter + "=" + encoded(odd),
                        parameter + "=" + encoded(odd) + "&" + parameter + "=x",
                        encoded(parameter + "[$gt]") + "=" + encoded(odd))) {
                    add(path(names) + "?" + query, headers, proper(), null, "a query");
                }
            }
        }
    }

    private void headers() {
        for (String header : operation.headers()) {
            for (String odd : OddValues.HEADERS) {
                Map<String, String> others = new HashMap<>(headers);
                others.put(header, odd);
                add(path(names), others, proper(), null, header + ": " + odd);
            }
            Map<String, String> fewer = new HashMap<>(headers);
            fewer.remove(header);
            add(path(names), fewer, proper(), null, "no " + header);
        }
        for (String type : List.of("text/plain", "application/xml", "application/json;charset=utf-16", "x",
                "multipart/form-data", "multipart/mixed;boundary=x")) {
            if (operation.type() != null) {
                Map<String, String> others = new HashMap<>(headers);
                others.put("Content-Type", type);
                add(path(names), others, proper(), null, "content type " + type);
            }
        }
        for (String accepted : List.of("image/png", "x", "*", "application/xml;q=2")) {
            Map<String, String> others = new HashMap<>(headers);
            others.put("Accept", accepted);
            add(path(names), others, proper(), null, "accept " + accepted);
        }
    }

    private void bodies() {
        if (operation.type() == null) {
            return;
        }
        OddValues.BODIES.forEach(body -> add(path(names), headers, body, null, "the body " + body));
        if (operation.takesJson()) {
            String body = operation.body().toString();
            String more = body.substring(0, body.length() - 1) + (operation.body().isEmpty() ? "" : ",");
            OddValues.FURTHER_FIELDS
                    .forEach(field -> add(path(names), headers, more + field + "}", "", "the field " + field));
        }
    }

    private void fields(JsonNode whole, JsonNode part, String name) {
        if (part instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(field);
                String inner = name.isEmpty() ? field : name + "." + field;
                object.put(field, HERE);
                oddInPlace(whole.toString(), inner);
                object.remove(field);
                add(path(names), headers, whole.toString(), inner, "no " + inner);
                object.set(field, value);
                fields(whole, value, inner);
            }
        } else if (part instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode first = array.get(0);
            array.set(0, HERE);
            oddInPlace(whole.toString(), name);
            array.set(0, first);
            fields(whole, first, name);
        }
    }

    private void oddInPlace(String body, String field) {
        for (String odd : OddValues.JSON) {
            add(path(names), headers, body.replace('"' + HERE + '"', odd), field, field + " = " + odd);
        }
    }

    private @Nullable String proper() {
        return operation.type() == null ? null : operation.takesJson() ? operation.body().toString() : "";
    }

    private void add(String target, Map<String, String> all, @Nullable String body, @Nullable String field,
            String odd) {
        made.add(new FuzzedRequest(operation.method(), target, all, body, field,
                odd.length() > 80 ? odd.substring(0, 80) + "…" : odd));
    }

    private String path(Map<String, String> values) {
        String path = operation.path();
        for (String variable : operation.variables()) {
            path = path.replace("{" + variable + "}", encoded(values.getOrDefault(variable, "none")));
        }
        return path;
    }

    /** Every byte that is no letter or digit, so that nothing on the way can read it as a part of the address. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char sign = (char) (each & 0xff);
            if (sign < 128 && (Character.isLetterOrDigit(sign) || sign == '-')) {
                encoded.append(sign);
            } else {
                encoded.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        return encoded.toString();
    }
}

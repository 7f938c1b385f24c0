package org.petitions.casework.facts;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Facts as they are shown unless somebody asks for the whole (脱敏显示): of who the petitioner, the representatives and the persons complained of are
 * only enough to tell one from another, 张*, 4312**********0012, 138****0001. What was written in words stays as it was written, names in
 * it too.
 */
final class MaskedParticulars {
    private static final String STAR = "*";

    private MaskedParticulars() {}

    /** The same facts with the particulars masked; those that are handed in stay as they are. */
    static ObjectNode of(JsonNode facts) {
        ObjectNode masked = (ObjectNode) facts.deepCopy();
        maskPerson(masked.path("petitioner"));
        masked.path("representatives").forEach(MaskedParticulars::maskPerson);
        maskAll(masked.path("complainedOfPersons"), MaskedParticulars::name);
        return masked;
    }

    private static void maskPerson(JsonNode node) {
        if (node instanceof ObjectNode person) {
            mask(person, "name", MaskedParticulars::name);
            mask(person, "idNumber", MaskedParticulars::idNumber);
            mask(person, "phone", MaskedParticulars::phone);
            maskAll(person.path("otherPhones"), MaskedParticulars::phone);
            mask(person, "email", MaskedParticulars::email);
            if (person.path("address") instanceof ObjectNode address) {
                mask(address, "text", text -> kept(text, 3, 0));
            }
        }
    }

    private static void mask(ObjectNode owner, String field, UnaryOperator<String> how) {
        if (owner.path(field).isString()) {
            owner.put(field, how.apply(owner.path(field).asString()));
        }
    }

    private static void maskAll(JsonNode list, UnaryOperator<String> how) {
        if (list instanceof ArrayNode texts) {
            for (int i = 0; i < texts.size(); i++) {
                texts.set(i, StringNode.valueOf(how.apply(texts.get(i).asString())));
            }
        }
    }

    private static String name(String name) {
        return kept(name, 1, 0);
    }

    private static String idNumber(String number) {
        return number.length() < 12 ? kept(number, 1, 2) : kept(number, 4, 4);
    }

    private static String phone(String number) {
        return number.length() < 11 ? kept(number, 0, 2) : kept(number, 3, 4);
    }

    private static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? kept(address, 1, 0) : kept(address.substring(0, at), 1, 0) + address.substring(at);
    }

    /** So many signs of the beginning and the end are kept; of a text that would be kept whole, none. */
    private static String kept(String text, int first, int last) {
        int[] signs = text.codePoints().toArray();
        if (signs.length <= first + last) {
            return STAR.repeat(signs.length);
        }
        return new String(signs, 0, first) + STAR.repeat(signs.length - first - last)
                + new String(signs, signs.length - last, last);
    }
}

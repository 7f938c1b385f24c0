package org.petitions.intake.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.ConfidentialFields.Representative;
import org.petitions.intake.form.check.Reachable;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Subcategory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a petitioner wrote and who they are, opened to be put right.
 *
 * @param json as it is sealed: {@link ConfidentialFields}, and under {@value #FORMER} who was recorded before, under
 *     {@value #FORMER_PARTS} what else was of people
 */
public record OpenedWords(ObjectNode json) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PETITIONER = "petitioner";
    static final String FORMER = "formerPetitioners";
    static final String FORMER_PARTS = "formerParts";
    private static final String REPRESENTATIVES = "representatives";
    private static final String COMPLAINED_OF = "complainedOfPersons";
    private static final String NOTICE = "notice";

    /** What the correction of that moment changed of people and wishes. */
    public CorrectedWords correctedAt(Instant at) {
        return CorrectedWords.at(at, json);
    }

    /** Whether these are the particulars that are recorded. */
    public boolean isPetitioner(Petitioner particulars) {
        return JSON.valueToTree(particulars).equals(json.path(PETITIONER));
    }

    /** With other particulars; those that stood until then are kept beside them. */
    public OpenedWords withPetitioner(Petitioner particulars, Instant until) {
        ObjectNode next = json.deepCopy();
        ObjectNode former = next.withArray(FORMER).addObject().put("until", until.toString());
        former.set(PETITIONER,
                json.path(PETITIONER).isMissingNode() ? JSON.createObjectNode() : json.get(PETITIONER));
        next.set(PETITIONER, JSON.valueToTree(particulars));
        return new OpenedWords(next);
    }

    /** Of a petitioner who gave no name; the particulars that stood until then are kept beside. */
    public OpenedWords withoutPetitioner(Instant until) {
        if (json.path(PETITIONER).isMissingNode()) {
            return this;
        }
        ObjectNode next = json.deepCopy();
        next.withArray(FORMER).addObject().put("until", until.toString()).set(PETITIONER, next.remove(PETITIONER));
        return new OpenedWords(next);
    }

    /** Spoken for by others; who was recorded until then is kept beside. */
    public OpenedWords withRepresentatives(List<Representative> representatives, Instant until) {
        return withList(REPRESENTATIVES, representatives, until);
    }

    /** Against other persons by name; who was recorded until then is kept beside. */
    public OpenedWords withComplainedOf(List<String> persons, Instant until) {
        return withList(COMPLAINED_OF, persons, until);
    }

    /** With other wishes how to be told; those recorded until then are kept beside. */
    public OpenedWords withNotice(List<NoticeWish> wishes, Instant until) {
        return withList(NOTICE, wishes, until);
    }

    private OpenedWords withList(String field, List<?> right, Instant until) {
        JsonNode stands = JSON.valueToTree(right);
        JsonNode stood = json.path(field).isMissingNode() ? JSON.createArrayNode() : json.get(field);
        if (stands.equals(stood)) {
            return this;
        }
        ObjectNode next = json.deepCopy();
        next.withArray(FORMER_PARTS).addObject().put("until", until.toString()).set(field, stood);
        next.remove(field);
        if (!right.isEmpty()) {
            next.set(field, stands);
        }
        return new OpenedWords(next);
    }

    /** By what the petitioner can be told. */
    public Reachable reachable() {
        JsonNode person = json.path(PETITIONER);
        return new Reachable(person.hasNonNull("phone"), person.hasNonNull("email"),
                person.path("address").hasNonNull("text"));
    }

    /** How the petitioner wishes to be told. */
    public List<NoticeWish> wishes() {
        return json.path(NOTICE).valueStream().map(wish -> NoticeWish.valueOf(wish.asString())).toList();
    }

    /** With another subcategory, or none. */
    public OpenedWords withSubcategory(@Nullable Subcategory subcategory) {
        ObjectNode next = json.deepCopy();
        next.remove("subcategory");
        if (subcategory != null) {
            next.put("subcategory", subcategory.name());
        }
        return new OpenedWords(next);
    }

    /** With what is asked for in one matter more, and who is complained of in it by name. */
    public OpenedWords withFurther(String request, List<String> persons) {
        ObjectNode next = json.deepCopy();
        next.withArray("furtherRequests").add(request);
        if (!persons.isEmpty()) {
            ArrayNode named = next.withArray("complainedOfPersons");
            Set<String> known = named.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            persons.stream().filter(known::add).forEach(named::add);
        }
        return new OpenedWords(next);
    }

    /** What is asked for in a further matter; null where it tells nothing of it. */
    public @Nullable String furtherRequest(int place) {
        JsonNode request = json.path("furtherRequests").path(place - 2);
        return request.isMissingNode() ? null : request.asString();
    }

    /** How many persons complained of it names. */
    public int complainedOfPersons() {
        return json.path("complainedOfPersons").size();
    }

    /** Says nothing of what was opened. */
    @Override
    public String toString() {
        return "OpenedWords[unsealed]";
    }
}

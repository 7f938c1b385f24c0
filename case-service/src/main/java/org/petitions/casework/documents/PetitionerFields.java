package org.petitions.casework.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.facts.FactsReader;
import org.petitions.events.CaseId;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.InexactDate.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document takes from the petitioner's own facts: whom it is for and where they live, and what was asked and why. */
final class PetitionerFields {
    /** Placeholders whose content comes from the facts. */
    static final Set<String> FROM_FACTS = Set.of("title", "request", "facts", "reasons", "matterTime", "address",
            "petitioner");

    /** The ways of being told (告知方式) that the platform goes itself, as intake-service names them. */
    private static final Set<String> ELECTRONIC_WISHES = Set.of("SMS", "MAIL");

    /** How an anonymous petitioner is addressed. */
    private static final String SOMEBODY = "信访人";

    private final FactsReader facts;

    PetitionerFields(FactsReader facts) {
        this.facts = facts;
    }

    /**
     * The facts of a case, still sealed.
     *
     * @throws org.petitions.starter.problem.ProblemException 409 when they are not there
     */
    FactsReader.Sealed sealed(Case shown) {
        return facts.find(shown.file().id()).orElseThrow(DocumentProblems::factsNotHere);
    }

    /** Whether the petitioner chose to be told electronically. Whether that way is open shows when the platform goes it. */
    static boolean choseElectronicNotice(JsonNode opened) {
        return opened.path("notice").valueStream().map(JsonNode::asString).anyMatch(ELECTRONIC_WISHES::contains);
    }

    /**
     * Says what opened facts say, and how the petitioner is addressed. What is asked for is the case's own matter; of a further one
     * (一件多诉) no time is known.
     */
    static String putInto(JsonNode opened, CaseId id, Map<String, String> said) {
        for (String name : List.of("title", "facts", "reasons")) {
            put(name, opened.path(name).asString(""), said);
        }
        if (id.isFurther()) {
            put("request", opened.path("furtherRequests").path(id.matter() - 2).asString(""), said);
        } else {
            put("request", opened.path("request").asString(""), said);
            put("matterTime", matterTime(opened), said);
        }
        JsonNode petitioner = opened.path("petitioner");
        String name = petitioner.path("name").asString("");
        if (name.isBlank()) {
            said.put("petitioner", SOMEBODY);
            return SOMEBODY;
        }
        said.put("petitioner", name);
        JsonNode address = petitioner.path("address");
        String place = Divisions.find(address.path("division").asString("")).map(Divisions.Division::zh).orElse("")
                + address.path("text").asString("");
        if (!place.isBlank()) {
            said.put("address", place);
        }
        return name;
    }

    private static void put(String name, String text, Map<String, String> said) {
        if (!text.isBlank()) {
            said.put(name, text);
        }
    }

    /** When it happened, as well as it is known; no day is made up, and of an unknown time nothing is said. */
    private static String matterTime(JsonNode opened) {
        JsonNode inexact = opened.path("matterTime");
        if (inexact.isObject()) {
            InexactDate time = JsonMapper.shared().treeToValue(inexact, InexactDate.class);
            return time.precision() == Precision.UNKNOWN ? "" : time.zh();
        }
        String day = opened.path("matterDate").asString("");
        return day.isEmpty() ? "" : TemplateFields.day(LocalDate.parse(day));
    }
}

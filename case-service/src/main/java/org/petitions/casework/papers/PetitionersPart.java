package org.petitions.casework.papers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.facts.KeptFacts;
import org.petitions.events.terms.Divisions;
import tools.jackson.databind.JsonNode;

/** What a document takes from the petitioner's own facts: whom it is for, and what was asked and why. */
final class PetitionersPart {
    /** Placeholders whose content comes from the facts. */
    static final Set<String> SAID = Set.of("title", "request", "facts", "reasons");

    /** How an anonymous petitioner is addressed. */
    private static final String SOMEBODY = "信访人";

    private final KeptFacts facts;

    PetitionersPart(KeptFacts facts) {
        this.facts = facts;
    }

    /**
     * The facts of a case, still sealed.
     *
     * @throws org.petitions.shell.web.ProblemException 409 when they are not there
     */
    KeptFacts.Sealed sealed(Case shown) {
        return facts.find(shown.file().id()).orElseThrow(PaperProblems::factsNotHere);
    }

    /** Says what opened facts say, and how the petitioner is addressed. */
    String say(JsonNode opened, Map<String, String> said) {
        for (String name : List.of("title", "request", "facts", "reasons")) {
            String text = opened.path(name).asString("");
            if (!text.isBlank()) {
                said.put(name, text);
            }
        }
        JsonNode petitioner = opened.path("petitioner");
        String name = petitioner.path("name").asString("");
        if (name.isBlank()) {
            return SOMEBODY;
        }
        JsonNode address = petitioner.path("address");
        String place = Divisions.find(address.path("division").asString("")).map(Divisions.Division::zh).orElse("")
                + address.path("text").asString("");
        return place.isBlank() ? name : name + "（住址：" + place + "）";
    }
}

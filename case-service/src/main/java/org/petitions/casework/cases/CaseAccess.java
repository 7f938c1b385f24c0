package org.petitions.casework.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.starter.access.AccessRules;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Decision;
import org.petitions.starter.access.Subject;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.endpoints.HandedOn;
import org.petitions.starter.endpoints.SubjectAccess;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Component;

/** Decides on requests about a case, and hands the case on to what answers them. */
@Component
class CaseAccess implements SubjectAccess {
    /** The steps about documents, whose addresses say what becomes of the document and not the step's code. */
    private static final Map<String, Step> OF_DOCUMENTS = Map.of(
            "/cases/{id}/documents", Step.ISSUE_DOCUMENT,
            "/cases/{id}/documents/elsewhere", Step.NOTE_DOCUMENT,
            "/cases/{id}/documents/{n}/send", Step.SEND_DOCUMENT,
            "/cases/{id}/documents/{n}/deliver", Step.DELIVER_DOCUMENT,
            "/cases/{id}/documents/{n}/corrections", Step.CORRECT_DELIVERY,
            "/cases/{id}/documents/{n}/reissue", Step.CORRECT_DOCUMENT);

    /** The variable of a page's address that has the step's code; of drafts and what is no step the command says who may. */
    private static final String STEP = "step";

    private final CaseReader cases;

    CaseAccess(CaseReader cases) {
        this.cases = cases;
    }

    /** A case by its petition's id, or by its number; by its own number a document of it; and the step that a page is for. */
    @Override
    public Set<String> decidesOn(Set<String> variables) {
        if (variables.contains("id")) {
            return Set.of("id", "n", STEP);
        }
        return variables.contains("number") ? Set.of("number", "n") : Set.of();
    }

    @Override
    public void require(Actor actor, Action action, String address, Map<String, String> names) {
        String id = names.get("id");
        String typed = names.get("number");
        if (id == null && typed == null) {
            return;
        }
        String name = id == null ? TypedCode.registrationNumber(String.valueOf(typed)) : id;
        Optional<KnownCase> known = id == null ? cases.knownByNumber(name, actor) : cases.known(id, actor);
        switch (AccessRules.decide(actor, action, new CaseSubject(known, stepOf(names.getOrDefault(STEP, address))))) {
            case Decision.Yes _ -> HandedOn.put(name, known.orElseThrow());
            case Decision.Hidden _ -> throw CaseProblems.notFound();
            case Decision.No _ -> throw CaseProblems.notCompetent();
        }
    }

    private record CaseSubject(Optional<KnownCase> known, @Nullable Step step) implements Subject {
        @Override
        public boolean isKnownTo(Actor actor) {
            return known.isPresent();
        }

        @Override
        public boolean allows(Action action, Actor actor) {
            return known.orElseThrow().allows(action, step, actor);
        }
    }

    /** The step whose code the address ends with; whoever decides something drafts it, so of a draft its content says who may. */
    private static @Nullable Step stepOf(String address) {
        Step ofDocument = OF_DOCUMENTS.get(address);
        if (ofDocument != null) {
            return ofDocument;
        }
        String code = address.substring(address.lastIndexOf('/') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(Step.values()).filter(step -> step != Step.DRAFT && step.name().equals(code)).findFirst()
                .orElse(null);
    }
}

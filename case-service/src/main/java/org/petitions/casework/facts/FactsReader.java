package org.petitions.casework.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.petitions.events.CaseId;
import org.petitions.events.FactsSealed;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of petitions, for the packages that show or print them. */
@Component
public class FactsReader {
    private final FactsStore store;
    private final SealingKeyset seal;
    private final JsonMapper json;

    FactsReader(FactsStore store, SealingKeysets seals, JsonMapper json) {
        this.store = store;
        this.seal = seals.named(FactsSealed.CASE_SERVICE);
        this.json = json;
    }

    /** The facts of one petition, still sealed. */
    public final class Sealed {
        private final StoredFacts kept;

        private Sealed(StoredFacts kept) {
            this.kept = kept;
        }

        /** When intake-service sealed them. */
        public Instant at() {
            return kept.at();
        }

        /**
         * Opens them, in the fields intake-service gave them, as they stand: how they were put right is not theirs to see who handle the case.
         * Whoever calls this records the opening first.
         */
        public JsonNode open() {
            ObjectNode facts = all();
            facts.remove(FactsSealed.CORRECTIONS);
            return facts;
        }

        /**
         * Opens how they were put right (更正), as {@link FactsSealed#CORRECTIONS} says: old and new, why, by whom and when. Whoever calls this
         * records the opening first.
         *
         * @return the list, or empty where nothing was
         */
        public Optional<JsonNode> openCorrections() {
            return Optional.ofNullable(all().get(FactsSealed.CORRECTIONS));
        }

        private ObjectNode all() {
            return (ObjectNode) json.readTree(
                    seal.open(Objects.requireNonNull(kept.box(), "found with content"), kept.id()));
        }
    }

    /** Those of a case, which are its whole petition's; empty while they have not arrived, and after they were erased. */
    public Optional<Sealed> find(String caseId) {
        return store.find(CaseId.petitionOf(caseId)).map(Sealed::new);
    }
}

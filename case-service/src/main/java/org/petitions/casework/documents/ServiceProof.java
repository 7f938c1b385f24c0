package org.petitions.casework.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;

/** What proves that a document was delivered (送达回证), as it is kept sealed. */
final class ServiceProof {
    private ServiceProof() {}

    /**
     * The receipt, with the names of those who saw it where it was left at the address (留置).
     *
     * @param field name of the witnesses' field in the request
     * @throws org.petitions.starter.problem.ProblemException 400 where it was left without witnesses
     */
    static String of(DeliveryMethod how, String receipt, @Nullable List<String> witnesses, String field) {
        boolean named = witnesses != null && !witnesses.isEmpty();
        if (how == DeliveryMethod.LEFT && !named) {
            throw DocumentProblems.proofMissing(field);
        }
        return named ? receipt + "\n见证人：" + String.join("、", witnesses) : receipt;
    }
}

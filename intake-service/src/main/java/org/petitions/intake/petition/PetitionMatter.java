package org.petitions.intake.petition;

import java.util.List;
import java.util.stream.IntStream;
import org.petitions.events.CaseId;
import org.petitions.intake.form.CodedFields;

/**
 * One matter of a petition (一件多诉), which is a case of its own; most petitions have one.
 *
 * @param place from 1
 */
public record PetitionMatter(StoredPetition petition, int place) {

    /** A petition's first matter. */
    public static PetitionMatter first(StoredPetition petition) {
        return new PetitionMatter(petition, CaseId.FIRST);
    }

    /** All of a petition's, in their order. */
    public static List<PetitionMatter> all(StoredPetition petition) {
        return IntStream.rangeClosed(CaseId.FIRST, petition.matter().matters())
                .mapToObj(place -> new PetitionMatter(petition, place)).toList();
    }

    /** Those after the first. */
    public static List<PetitionMatter> further(StoredPetition petition) {
        return all(petition).subList(1, petition.matter().matters());
    }

    /** The id of its case. */
    public String caseId() {
        return new CaseId(petition.id(), place).toString();
    }

    /** The number of its case. */
    public String number() {
        return new CaseId(petition.id(), place).number(petition.number());
    }

    /** Its coded fields, as of a petition that holds it alone. */
    public CodedFields fields() {
        return petition.matter().ofMatter(place);
    }

    /** What the petitioner asked for in it. */
    public List<StoredRequest> requests() {
        return petition.requests().stream().filter(request -> request.place() == place).toList();
    }

    /** The same matter of the petition as it is now. */
    public PetitionMatter of(StoredPetition next) {
        return new PetitionMatter(next, place);
    }
}

package org.petitions.casework.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.DisputeNames;
import org.petitions.events.DisputeParty;
import org.petitions.events.Mediator;
import org.petitions.events.terms.MediatorKind;
import org.petitions.events.terms.PartyKind;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** Checks who a request names as the parties of a dispute and its mediator (Art. 33): offices and posts by id, all others by name. */
@Component
class DisputeRequests {
    /** A name is one line: several stand one below the other where they are kept. */
    private static final String ONE_LINE = "[^\\r\\n]*\\S[^\\r\\n]*";

    private static final String ID = CaseResponses.OFFICIAL_ID;

    private final NamedUnits units;

    DisputeRequests(NamedUnits units) {
        this.units = units;
    }

    /**
     * A party besides the petitioner.
     *
     * @param unit unit id of an office; absent for all others
     * @param name name of whoever is no office, which is kept sealed; absent for an office
     */
    record PartyRequest(@NotNull PartyKind kind, @Nullable @Size(max = 64) @Pattern(regexp = ID) String unit,
            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE) String name) {}

    /**
     * Who mediates.
     *
     * @param id unit id of an office, or id of a post; absent for all others
     * @param name name of whoever is neither, which is kept sealed; absent for these
     */
    record MediatorRequest(@NotNull MediatorKind kind, @Nullable @Size(max = 64) @Pattern(regexp = ID) String id,
            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE) String name) {}

    /** Who takes part, as it is published, and their names, which are not. */
    record Dispute(List<DisputeParty> others, @Nullable Mediator mediator, DisputeNames names) {}

    /**
     * Those who take part.
     *
     * @throws ProblemException 400 naming the field
     */
    Dispute of(List<PartyRequest> parties, @Nullable MediatorRequest mediator) {
        List<DisputeParty> others = new ArrayList<>();
        Map<Integer, String> names = new TreeMap<>();
        Set<String> offices = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            PartyRequest party = parties.get(i);
            String field = "parties[" + i + "]";
            requireOneOf(new Given(field + ".unit", party.unit()), new Given(field + ".name", party.name()),
                    party.kind() == PartyKind.UNIT);
            int place = DisputeParty.PETITIONER + 1 + i;
            if (party.unit() != null) {
                units.requireKnown(field + ".unit", party.unit());
                if (!offices.add(party.unit())) {
                    throw fault(field + ".unit", DisputeFieldCode.NAMED_TWICE);
                }
            } else if (party.name() != null) {
                names.put(place, party.name().strip());
            }
            others.add(new DisputeParty(place, party.kind(), party.unit()));
        }
        return mediator == null
                ? new Dispute(others, null, new DisputeNames(names, null))
                : mediated(others, names, mediator);
    }

    private Dispute mediated(List<DisputeParty> others, Map<Integer, String> names, MediatorRequest mediator) {
        boolean byId = mediator.kind() == MediatorKind.UNIT || mediator.kind() == MediatorKind.POST;
        requireOneOf(new Given("mediator.id", mediator.id()), new Given("mediator.name", mediator.name()), byId);
        String id = mediator.id();
        if (id != null && mediator.kind() == MediatorKind.UNIT) {
            units.requireKnown("mediator.id", id);
        } else if (id != null) {
            units.requirePost("mediator.id", id);
        }
        String name = mediator.name();
        return new Dispute(others, new Mediator(mediator.kind(), id),
                new DisputeNames(names, name == null ? null : name.strip()));
    }

    /** What a request says in a field, or null for nothing. */
    private record Given(String field, @Nullable String value) {}

    private static void requireOneOf(Given id, Given name, boolean byId) {
        Given needed = byId ? id : name;
        Given other = byId ? name : id;
        if (needed.value() == null) {
            throw fault(needed.field(), DisputeFieldCode.WHO_IS_MEANT);
        }
        if (other.value() != null) {
            throw fault(other.field(), DisputeFieldCode.ID_OR_NAME);
        }
    }

    private static ProblemException fault(String field, FieldCode code) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of(field, code));
    }

    private enum DisputeFieldCode implements FieldCode {
        WHO_IS_MEANT,
        ID_OR_NAME,
        NAMED_TWICE
    }
}

package org.petitions.casework.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.petitions.law.LegalCalendar;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.DisputeNames;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.events.CaseEvent;
import org.petitions.events.DisputeParty;
import org.petitions.events.MediationEvent.MediationProposed;
import org.petitions.events.MediationEvent.ReconciliationProposed;
import org.petitions.events.Mediator;
import org.petitions.events.terms.MediatorKind;
import org.petitions.events.terms.PartyKind;

/** What an agreement takes from the mediation or reconciliation: who the other parties are and who mediates (Art. 33). */
final class MediationFields {
    /** Placeholders whose content may be sealed beside the case. */
    static final Set<String> SEALED = Set.of("otherParties", "otherSignatures", "mediator");

    private static final String DATE_PLACE = "　　　　　　年　　月　　日";

    private MediationFields() {}

    /** Says who takes part; where a name was erased, nobody of them is said. */
    static void putInto(Case shown, Organisation organisation, SealedTexts sealedTexts, Map<String, String> said) {
        Mediation mediation = shown.state().mediation();
        if (mediation == null) {
            return;
        }
        Optional<CaseEvent> proposed = proposal(shown);
        DisputeNames names = DisputeNames.in(
                proposed.flatMap(event -> sealedTexts.open(shown.file(), shown.file().wordsVersionOf(event)))
                        .orElse(""),
                mediation.others(), mediation.mediator());
        LocalDate today = LegalCalendar.dayOf(shown.file().changedAt());
        List<String> parties = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        for (DisputeParty party : mediation.others()) {
            String name = party.unit() == null
                    ? names.parties().get(party.party())
                    : organisation.nameOf(today, party.unit()).orElse(null);
            if (name == null) {
                return;
            }
            parties.add("当事人：" + name);
            signatures.add(name + (party.kind() == PartyKind.PERSON ? "（签字）：" : "（盖章）：") + DATE_PLACE);
        }
        said.put("otherParties", String.join("\n", parties));
        said.put("otherSignatures", String.join("\n", signatures));
        String mediator = nameOf(mediation.mediator(), names, organisation, today,
                proposed.map(event -> LegalCalendar.dayOf(event.at())).orElse(LocalDate.EPOCH));
        if (mediator != null) {
            said.put("mediator", mediator);
        }
    }

    private static @Nullable String nameOf(@Nullable Mediator mediator, DisputeNames names,
            Organisation organisation, LocalDate today, LocalDate proposedOn) {
        if (mediator == null || mediator.id() == null) {
            return names.mediator();
        }
        return (mediator.kind() == MediatorKind.UNIT
                ? organisation.nameOf(today, mediator.id())
                : organisation.titleOf(proposedOn, mediator.id())).orElse(null);
    }

    private static Optional<CaseEvent> proposal(Case shown) {
        List<CaseEvent> events = shown.file().history().stream().map(HistoryEntry::event).toList();
        return events.reversed().stream()
                .filter(event -> event instanceof MediationProposed || event instanceof ReconciliationProposed)
                .findFirst();
    }
}

package org.petitions.casework.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Matter;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.Stage;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case as it is kept. Matter and history are the case; the fields beside them repeat what lists search by. All indexes of the
 * collection stand here, one for each query of {@link CaseFiles}.
 *
 * @param id the petition's id
 * @param version number of case events, which the history has without gaps
 * @param number registration number, unique
 * @param stage where it stands
 * @param unit the responsible unit, null before dispatch
 * @param bureau the bureau that answers for its dispatch
 * @param accused units and posts it must be kept from, so that lists leave it out for them (Art. 30)
 * @param matter what the petition is about
 * @param history every event, in order
 * @param opinion the handling opinion's words, sealed with the keyset {@code case-store}, or null before the reply
 * @param openedAt when the case was opened
 * @param changedAt when the last event happened
 */
@Document(CaseFile.COLLECTION)
@CompoundIndex(name = "by_unit", def = "{'unit': 1, 'stage': 1, '_id': 1}")
@CompoundIndex(name = "by_bureau", def = "{'bureau': 1, 'stage': 1, '_id': 1}")
@CompoundIndex(name = "by_stage", def = "{'stage': 1, '_id': 1}")
public record CaseFile(@Id String id, long version, @Indexed(name = "by_number", unique = true) String number,
        Stage stage, @Nullable String unit, String bureau, List<String> accused, Matter matter, List<Entry> history,
        @Nullable String opinion, Instant openedAt, Instant changedAt) {
    static final String COLLECTION = "cases";

    public CaseFile {
        accused = List.copyOf(accused);
        history = List.copyOf(history);
    }

    /** A new file with its first entries. */
    static CaseFile opened(CaseState state, List<Entry> entries, Instant at) {
        Matter matter = state.matter();
        return new CaseFile(matter.petitionId(), state.version(), matter.number(), state.stage(), state.unit(),
                matter.bureau(), matter.accused(), matter, entries, null, at, at);
    }

    /** The file after further entries. */
    CaseFile after(CaseState state, List<Entry> entries, Instant at) {
        List<Entry> all = new ArrayList<>(history);
        all.addAll(entries);
        return new CaseFile(id, state.version(), number, state.stage(), state.unit(), bureau, accused, matter, all,
                opinion, openedAt, at);
    }

    /** The file with the handling opinion's sealed words in it. */
    CaseFile withOpinion(String sealed) {
        return new CaseFile(id, version, number, stage, unit, bureau, accused, matter, history, sealed, openedAt,
                changedAt);
    }

    /** Where it stands, replayed from its history. */
    CaseState replay() {
        return Procedure.replay(matter, history.stream().map(Entry::event).toList());
    }
}

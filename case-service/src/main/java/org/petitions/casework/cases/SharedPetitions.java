package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.springframework.stereotype.Component;

/** The units that share a petition of several matters (一件多诉), one of them in the lead (牵头). */
@Component
public class SharedPetitions {
    private final CaseQueries files;

    SharedPetitions(CaseQueries files) {
        this.files = files;
    }

    /** The matter whose unit is in the lead; empty for a petition of one matter, and while the one that leads has no case. */
    public Optional<CaseRow> leading(CaseMatter matter) {
        return matter.isShared() ? leadingAmong(matter) : Optional.empty();
    }

    /** The same; looked for of a petition of one matter, too. */
    Optional<CaseRow> leadingAmong(CaseMatter matter) {
        List<CaseRow> rows = all(matter);
        return matter.isShared() ? CaseRow.leading(rows) : Optional.empty();
    }

    /** Whether the matter's own unit is in the lead. */
    public boolean isInTheLead(CaseMatter matter) {
        return leading(matter).filter(row -> row.id().equals(matter.petitionId())).isPresent();
    }

    /** Whether another unit than the case's own has a matter of the same petition. */
    public boolean isJoint(CaseState state) {
        String own = state.unit();
        return own != null && state.matter().isShared() && files.rows(state.matter().siblings()).stream()
                .anyMatch(row -> row.unit() != null && !own.equals(row.unit()));
    }

    private List<CaseRow> all(CaseMatter matter) {
        List<String> ids = new ArrayList<>(matter.siblings());
        ids.add(matter.petitionId());
        return files.rows(ids);
    }
}

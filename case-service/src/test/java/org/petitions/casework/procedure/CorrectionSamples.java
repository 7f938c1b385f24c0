package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.DAY;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** The corrections of a registration, by name. */
final class CorrectionSamples {
    private CorrectionSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        c.put("correct the receipt", correction(new CorrectedFields(null, null, null, null, DAY),
                new CorrectedFields(null, null, null, null, DAY.minusDays(3)), UNIT));
        c.put("correct the category", correction(new CorrectedFields(null, null, Category.LABOUR, null, null),
                new CorrectedFields(null, null, Category.LAND, null, null), OTHER_UNIT));
        c.put("correct what leaves it with the unit",
                correction(new CorrectedFields(null, null, Category.LABOUR, null, null),
                        new CorrectedFields(null, null, Category.LAND, null, null), UNIT));
        c.put("correct to an accusation for inspection",
                correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                        new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), "431200-CDI"));
        c.put("correct to no accusation", correction(new CorrectedFields(Purpose.ACCUSATION, null, null, null, null),
                new CorrectedFields(Purpose.CLAIM, null, null, null, null), UNIT));
        c.put("correct the purpose", correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), null));
        c.put("correct to a suggestion", correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.SUGGESTION, null, null, null, null), UNIT));
        c.put("correct to a claim", correction(new CorrectedFields(Purpose.SUGGESTION, null, null, null, null),
                new CorrectedFields(Purpose.CLAIM, null, null, null, null), UNIT));
        c.put("correct to no name", correction(identified(Identity.REAL_NAME), identified(Identity.ANONYMOUS), UNIT));
        c.put("correct to a name", correction(identified(Identity.ANONYMOUS), identified(Identity.REAL_NAME), UNIT));
        c.put("correct to accuse the other unit", correction(against(UNIT), against(OTHER_UNIT), null));
        CorrectedFields againstLeader = CorrectedFields.NONE
                .withComplainedOf(new ComplainedOfIds(null, List.of("431222.county-leader")));
        c.put("correct to accuse the county's leader", correction(against(UNIT), againstLeader, null));
        c.put("correct to accuse the unit again", correction(againstLeader, against(UNIT), null));
        c.put("correct the urgency", correction(new CorrectedFields(null, Urgency.ORDINARY, null, null, null),
                new CorrectedFields(null, Urgency.URGENT, null, null, null), UNIT));
        return c;
    }

    private static CorrectedFields against(String unit) {
        return CorrectedFields.NONE.withComplainedOf(new ComplainedOfIds(unit, List.of()));
    }

    private static CorrectedFields identified(Identity identity) {
        return new CorrectedFields(null, null, null, null, null, null, null, identity, null, null, null);
    }

    private static CorrectRegistration correction(CorrectedFields before, CorrectedFields after,
            @Nullable String now) {
        return new CorrectRegistration(BUREAU, BUREAU, AT, new Change(before, after, null), new Way(BUREAU, UNIT, now));
    }
}

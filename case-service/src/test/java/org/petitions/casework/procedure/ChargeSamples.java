package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.DAY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.procedure.charge.ChargeRules;
import org.petitions.casework.procedure.charge.NamingRules;
import org.petitions.casework.procedure.handling.RecusalRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.ChargeEvent.Draw;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.ChargeSituation;

/** The commands about a leader in charge, by name. */
final class ChargeSamples {
    private static final String LEADER = "431222.county-leader-2";
    private static final String OTHER = "431222.county-leader-3";
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final LocalDate BY = DAY.plusDays(300);

    private ChargeSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        c.put("name leader", new NamingRules.NameLeader(LEADER, BY, null, null));
        c.put("name the county's leader", new NamingRules.NameLeader("431222.county-leader", BY, null, null));
        c.put("name another leader", new NamingRules.NameLeader(OTHER, BY, null, null));
        c.put("name the principal leader", new NamingRules.NameLeader(PRINCIPAL, BY, null, null));
        c.put("hand out", new NamingRules.NameLeader(LEADER, BY, PRINCIPAL, "s-1"));
        c.put("hand out to the one who hands out", new NamingRules.NameLeader(PRINCIPAL, BY, PRINCIPAL, "s-1"));
        c.put("hand out for a leader of elsewhere",
                new NamingRules.NameLeader(LEADER, BY, "431223.county-leader", null));
        c.put("name the unit's head", new NamingRules.NameLeader("431222-HRSS.head", BY, null, null));
        c.put("name a leader of elsewhere", new NamingRules.NameLeader("431223.county-leader", BY, null, null));
        c.put("name leader for the past", new NamingRules.NameLeader(LEADER, DAY.minusDays(1), null, null));
        c.put("draw leader", new NamingRules.DrawLeader(LEADER, BY, new Draw(ChargeSituation.SUDDEN, 2, 1, 0,
                List.of(LEADER, OTHER))));
        c.put("hand down", new NamingRules.HandDown(OTHER, BY));
        c.put("hand down for longer", new NamingRules.HandDown(OTHER, BY.plusDays(1)));
        c.put("hand down to the principal leader", new NamingRules.HandDown(PRINCIPAL, BY));
        c.put("release leader", new NamingRules.ReleaseLeader(ChargeReleaseReason.POST_CHANGED));
        c.put("meet the petitioner", new ChargeRules.RecordDeed(ChargeDeed.MET, DAY));
        c.put("meet the petitioner tomorrow", new ChargeRules.RecordDeed(ChargeDeed.MET, DAY.plusDays(1)));
        c.put("end settled", new ChargeRules.EndCharge(true));
        c.put("end unsettled", new ChargeRules.EndCharge(false));
        c.put("set follow-up", new ChargeRules.SetFollowUp(DAY.plusDays(10), null));
        c.put("set follow-up for the past", new ChargeRules.SetFollowUp(DAY.minusDays(1), null));
        // The version of the event that asked for it where a case was opened, dispatched and given a leader before.
        c.put("finish follow-up", new ChargeRules.FinishFollowUp(4));
        c.put("finish an unknown follow-up", new ChargeRules.FinishFollowUp(900));
        c.put("recuse the leader", new RecusalRules.Recuse(LEADER,
                ProcedureSamples.BUREAU));
        c.put("recuse the principal leader", new RecusalRules.Recuse(PRINCIPAL, ProcedureSamples.BUREAU));
        return c;
    }
}

package org.petitions.casework.campaign;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.petitions.events.terms.UnitId;
import org.springframework.stereotype.Component;

/** The year's report of campaigns on backlog that had a day in it; a case in several counts once, and is resolved where one of them says so. */
@Component
class CampaignReportSource implements ReportSource {
    private final Campaigns campaigns;

    CampaignReportSource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.CAMPAIGNS, ReportLine.CAMPAIGN_CASES, ReportLine.CAMPAIGN_RESOLVED);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        List<Campaign> held = campaigns.latest(query.reader()).stream()
                .filter(each -> !each.from().isAfter(query.to()) && !each.to().isBefore(query.from()))
                .filter(each -> isAbout(each, query.division())).toList();
        Set<String> cases = new HashSet<>();
        Set<String> resolved = new HashSet<>();
        for (Campaign campaign : held) {
            var day = campaign.dayOfAccount(query.to());
            campaigns.members(campaign, query.reader()).stream()
                    .filter(member -> member.isIn(day) && query.asksFor(member.course().row().matter().bureau()))
                    .forEach(member -> {
                        cases.add(member.course().id());
                        if (member.isResolvedOn(day)) {
                            resolved.add(member.course().id());
                        }
                    });
        }
        Map<ReportLine, Long> figures = new EnumMap<>(ReportLine.class);
        figures.put(ReportLine.CAMPAIGNS, (long) held.size());
        figures.put(ReportLine.CAMPAIGN_CASES, (long) cases.size());
        figures.put(ReportLine.CAMPAIGN_RESOLVED, (long) resolved.size());
        return figures;
    }

    private static boolean isAbout(Campaign campaign, @Nullable String division) {
        return division == null || campaign.division().equals(division)
                || campaign.division().equals(UnitId.cityOf(division));
    }
}

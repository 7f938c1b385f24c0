package org.petitions.casework.campaign;

import org.petitions.events.terms.Term;

/** Who named a case for a campaign (交办来源). */
enum CampaignOrigin implements Term {
    CENTRE("中央交办", "named by the centre"),
    PROVINCE("省交办", "named by the province"),
    OWN("自有", "own");

    private final String zh;
    private final String en;

    CampaignOrigin(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

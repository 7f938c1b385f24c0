package org.petitions.scenario.month.driver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.petitions.scenario.client.Page;
import org.petitions.scenario.client.PageForm;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.month.MonthPlan;
import org.petitions.scenario.month.MonthPlan.Amounts;
import org.petitions.scenario.month.MonthPlan.Deed;
import org.petitions.scenario.month.MonthPlan.DeedKind;
import org.petitions.scenario.month.MonthPlan.Pairing;
import org.petitions.scenario.month.MonthPlan.PairingKind;

/** What leaders enter by hand into their ledgers, and their pairings with what is done on them. */
final class DeedStory implements Story {
    private static final String LEDGER = "/ledger.html";
    private static final String PAIRINGS = "/pairing.html";
    private static final int FEN_DIGITS = 2;

    private final Office office;
    private final List<Deed> deeds;
    private final List<Pairing> pairings;
    private final List<String> ids = new ArrayList<>();

    DeedStory(Office office, List<Deed> deeds, List<Pairing> pairings) {
        this.office = office;
        this.deeds = deeds;
        this.pairings = pairings;
    }

    @Override
    public void play(int day) {
        for (int n = 0; n < pairings.size(); n++) {
            Pairing pairing = pairings.get(n);
            if (day == 0) {
                ids.add(pair(pairing));
            }
            String id = ids.get(n);
            pairing.deeds().stream().filter(deed -> entered(deed) == day)
                    .forEach(deed -> enter(deed, form -> form.with("pairing", id)));
        }
        deeds.stream().filter(deed -> entered(deed) == day).forEach(deed -> enter(deed, form -> form));
    }

    /** The first day on which anything is done and the deed is over. */
    private static int entered(Deed deed) {
        int last = deed.day() + deed.amounts().days() - 1;
        return MonthPlan.DAYS.stream().filter(day -> day >= last).findFirst().orElseThrow();
    }

    private String pair(Pairing pairing) {
        PersonClient leader = office.leader(pairing.leader());
        boolean household = pairing.kind() == PairingKind.HOUSEHOLD;
        Page paired = Office.submit(leader, PAIRINGS,
                form -> form.with("holder", pairing.leader()).with("kind", pairing.kind())
                        .with("since", office.day(0)).with("place", place(pairing.leader()))
                        .with("name", household ? "" : "示例对象")
                        .with("household.consentedOn", household ? office.day(0) : "")
                        .with("household.particulars", household ? "样户，缺劳动力" : ""));
        return paired.address().getPath().replace("/pairing/", "").replace(".html", "");
    }

    private void enter(Deed deed, UnaryOperator<PageForm> more) {
        Amounts amounts = deed.amounts();
        Office.submit(office.leader(deed.leader()), LEDGER, form -> more.apply(form).with("holder", deed.leader())
                .with("kind", deed.kind()).with("on", office.day(deed.day())).with("place", place(deed.leader()))
                .with("amount.days", deed.kind() == DeedKind.GRASSROOTS_DAY ? amounts.days() : "")
                .with("amount.persons", typed(amounts.persons())).with("amount.households", typed(amounts.households()))
                .with("yuan", amounts.fen() == 0 ? "" : BigDecimal.valueOf(amounts.fen(), FEN_DIGITS).toPlainString()));
    }

    private static String typed(int amount) {
        return amount == 0 ? "" : Integer.toString(amount);
    }

    private static String place(String leader) {
        return leader.substring(0, 6);
    }
}

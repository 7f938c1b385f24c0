package org.petitions.scenario.month.driver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.PageForm;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.month.MonthPlan.Grant;
import org.petitions.scenario.month.MonthPlan.Relief;

/** Relief: the need, the application, the leader's decision, grants, payments and agreements. */
final class ReliefStory implements Story {
    private static final int DECIDED = 7;
    private static final int SIGNED = 14;
    private static final int FEN_DIGITS = 2;

    private final Office office;
    private final List<Relief> reliefs;
    private final List<Receipt> petitions = new ArrayList<>();

    ReliefStory(Office office, List<Relief> reliefs) {
        this.office = office;
        this.reliefs = reliefs;
    }

    @Override
    public void play(int day) {
        for (int n = 0; n < reliefs.size(); n++) {
            Relief relief = reliefs.get(n);
            if (day == 0) {
                petitions.add(apply(relief));
            } else {
                goOn(relief, petitions.get(n), day);
            }
        }
    }

    private Receipt apply(Relief relief) {
        Receipt petition = office.petition(relief.whose().bureau());
        PersonClient unit = unit(petition);
        Office.submit(unit, ofCase(petition) + ".html", form -> form.with("need", "MEDICAL", "LIVING")
                .with("households", relief.households()).with("persons", relief.persons()).with("consent", true));
        act(unit, petition, "APPLY", form -> form.with("amount", yuan(relief.asked())).with("text",
                MonthTexts.DECIDED));
        return petition;
    }

    private void goOn(Relief relief, Receipt petition, int day) {
        if (day == DECIDED) {
            Office.submit(office.leader(relief.whose().leader()), one(petition) + ".html?act=DECIDE",
                    one(petition) + "/decision.html",
                    form -> form.with("approved", relief.approved() > 0).with("way", "INSTRUCTION").with("amount",
                            yuan(relief.approved() > 0 ? relief.approved() : relief.asked())));
            relief.grants().forEach(grant -> act(office.bureau(relief.whose().bureau()), petition, "GRANT",
                    form -> form.with("source", grant.source()).with("amount", yuan(grant.fen()))));
        }
        for (int n = 0; n < relief.grants().size(); n++) {
            Grant grant = relief.grants().get(n);
            int number = n + 1;
            if (grant.paidOn() != null && grant.paidOn() == day) {
                act(unit(petition), petition, "PAY", form -> form.with("grant", number).with("on", office.day(day))
                        .with("voucher", "V-" + UUID.randomUUID().toString().substring(0, 18)));
            }
        }
        if (relief.signed() && day == SIGNED) {
            act(unit(petition), petition, "SIGN",
                    form -> form.with("agreement", "救字〔2026〕" + petitions.indexOf(petition) + "号").with("on",
                            office.day(day)));
        }
    }

    private static void act(PersonClient who, Receipt petition, String act, UnaryOperator<PageForm> filled) {
        Office.submit(who, one(petition) + ".html?act=" + act, one(petition) + ".html", filled);
    }

    /** Whoever handles it at the unit that has the case. */
    private PersonClient unit(Receipt petition) {
        return office.at(Acting.handler(office.awaitCase(petition)));
    }

    private static String ofCase(Receipt petition) {
        return "/cases/" + petition.petitionId() + "/relief";
    }

    private static String one(Receipt petition) {
        return ofCase(petition) + "/1";
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }
}

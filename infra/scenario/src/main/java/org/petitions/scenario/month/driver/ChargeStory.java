package org.petitions.scenario.month.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.petitions.scenario.client.Page;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.month.MonthPlan;
import org.petitions.scenario.month.MonthPlan.Charge;
import org.petitions.scenario.month.MonthPlan.HandOut;
import org.petitions.scenario.month.MonthPlan.Review;

/** Leaders in charge of cases, sessions at which cases are handed out, and reviews. */
final class ChargeStory implements Story {
    private static final String SESSIONS = "/charge/sessions.html";
    private static final int HANDED_DOWN = 7;
    private static final int MORE_DAYS = 7;

    private final Office office;
    private final List<Charge> charges;
    private final List<HandOut> handOuts;
    private final List<Review> reviews;
    private final List<Receipt> petitions = new ArrayList<>();
    private final Map<String, Receipt> handedOut = new HashMap<>();

    ChargeStory(Office office, List<Charge> charges, List<HandOut> handOuts, List<Review> reviews) {
        this.office = office;
        this.charges = charges;
        this.handOuts = handOuts;
        this.reviews = reviews;
    }

    @Override
    public void play(int day) {
        for (int n = 0; n < charges.size(); n++) {
            Charge charge = charges.get(n);
            if (day == 0) {
                petitions.add(begin(charge));
            } else {
                goOn(charge, petitions.get(n), day);
            }
        }
        if (day == 0) {
            handOuts.forEach(this::handOut);
        }
        reviews.stream().filter(review -> review.day() == day).forEach(this::review);
    }

    private Receipt begin(Charge charge) {
        Receipt petition = office.petition(charge.whose().bureau());
        office.step(office.bureau(charge.whose().bureau()), petition, "name-leader",
                form -> form.with("post", charge.whose().leader()).with("by", office.day(charge.by())));
        return petition;
    }

    private void goOn(Charge charge, Receipt petition, int day) {
        if (charge.handedTo() != null && day == HANDED_DOWN) {
            handDown(charge, charge.handedTo(), petition);
        }
        PersonClient leader = office.leader(charge.lastLeader());
        charge.deeds().stream().filter(deed -> deed.day() == day)
                .forEach(deed -> office.step(leader, petition, "record-deed", form -> form.with("deed", deed.kind())
                        .with("on", office.day(day)).with("text", MonthTexts.DECIDED)));
        MonthPlan.End end = charge.end();
        if (end != null && end.day() == day) {
            if (charge.handedTo() != null) {
                office.step(leader, petition, "report-charge", form -> form.with("text", MonthTexts.DECIDED));
            }
            // A box that is not ticked is not sent.
            office.step(leader, petition, "end-charge",
                    form -> (end.settled() ? form.with("settled", true) : form).with("text", MonthTexts.DECIDED));
        }
    }

    private void handDown(Charge charge, String to, Receipt petition) {
        office.step(office.leader(charge.whose().leader()), petition, "hand-down",
                form -> form.with("post", to).with("by", office.day(charge.by())));
        office.step(office.leader(to), petition, "accept-charge", form -> form);
    }

    private void handOut(HandOut out) {
        PersonClient bureau = office.bureau(out.whose().bureau());
        List<Receipt> cases = IntStream.range(0, out.cases()).mapToObj(_ -> office.petition(out.whose().bureau()))
                .toList();
        handedOut.put(out.to(), cases.getFirst());
        String session = session(bureau, "HAND_OUT", out.whose().leader());
        Office.submit(bureau, session + ".html", session + "/cases.html",
                form -> form.with("post", out.to()).with("by", office.day(MonthPlan.LAST_DAY)).with("numbers",
                        cases.stream().map(Receipt::number).collect(Collectors.joining("\n"))));
        cases.forEach(each -> office.step(office.leader(out.to()), each, "accept-charge", form -> form));
    }

    private void review(Review review) {
        PersonClient bureau = office.bureau(review.whose().bureau());
        String session = session(bureau, "REVIEW", review.whose().leader());
        Receipt petition = Objects.requireNonNull(handedOut.get(review.whose().leader()), "was handed out before");
        Office.submit(bureau, session + ".html", session + "/follow-ups.html",
                form -> form.with("number", petition.number()).with("day", office.day(review.day() + MORE_DAYS))
                        .with("text", MonthTexts.DECIDED));
        Office.submit(bureau, session + ".html", session + "/minutes.html",
                form -> form.with("minutes", MonthTexts.DECIDED));
    }

    /** Opens a session of today and gives its address without the ending. */
    private static String session(PersonClient bureau, String kind, String leader) {
        Page opened = Office.submit(bureau, SESSIONS, form -> form.with("key", UUID.randomUUID()).with("kind", kind)
                .with("leader", leader));
        return opened.address().getPath().replace(".html", "");
    }
}

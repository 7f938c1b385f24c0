package org.petitions.scenario.month.driver;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Page;
import org.petitions.scenario.client.PageForm;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;

/** What all stories of the month need: everybody at their browser, the days, and petitions. */
final class Office {
    private final URI address;
    private final ServiceClient door;
    private final LocalDate first;
    private final Map<String, PersonClient> signedIn = new HashMap<>();
    private int registered;

    /**
     * @param address of the platform's door
     * @param door for what has no page
     * @param first first day of the month
     */
    Office(URI address, ServiceClient door, LocalDate first) {
        this.address = address;
        this.door = door;
        this.first = first;
    }

    /** A day of the plan. */
    LocalDate day(int day) {
        return first.plusDays(day);
    }

    /** Everybody signs in anew: the time that a session lasts is over. */
    void nextDay() {
        signedIn.clear();
    }

    /** Somebody who signed in today. */
    PersonClient at(Acting who) {
        return signedIn.computeIfAbsent(who.account(), account -> {
            var person = new PersonClient(address);
            if (!person.signIn(account)) {
                throw new IllegalStateException(account + " does not come in");
            }
            return person;
        });
    }

    /** A leader. */
    PersonClient leader(String post) {
        return at(Acting.leader(post));
    }

    /** An officer of a bureau. */
    PersonClient bureau(String bureau) {
        return at(Acting.bureau(bureau));
    }

    /** Somebody without an account. */
    PersonClient anybody() {
        return new PersonClient(address);
    }

    /** Opens a page, fills in its form that goes to an address, and sends it. */
    static Page submit(PersonClient person, String page, String action, UnaryOperator<PageForm> filled) {
        return person.send(filled.apply(person.open(page).form(action)));
    }

    /** The form of a page that goes to the page itself. */
    static Page submit(PersonClient person, String page, UnaryOperator<PageForm> filled) {
        return submit(person, page, page, filled);
    }

    /** Takes a step in a case. */
    void step(PersonClient person, Receipt petition, String step, UnaryOperator<PageForm> filled) {
        submit(person, "/cases/" + petition.petitionId() + "/steps/" + step + ".html", filled);
    }

    /** A new petition about wages, which goes to the unit of its county by itself; returns when its case is open. */
    Receipt petition(String bureau) {
        String county = bureau.substring(0, 6);
        registered++;
        ServiceResponse receipt = door.post("/petitions", MonthTexts.petition(bureau, county, registered),
                Acting.clerk(bureau), Map.of("Idempotency-Key", "leaders-" + UUID.randomUUID()));
        if (!receipt.isDone()) {
            throw new IllegalStateException("intake refused a petition of the month: " + receipt.body());
        }
        var made = new Receipt(receipt.text("petitionId"), receipt.text("number"), receipt.text("trackingCode"));
        awaitCase(made);
        return made;
    }

    /** Returns when a unit has the case, and gives its unit id. */
    String awaitCase(Receipt petition) {
        return RetryPolicy.RESTART.until("unit of " + petition.number(), () -> {
            String unit = door.getOnceArrived("/cases/" + petition.petitionId(), Acting.OPERATIONS).text("unit");
            return unit.isEmpty() ? null : unit;
        });
    }

    /** The door for what has no page. */
    ServiceClient door() {
        return door;
    }
}

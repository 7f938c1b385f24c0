package org.petitions.scenario.month.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Page;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.month.MonthPlan.Held;
import org.petitions.scenario.month.MonthPlan.Reception;
import org.petitions.scenario.month.MonthPlan.Whose;

/** Sessions of reception: arranged, booked by whoever wants to come, answered, and held or cancelled. */
final class ReceptionStory implements Story {
    private static final String RECEPTIONS = "/bureau/receptions";
    private static final String HTML = ".html";
    private static final Pattern NUMBER = Pattern.compile("/office/petitions/([^/\"]+)\\.html");
    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z-]{19})<");
    private static final Pattern BOOKING = Pattern.compile("<option value=\"([0-9a-f]{32})\"");
    private static final int DAYS_TO_DO_IT = 10;

    private final Office office;
    private final List<Session> sessions = new ArrayList<>();

    ReceptionStory(Office office, List<Reception> receptions) {
        this.office = office;
        receptions.forEach(each -> sessions.add(new Session(each)));
    }

    /** A session with the address of its page. */
    private static final class Session {
        private final Reception plan;
        private String address = "";

        private Session(Reception plan) {
            this.plan = plan;
        }

        private String page() {
            return address + HTML;
        }
    }

    @Override
    public void play(int day) {
        for (Session session : sessions) {
            if (day == 0) {
                arrange(session);
            }
            if (day == session.plan.day() && session.plan.held() != null) {
                hold(session, session.plan.held());
            }
        }
    }

    private void arrange(Session session) {
        Reception plan = session.plan;
        PersonClient bureau = office.bureau(plan.whose().bureau());
        Page arranged = Office.submit(bureau, RECEPTIONS + "/new.html", form -> form.with("form", plan.form())
                .with("leader", plan.whose().leader()).with("on", office.day(plan.day())).with("from", "09:00")
                .with("until", "11:30").with("places", plan.places()).with("place", MonthTexts.PLACE));
        session.address = arranged.address().getPath().replace(HTML, "");
        for (int asked = 0; asked < plan.bookings(); asked++) {
            book(session);
        }
        answer(session, bureau);
        if (plan.held() == null) {
            Office.submit(bureau, session.page(), session.address + "/cancelled.html",
                    form -> form.with("cancelReason", "领导另有公务"));
        }
    }

    private void book(Session session) {
        String booking = "/receptions" + session.address.substring(RECEPTIONS.length()) + "/booking.html";
        Page booked = Office.submit(office.anybody(), booking, form -> form.with("name", MonthTexts.NAME)
                .with("phone", MonthTexts.PHONE).with("category", "LABOUR").with("howMany", 2));
        booked.first(CODE);
    }

    /** Gives the places to those who asked first. */
    private void answer(Session session, PersonClient bureau) {
        List<String> asked = bureau.open(session.page()).all(BOOKING).stream().map(found -> found.group(1)).distinct()
                .toList();
        for (int n = 0; n < Math.min(asked.size(), session.plan.bookings()); n++) {
            String booking = asked.get(n);
            boolean given = n < session.plan.places();
            Office.submit(bureau, session.page(), session.address + "/answers.html",
                    form -> form.with("booking", booking).with("answer", given ? "GIVEN" : "REFUSED").with("refusal",
                            given ? "" : "OTHER_OFFICE"));
        }
    }

    private void hold(Session session, Held held) {
        Whose whose = session.plan.whose();
        PersonClient window = office.at(Acting.clerk(whose.bureau()));
        Office.submit(window, session.page(), session.address + "/tally.html",
                form -> form.with("batches", held.batches()).with("persons", held.persons()));
        for (int n = 0; n < held.registered(); n++) {
            boolean decided = n < held.decided();
            Receipt petition = register(window, whose.bureau());
            Office.submit(office.bureau(whose.bureau()), session.page(), session.address + "/items.html",
                    form -> form.with("number", petition.number())
                            .with("text", decided ? MonthTexts.DECIDED : "")
                            .with("by", decided ? office.day(session.plan.day() + DAYS_TO_DO_IT) : ""));
        }
    }

    /** At the window, on the page on which a clerk registers. */
    private Receipt register(PersonClient window, String bureau) {
        String number = Office.submit(window, "/office/register.html?channel=LEADER_RECEPTION",
                "/office/register.html", MonthTexts::registered).first(NUMBER);
        String path = RetryPolicy.RESTART.until("case of " + number, () -> {
            String come = office.bureau(bureau).open("/bureau/cases.html?number=" + number).address().getPath();
            return come.startsWith("/cases/") ? come : null;
        });
        var petition = new Receipt(path.substring("/cases/".length(), path.length() - HTML.length()), number, "");
        office.awaitCase(petition);
        return petition;
    }
}

package org.petitions.scenario.month.driver;

import java.util.stream.Collectors;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.month.MonthPlan.DutyPeriod;
import org.petitions.scenario.month.MonthPlan.Supervision;

/** How offices are held to their duty: a special-duty period with its roster, and a unit that is supervised and answers. */
final class DutyStory implements Story {
    private static final String PERIODS = "/special-duty.html";
    private static final String NEW_SUPERVISION = "/supervision/new.html";
    private static final int ANSWERED = 7;
    private static final int ACCEPTED = 14;

    private final Office office;
    private final DutyPeriod period;
    private final Supervision supervised;
    private String periodAddress = "";
    private String supervisionAddress = "";

    DutyStory(Office office, DutyPeriod period, Supervision supervised) {
        this.office = office;
        this.period = period;
        this.supervised = supervised;
    }

    /** The page of the special-duty period. */
    String period() {
        return periodAddress;
    }

    /** The page of the supervision. */
    String supervision() {
        return supervisionAddress;
    }

    @Override
    public void play(int day) {
        PersonClient bureau = office.bureau(supervised.bureau());
        switch (day) {
            case 0 -> {
                setUp();
                supervise(bureau);
            }
            case ANSWERED -> Office.submit(office.at(Acting.handler(supervised.unit())), supervisionAddress,
                    action("answer"), form -> form.with("text", MonthTexts.DECIDED));
            case ACCEPTED -> Office.submit(bureau, supervisionAddress, action("accepted"), form -> form);
            default -> {
                // Nobody is asked for anything.
            }
        }
    }

    private void setUp() {
        PersonClient bureau = office.bureau(period.bureau());
        periodAddress = Office
                .submit(bureau, PERIODS, form -> form.with("from", office.day(period.from()))
                        .with("until", office.day(period.until())).with("reason", "重要会议期间").with("by", "信访局局长"))
                .address().getPath();
        Office.submit(bureau, periodAddress, periodAddress.replace(".html", "/roster.html"),
                form -> form.with("roster", period.roster().stream()
                        .map(duty -> office.day(duty.day()) + "\t" + duty.line().called() + "\t值班室\t0745-0000000")
                        .collect(Collectors.joining("\n"))));
    }

    private void supervise(PersonClient bureau) {
        Receipt petition = office.petition(supervised.bureau());
        supervisionAddress = Office
                .submit(bureau, NEW_SUPERVISION,
                        form -> form.with("kind", "SUPERVISION").with("ground", "LIMIT_MISSED")
                                .with("unit", supervised.unit()).with("number", petition.number())
                                .with("text", MonthTexts.DECIDED))
                .address().getPath();
    }

    private String action(String act) {
        return supervisionAddress.replace(".html", "/" + act + ".html");
    }
}

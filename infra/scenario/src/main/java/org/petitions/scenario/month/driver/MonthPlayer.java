package org.petitions.scenario.month.driver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.petitions.law.LegalCalendar;
import org.petitions.local.platform.Platform;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.month.MonthPlan;

/** Plays a month of leaders' work on a platform that runs: day after day, at its pages. */
public final class MonthPlayer {
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Office office;
    private final List<Story> stories;
    private final CampaignStory campaign;
    private final DutyStory duty;

    /**
     * @param platform running
     * @param plan what is done
     * @param first its first day, in Asia/Shanghai
     */
    public MonthPlayer(Platform platform, MonthPlan plan, LocalDate first) {
        this.office = new Office(platform.settings().door(), ServiceClient.of(platform, RetryPolicy.RESTART), first);
        this.campaign = new CampaignStory(office, plan.campaign());
        this.duty = new DutyStory(office, plan.dutyPeriod(), plan.supervision());
        this.stories = List.of(new ReceptionStory(office, plan.receptions()),
                new ChargeStory(office, plan.charges(), plan.handOuts(), plan.reviews()),
                new LetterStory(office, plan.letters()), new ReliefStory(office, plan.reliefs()), campaign, duty,
                new DeedStory(office, plan.deeds(), plan.pairings()));
    }

    /**
     * What of it is not in every list.
     *
     * @param campaign address of the campaign's page, without its ending
     * @param dutyPeriod address of the special-duty period's page
     * @param supervision address of the supervision's page
     */
    public record Played(String campaign, String dutyPeriod, String supervision) {}

    /**
     * Plays it to its last day.
     *
     * @param advance moves the clock to an instant and returns when the platform has come to rest
     */
    public Played play(Consumer<Instant> advance) {
        for (int day : MonthPlan.DAYS) {
            advance.accept(office.day(day).atTime(MORNING).atZone(LegalCalendar.ZONE).toInstant());
            office.nextDay();
            stories.forEach(story -> story.play(day));
        }
        return new Played(campaign.address(), duty.period(), duty.supervision());
    }
}

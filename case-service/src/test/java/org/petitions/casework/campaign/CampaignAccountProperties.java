package org.petitions.casework.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.petitions.casework.campaign.CampaignAccount.Sums;
import org.petitions.casework.campaign.CampaignCase.Measures;
import org.petitions.casework.campaign.CampaignCase.Place;
import org.petitions.casework.campaign.CampaignCase.RecordedEnd;
import org.petitions.casework.campaign.CampaignCase.Removal;
import org.petitions.casework.campaign.CampaignCase.Stay;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.cases.CaseCourse.Turn;
import org.petitions.casework.cases.CaseCourse.Visit;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.Urgency;

/** The sums of a campaign's account, of any cases that ended, were taken up again, visited, added and taken out on any days. */
class CampaignAccountProperties {
    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final int DAYS = 100;

    @Property(tries = 200)
    void H8_origins_sum_to_the_whole_and_ends_and_what_is_left_are_the_whole_on_every_day(@ForAll long seed,
            @ForAll @IntRange(max = 12) int cases) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            members.add(member("c" + i, random));
        }
        CampaignAccount account = new CampaignAccount(members);
        Sums before = account.on(FROM);
        List<LocalDate> changes = account.daysOfChange(FROM, FROM.plusDays(DAYS));
        for (LocalDate day = FROM; !day.isAfter(FROM.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate on = day;
            Sums all = account.on(on);
            assertThat(
                    account.byOrigin(on).values().stream().reduce(new Sums(0, 0, 0), CampaignAccountProperties::plus))
                    .isEqualTo(all);
            int ended = account.byEnd(on).values().stream().mapToInt(Integer::intValue).sum()
                    + account.behind(CampaignFigure.OTHERWISE, null, on).size();
            assertThat(ended).isEqualTo(all.resolved());
            assertThat(ended + account.behind(CampaignFigure.LEFT, null, on).size()).isEqualTo(all.cases());
            assertThat(account.behind(CampaignFigure.LEFT, null, on)).hasSize(all.left());
            assertThat(account.behind(CampaignFigure.SETTLED, null, on)).hasSize(all.settled())
                    .allMatch(each -> each.isResolvedOn(on));
            if (!changes.contains(on)) {
                assertThat(all).as("nothing moves between the days of change").isEqualTo(before);
            }
            before = all;
        }
    }

    private static Sums plus(Sums one, Sums other) {
        return new Sums(one.cases() + other.cases(), one.resolved() + other.resolved(),
                one.settled() + other.settled());
    }

    private static Member member(String id, Random random) {
        List<Turn> turns = new ArrayList<>();
        LocalDate day = FROM.minusDays(10);
        for (int i = random.nextInt(4); i > 0; i--) {
            day = day.plusDays(random.nextInt(50));
            boolean ends = turns.isEmpty() || turns.getLast().end() == null;
            turns.add(new Turn(day, ends ? one(CaseEnd.values(), random) : null, List.of()));
        }
        List<Visit> visits = turns.isEmpty()
                ? List.of()
                : List.of(new Visit(day.plusDays(random.nextInt(30)), one(ReturnVisitFinding.values(), random)));
        LocalDate added = FROM.plusDays(random.nextInt(60) - 10L);
        LocalDate before = added.minusDays(random.nextInt(40));
        var kept = new CampaignCase("x/" + id, 1, new Place("x", id, id), one(CampaignOrigin.values(), random), added,
                random.nextInt(4) > 0
                        ? null
                        : new Removal(added.plusDays(random.nextInt(60)), one(RemovalReason.values(), random)),
                Measures.NONE,
                random.nextBoolean()
                        ? null
                        : new RecordedEnd(one(CampaignEnd.values(), random), FROM.plusDays(random.nextInt(DAYS)), "n"),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Stay(one(CampaignOrigin.values(), random), before, new Removal(
                                before.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(before, added) + 1)),
                                one(RemovalReason.values(), random)))),
                null);
        return new Member(kept, new CaseCourse(row(id), turns, visits, null));
    }

    private static CaseRow row(String id) {
        Instant opened = FROM.minusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        var matter = new CaseMatter(id, id, "431222-PB", Purpose.CLAIM, Category.LABOUR, "431222", Urgency.ORDINARY,
                null, List.of(), Channel.LETTER, false);
        return new CaseRow(id, 1, id, CaseStatus.OPENED, null, matter, null, null, null, opened, opened, null,
                List.of(), null, null, null, null, List.of(), null);
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}

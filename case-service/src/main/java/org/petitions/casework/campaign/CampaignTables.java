package org.petitions.casework.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.campaign.CampaignAccount.Sums;
import org.petitions.casework.lists.ListNames;

/** The tables of a campaign's account, in the language of the page. Every figure leads to its cases. */
final class CampaignTables {
    private CampaignTables() {}

    /**
     * A figure.
     *
     * @param address of its cases, or null of one that counts none by itself
     */
    record Cell(String text, @Nullable String address) {}

    /** A row of figures. */
    record Row(String name, List<Cell> cells) {}

    /** What is to be known of a campaign at once: its period, its target, how far it is, and how many cases have no leader. */
    record About(String period, String target, Row sums, Cell withoutLeader) {}

    static About about(Campaign campaign, CampaignAccount account, LocalDate day, CampaignNames names,
            Locale language) {
        Sums sums = account.on(day);
        int gap = account.behind(CampaignFigure.WITHOUT_LEADER, null, day).size();
        return new About(campaign.from() + " – " + campaign.to(), campaign.target() + "%",
                row(campaign, names.text("campaign.total", language), null, sums, day),
                new Cell(Integer.toString(gap), address(campaign, CampaignFigure.WITHOUT_LEADER, null, day)));
    }

    /** By who named the cases, the sum of all last. */
    static List<Row> origins(Campaign campaign, CampaignAccount account, LocalDate day, CampaignNames names,
            Locale language) {
        List<Row> rows = new ArrayList<>();
        account.byOrigin(day).forEach((origin, sums) -> rows
                .add(row(campaign, String.valueOf(ListNames.of(origin, language)), origin, sums, day)));
        rows.add(row(campaign, names.text("campaign.total", language), null, account.on(day), day));
        return rows;
    }

    /** By how they ended; with what is left these are all. */
    static List<Row> ends(Campaign campaign, CampaignAccount account, LocalDate day, Locale language) {
        List<Row> rows = new ArrayList<>();
        for (CampaignFigure figure : List.of(CampaignFigure.BY_LAW, CampaignFigure.SUSPENSION,
                CampaignFigure.AGREEMENT, CampaignFigure.HEARING, CampaignFigure.RELIEF, CampaignFigure.OTHERWISE,
                CampaignFigure.LEFT, CampaignFigure.ALL)) {
            int count = account.behind(figure, null, day).size();
            rows.add(new Row(String.valueOf(ListNames.of(figure, language)),
                    List.of(new Cell(Integer.toString(count), address(campaign, figure, null, day)))));
        }
        return rows;
    }

    /** On each day on which anything changed. */
    static List<Row> progress(Campaign campaign, CampaignAccount account, LocalDate last) {
        return account.daysOfChange(campaign.from(), last).stream()
                .map(day -> row(campaign, day.toString(), null, account.on(day), day)).toList();
    }

    private static Row row(Campaign campaign, String name, @Nullable CampaignOrigin origin, Sums sums,
            LocalDate day) {
        return new Row(name, List.of(cell(campaign, sums.cases(), CampaignFigure.ALL, origin, day),
                cell(campaign, sums.resolved(), CampaignFigure.RESOLVED, origin, day),
                new Cell(percent(sums.resolvedShare()), null),
                cell(campaign, sums.settled(), CampaignFigure.SETTLED, origin, day),
                new Cell(percent(sums.settledShare()), null),
                cell(campaign, sums.left(), CampaignFigure.LEFT, origin, day)));
    }

    private static Cell cell(Campaign campaign, int count, CampaignFigure figure, @Nullable CampaignOrigin origin,
            LocalDate day) {
        return new Cell(Integer.toString(count), address(campaign, figure, origin, day));
    }

    private static String address(Campaign campaign, CampaignFigure figure, @Nullable CampaignOrigin origin,
            LocalDate day) {
        return "%s.html?figure=%s%s&on=%s#cases".formatted(CampaignNames.address(campaign), figure,
                origin == null ? "" : "&origin=" + origin, day);
    }

    private static String percent(@Nullable Integer share) {
        return share == null ? "–" : share + "%";
    }
}

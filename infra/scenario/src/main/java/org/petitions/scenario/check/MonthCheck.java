package org.petitions.scenario.check;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.petitions.local.platform.Platform;
import org.petitions.scenario.client.Page;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.month.Figure;
import org.petitions.scenario.month.MonthAccount;
import org.petitions.scenario.month.MonthGenerator;
import org.petitions.scenario.month.MonthPlan;
import org.petitions.scenario.month.MonthPlan.PairingKind;
import org.petitions.scenario.month.driver.MonthPlayer;
import org.petitions.scenario.month.driver.MonthPlayer.Played;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;

/**
 * Holds what the pages say of a month of leaders' work against the account made from its plan: each figure of each leader's ledger and of all together,
 * relief by source, the campaign, quotas, the roster's gaps and the supervision.
 */
final class MonthCheck {
    /** Who may read every leader's ledger. */
    private static final String CITY_BUREAU = "431200-PB.b-01";
    private static final String BUREAU = "431222-PB.b-01";
    private static final String ALL = "all";
    private static final String CELL = "\"[^>]*>([^<]*)<";
    private static final Pattern FIGURE = Pattern.compile("href=\"/ledger/entries\\.html\\?([^\"]*)\"[^>]*>"
            + "<span[^>]*>[^<]*</span>\\s*<span>([^<]*)<");
    private static final Pattern COLUMN = Pattern.compile("\\bcolumn=([A-Z_]+)");
    private static final Pattern HOLDER = Pattern.compile("\\bholder=([^&]+)");
    private static final Pattern PAID = Pattern.compile(
            "href=\"/relief/totals\\.html\\?[^\"]*;source=([A-Z_]+)\"[^>]*>[^<]*</a></td>\\s*"
                    + "<td[^>]*>(\\d+)</td>\\s*<td[^>]*>([0-9.,]+)</td>");
    private static final Pattern SUMMED = Pattern
            .compile("<dd class=\"govuk-summary-list__value\">\\s*([0-9]+)\\s*</dd>");
    private static final Pattern CAMPAIGN = Pattern
            .compile("\\?figure=([A-Z_]+)(?:&amp;origin=([A-Z]+))?&amp;on=([0-9-]+)"
                    + "#cases" + CELL);
    private static final Pattern QUOTA = Pattern
            .compile("<th scope=\"row\"[^>]*>[^<]*</th>\\s*<td[^>]*>([^<]*)</td>\\s*"
                    + "<td[^>]*>([^<]*)</td>");
    private static final Pattern GAP = Pattern.compile("<li>\\d{4}-\\d\\d-\\d\\d [^<]*</li>");

    private final URI door;
    private final MonthAccount account;
    private final LocalDate first;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    /** Plays the month that follows the day, and checks it. */
    static CriterionResult result(Platform platform, ScenarioDriver day) {
        MonthPlan plan = MonthGenerator.plan();
        var check = new MonthCheck(platform.settings().door(), MonthAccount.of(plan), MonthPlan.FIRST_DAY);
        Played played = new MonthPlayer(platform, plan, MonthPlan.FIRST_DAY).play(day::advanceTo);
        day.awaitRest();
        List<String> differences = check.differences(played);
        return new CriterionResult(Criterion.LEADERS, check.compared() + " figures", differences);
    }

    /** @param first first day of the month, in Asia/Shanghai */
    MonthCheck(URI door, MonthAccount account, LocalDate first) {
        this.door = door;
        this.account = account;
        this.first = first;
    }

    /** What differs, each with what is expected and what is found; nothing where all agrees. */
    List<String> differences(Played played) {
        PersonClient city = signedIn(CITY_BUREAU);
        PersonClient bureau = signedIn(BUREAU);
        compare("ledger", expectedLedger(), ledger(city));
        compare("relief", expectedRelief(), relief(bureau));
        compare("campaign", expectedCampaign(), campaign(bureau, played.campaign()));
        account.ledger().keySet().forEach(leader -> compare("quotas of " + leader, quotas(city, leader)));
        compare("special duty", Map.of("gaps", String.valueOf(account.gaps())),
                Map.of("gaps", String.valueOf(bureau.open(played.dutyPeriod()).all(GAP).size())));
        if (!bureau.open(played.supervision()).html().contains("已办结")) {
            differences.add("the supervision is not done");
        }
        return List.copyOf(differences);
    }

    /** How many figures were held against each other. */
    int compared() {
        return compared;
    }

    private PersonClient signedIn(String account) {
        var person = new PersonClient(door);
        if (!person.signIn(account)) {
            throw new IllegalStateException(account + " does not come in");
        }
        return person;
    }

    private void compare(String what, Map<String, String> expected, Map<String, String> found) {
        compared += expected.size();
        MapDifferences.between(expected, found).forEach(difference -> differences.add(what + ": " + difference));
    }

    /** Of a quota both sides are known together. */
    private void compare(String what, List<Quota> quotas) {
        if (quotas.isEmpty()) {
            differences.add(what + ": none is shown");
        }
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        quotas.forEach(quota -> {
            expected.put(quota.what(), quota.expected());
            found.put(quota.what(), quota.found());
        });
        compare(what, expected, found);
    }

    private record Quota(String what, String expected, String found) {}

    private Map<String, String> expectedLedger() {
        Map<String, String> figures = new TreeMap<>();
        account.ledger().forEach((leader, row) -> put(figures, leader, row));
        put(figures, ALL, account.total());
        return figures;
    }

    private static void put(Map<String, String> figures, String leader, Map<Figure, Long> row) {
        row.forEach((figure, amount) -> figures.put(leader + " " + figure,
                figure == Figure.HELP ? yuan(amount) : amount.toString()));
    }

    /** Each figure that is not nought leads to its entries, by an address that names column and leader; the sums name no leader. */
    private Map<String, String> ledger(PersonClient city) {
        Map<String, String> figures = new TreeMap<>();
        for (MatchResult figure : city.open("/ledger/figures.html?by=HOLDER&" + days()).all(FIGURE)) {
            figures.put(group(HOLDER, figure.group(1), ALL) + " " + group(COLUMN, figure.group(1), ""),
                    figure.group(2));
        }
        return figures;
    }

    private Map<String, String> expectedRelief() {
        Map<String, String> sums = new TreeMap<>();
        account.relief().forEach(
                (source, paid) -> sums.put(source.name(), paid.count() + " payments, " + yuan(paid.fen()) + " yuan"));
        sums.put("households, persons, agreements", "%d, %d, %d".formatted(account.reached().households(),
                account.reached().persons(), account.reached().agreements()));
        return sums;
    }

    private Map<String, String> relief(PersonClient bureau) {
        Page totals = bureau.open("/relief/totals.html?" + days());
        Map<String, String> sums = new TreeMap<>();
        totals.all(PAID).forEach(paid -> sums.put(paid.group(1),
                paid.group(2) + " payments, " + new BigDecimal(paid.group(3)).stripTrailingZeros().toPlainString()
                        + " yuan"));
        List<String> summed = totals.all(SUMMED).stream().map(sum -> sum.group(1)).toList();
        sums.put("households, persons, agreements", String.join(", ", summed.subList(0, 3)));
        return sums;
    }

    private Map<String, String> expectedCampaign() {
        Map<String, String> sums = new TreeMap<>();
        account.campaign().forEach((origin, cases) -> {
            sums.put(origin + " ALL", String.valueOf(cases.all()));
            sums.put(origin + " RESOLVED", String.valueOf(cases.resolved()));
            sums.put(origin + " SETTLED", String.valueOf(cases.settled()));
            sums.put(origin + " LEFT", String.valueOf(cases.all() - cases.resolved()));
        });
        account.ends().forEach((end, count) -> sums.put(ALL + " " + end, String.valueOf(count)));
        return sums;
    }

    /** The figures of the last day by origin, and of all by way; those of the days before and the sums over all origins follow from them. */
    private Map<String, String> campaign(PersonClient bureau, String campaign) {
        Map<String, String> sums = new TreeMap<>();
        String last = first.plusDays(MonthPlan.LAST_DAY).toString();
        for (MatchResult figure : bureau.open(campaign + "/report.html").all(CAMPAIGN)) {
            String origin = figure.group(2) == null ? ALL : figure.group(2);
            boolean isEnd = account.ends().keySet().stream().anyMatch(end -> end.name().equals(figure.group(1)));
            if (figure.group(3).equals(last) && (isEnd || !origin.equals(ALL))) {
                sums.put(origin + " " + figure.group(1), figure.group(4));
            }
        }
        return sums;
    }

    private List<Quota> quotas(PersonClient city, String leader) {
        return city.open("/pairing/quotas.html?holder=" + leader).all(QUOTA).stream()
                .map(line -> new Quota(line.group(1), String.valueOf(done(leader, line.group(1))), line.group(2)))
                .toList();
    }

    /** What a leader did of what a quota is called. */
    private long done(String leader, String what) {
        for (Figure figure : Figure.values()) {
            if (figure.called().equals(what)) {
                return account.ledger().getOrDefault(leader, Map.of()).getOrDefault(figure, 0L);
            }
        }
        long paired = 0;
        for (PairingKind kind : PairingKind.values()) {
            if (kind.called().equals(what)) {
                paired += account.pairings().getOrDefault(leader, Map.of()).getOrDefault(kind, 0L);
            }
        }
        return paired;
    }

    private String days() {
        return "from=" + first + "&to=" + first.plusDays(MonthPlan.LAST_DAY);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static String group(Pattern pattern, String text, String otherwise) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst().orElse(otherwise);
    }
}

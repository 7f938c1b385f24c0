package org.petitions.scenario.month.driver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.petitions.scenario.client.ClerkClient;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.SubmissionResult;
import org.petitions.scenario.month.MonthPlan;
import org.petitions.scenario.month.MonthPlan.Campaign;
import org.petitions.scenario.month.MonthPlan.OldCase;

/** A campaign over cases that came in with a ledger of the past: opened, filled, with measures and ends. */
final class CampaignStory implements Story {
    private static final String CAMPAIGNS = "/campaigns.html";
    private static final int DAYS_AGO = 500;
    private static final int TARGET = 75;
    private static final String HEAD = "台账序号,登记时间,登记单位,信访渠道,受信层级,信访目的,重复信访,紧急程度,实名情况,姓名,住址区划,详细住址,联系电话,"
            + "信访人数,标题,内容分类,问题属地,发生日期,诉求,事实,理由,告知方式,转送日期,责任单位,受理日期,答复日期,处理结果,办结日期,办结方式";
    private static final String ROW = "%1$s,%2$s 09:30,%3$s,来信,县（市、区）,申诉求决,否,普通,实名,样某某,%4$s,样坪村1组,0745-0000123,1,拖欠工资,劳动社保,%4$s,"
            + "%5$s,请求支付拖欠的工资。,三个月未领到工资。,多次催要无果。,信函,%6$s,%7$s,%8$s,,,,";

    private final Office office;
    private final Campaign campaign;
    private final List<Receipt> cases = new ArrayList<>();
    private String address = "";

    CampaignStory(Office office, Campaign campaign) {
        this.office = office;
        this.campaign = campaign;
    }

    /** Of its page, without the ending. */
    String address() {
        return address;
    }

    @Override
    public void play(int day) {
        if (day == 0) {
            takeOver();
            open();
        }
        for (int n = 0; n < cases.size(); n++) {
            OldCase old = campaign.cases().get(n);
            if (old.end() != null && old.day() == day) {
                end(old.end(), cases.get(n), day);
            }
        }
    }

    private void takeOver() {
        String county = campaign.bureau().substring(0, 6);
        StringBuilder file = new StringBuilder(HEAD).append('\n');
        for (int n = 0; n < campaign.cases().size(); n++) {
            LocalDate received = office.day(-DAYS_AGO - n);
            file.append(ROW.formatted("M%02d".formatted(n + 1), received, campaign.bureau(), county,
                    received.minusDays(30), received.plusDays(2), county + "-HRSS", received.plusDays(9)))
                    .append('\n');
        }
        List<SubmissionResult> rows = new ClerkClient(office.door())
                .sendHistory(county + "-" + office.day(0) + "-past", file.toString());
        for (SubmissionResult row : rows) {
            if (!(row instanceof SubmissionResult.Registered registered)) {
                throw new IllegalStateException("an old case is refused: " + row);
            }
            cases.add(registered.receipt());
            office.awaitCase(registered.receipt());
        }
    }

    private void open() {
        PersonClient bureau = office.bureau(campaign.bureau());
        address = Office
                .submit(bureau, CAMPAIGNS,
                        form -> form.with("name", "积案化解专项行动").with("division", campaign.bureau().substring(0, 6))
                                .with("period.from", office.day(0)).with("period.to", office.day(MonthPlan.LAST_DAY))
                                .with("target", TARGET))
                .address().getPath().replace(".html", "");
        for (MonthPlan.Origin origin : MonthPlan.Origin.values()) {
            String numbers = numbersNamedBy(origin);
            if (!numbers.isEmpty()) {
                Office.submit(bureau, address + "/add.html",
                        form -> form.with("origin", origin).with("numbers", numbers));
            }
        }
        cases.forEach(each -> Office.submit(bureau, page(each), address + "/cases/" + each.petitionId()
                + "/measures.html", form -> form.with("module", "LABOUR").with("plannedEnd", "AGREEMENT")));
    }

    private String numbersNamedBy(MonthPlan.Origin origin) {
        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < cases.size(); n++) {
            if (campaign.cases().get(n).origin() == origin) {
                numbers.add(cases.get(n).number());
            }
        }
        return numbers.stream().collect(Collectors.joining("\n"));
    }

    private void end(MonthPlan.CampaignEnd way, Receipt petition, int day) {
        Office.submit(office.bureau(campaign.bureau()), page(petition),
                address + "/cases/" + petition.petitionId() + "/end.html",
                form -> form.with("way", way).with("on", office.day(day)).with("evidence", "沅信〔2026〕1号"));
    }

    private String page(Receipt petition) {
        return address + "/cases/" + petition.petitionId() + ".html";
    }
}

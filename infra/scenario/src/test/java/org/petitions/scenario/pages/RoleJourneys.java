package org.petitions.scenario.pages;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.opentest4j.TestAbortedException;
import org.petitions.browser.Chromium;
import org.petitions.law.LegalCalendar;
import org.petitions.local.platform.Platform;

/**
 * Everybody's day at the pages, in a real browser with a real sign-in, on a platform that a hundred days have filled: one petition from the form of the
 * petitioner to the rating, and each page that a role has.
 */
public final class RoleJourneys {
    private static final Duration SOON = Duration.ofSeconds(40);
    /** More than the links of the navigation and the fields of any form. */
    private static final int MOST_TABS = 60;

    /** Without the session the stream is refused; a browser that asks anew gives up by that. */
    private static final String STREAM_STATUS = """
            const request = new XMLHttpRequest();
            request.open('GET', '/inbox/events', false);
            request.send();
            return request.status;
            """;

    private @Nullable List<String> faults;

    /** Goes through them all; without a Chromium nobody goes anywhere, and {@link #faults()} skips the test. */
    public void go(Platform platform) {
        go(platform.settings().door(), LegalCalendar.dayOf(platform.clock().now()));
    }

    /** The same on a platform that runs already. */
    void go(URI door, LocalDate today) {
        try (var tour = new PageTour(door)) {
            faults = List.of("the journeys did not come to their end");
            petitionsLife(tour, today);
            otherRoles(tour);
            liveAlert(tour, door);
            System.out.println("largest page: " + tour.heaviest());
            faults = tour.faults();
        } catch (TestAbortedException _) {
            // No browser here: the day itself is examined all the same.
        }
    }

    /** What was found wrong, each with its page. */
    public List<String> faults() {
        if (faults == null) {
            throw new TestAbortedException("this machine has no Chromium with its driver");
        }
        return faults;
    }

    private static void petitionsLife(PageTour tour, LocalDate today) {
        Chromium browser = tour.browser();
        tour.look("how-to-petition", "/public/how-to-petition.html");
        tour.look("offices", "/public/offices.html?place=431222");
        tour.look("receptions", "/receptions.html?bureau=431222-PB");
        tour.look("mailbox", "/mailbox.html");
        tour.look("petition", "/petition.html");
        fillIn(browser);
        press(browser, "main form .govuk-button");
        until(browser, "#number");
        tour.lookAtThis("petition-receipt");
        String number = browser.all("#number").getFirst().getText();
        String code = browser.all("#code").getFirst().getText();

        tour.signIn("431222-PB.b-01");
        tour.look("bureau-waiting", "/bureau/waiting.html");
        tour.look("bureau-corrections", "/bureau/waiting/corrections.html");
        String id = caseOf(tour, number);
        tour.look("bureau-transfer", "/bureau/cases/" + id + "/dispatch");
        choose(browser, "unit", "431222-HRSS");
        press(browser, "main form .govuk-button");
        says(browser, "已转送");
        tour.look("bureau-cases", "/bureau/cases.html");
        tour.look("bureau-duty", "/bureau/duty.html");
        tour.look("bureau-board", "/bureau/board.html");
        tour.look("bureau-charge", "/charge.html");
        tour.look("bureau-charge-sessions", "/charge/sessions.html");
        tour.look("bureau-relief", "/relief.html");
        tour.look("bureau-relief-totals", "/relief/totals.html");
        tour.look("bureau-receptions", "/bureau/receptions.html");
        tour.look("bureau-reception-new", "/bureau/receptions/new.html");
        tour.look("bureau-mailbox", "/bureau/mailbox.html?view=ALL");
        tour.look("bureau-inspections", "/bureau/inspections.html");
        tour.look("bureau-ledger", "/ledger/figures.html");
        tour.look("bureau-quotas", "/pairing/quotas.html");
        tour.look("bureau-backlog", "/backlog.html");
        tour.look("bureau-campaigns", "/campaigns.html");
        tour.look("bureau-conference", "/conference.html");
        tour.look("bureau-playbooks", "/playbooks.html");
        tour.look("bureau-digests", "/digests.html");
        tour.look("bureau-figures", "/bureau/figures.html");
        press(browser, "main form[method='post'] .govuk-button");
        says(browser, "已公布");
        tour.look("figures", "/public/figures.html?bureau=431222-PB");
        tour.look("organisation-unit", "/organisation/units/431222-PB.html");
        tour.look("card", "/card/431222.html");
        tour.signOut();

        tour.signIn("431222-HRSS.h-01");
        tour.look("work", "/work.html");
        tour.look("work-unit", "/work/unit.html");
        tour.look("work-handover", "/work/handover.html?holder=1");
        tour.look("work-documents", "/work/documents.html");
        tour.look("case", "/cases/" + id + ".html");
        step(tour, id, "accept");
        says(browser, "已办理：受理");
        tour.look("draft-answer", "/cases/" + id + "/steps/draft-answer.html");
        choose(browser, "outcome", "SUPPORTED");
        type(browser, "findings", "经核实，二〇二五年十月至十二月未发工资。");
        type(browser, "basis", "《中华人民共和国劳动法》第五十条。");
        type(browser, "text", "支持信访人请求，由用人单位补发三个月工资。");
        browser.click("#carriedOut");
        press(browser, "main button[type=submit]");
        says(browser, "已办理：拟稿送签");
        tour.signOut();

        tour.signIn("431222-HRSS.head");
        tour.look("approvals", "/work/approvals.html");
        step(tour, id, "sign-off");
        says(browser, "已办理：签发");
        tour.signOut();

        tour.signIn("431222-HRSS.h-01");
        tour.open("/cases/" + id + "/steps/issue-document.html");
        choose(browser, "kind", "HANDLING_OPINION");
        press(browser, "main button[type=submit]");
        says(browser, "尚未发出");
        browser.open(Objects.requireNonNull(
                browser.all("a[href*='send-document.html']").getFirst().getDomProperty("href")));
        choose(browser, "how", "POST");
        type(browser, "receipt", "挂号 1234");
        browser.fill("sentOn", today.toString());
        press(browser, "main button[type=submit]");
        says(browser, "邮寄送达");
        tour.lookAtThis("case-answered");
        tour.signOut();

        tour.open("/tracking.html");
        await().atMost(SOON).ignoreExceptions().until(() -> {
            tour.open("/tracking.html");
            tabTo(browser, "number").sendKeys(number);
            tabTo(browser, "code").sendKeys(code);
            browser.enter();
            return browser.text().contains("书面答复");
        });
        tour.lookAtThis("tracking");
    }

    private static void otherRoles(PageTour tour) {
        Chromium browser = tour.browser();
        tour.signIn("431222-PB.c-01");
        tour.look("home", "/");
        tour.look("office-register", "/office/register.html");
        tour.look("office-today", "/office/today.html");
        tour.look("office-imports", "/office/imports.html");
        tour.look("attachments", "/attachments.html");
        tour.signOut();

        tour.signIn("431222-PB.head");
        tour.look("inbox", "/inbox.html");
        tour.look("inbox-all", "/inbox/all.html");
        tour.signOut();

        tour.signIn("431200-HRSS.h-01");
        tour.look("work-reviews", "/work/reviews.html");
        tour.signOut();

        tour.signIn("431200-PB.b-01");
        tour.look("city-waiting", "/bureau/waiting.html");
        tour.look("city-duty", "/bureau/duty.html");
        tour.look("city-board", "/bureau/board.html");
        tour.signOut();

        tour.signIn("431200-CDI.s-01");
        tour.look("audit", "/audit.html");
        tour.look("audit-check", "/audit/check.html");
        tour.signOut();

        tour.signIn("431200-PB.o-01");
        tour.look("operations", "/operations/");
        tour.expect("operations", browser.text().contains("信访登记"), "does not name the services");
        for (String service : List.of("intake", "case", "escalation", "notification")) {
            tour.look("operations-" + service, "/operations/" + service + "-service/status.html");
            tour.look("dead-letters-" + service, "/operations/" + service + "-service/dead-letters.html");
        }
        tour.signOut();
    }

    /** What is registered as urgent appears by itself on the page that its leader has open; after the session nothing is told any more. */
    private static void liveAlert(PageTour tour, URI door) {
        Chromium leader = tour.browser();
        tour.signIn("431222.county-leader");
        tour.look("leader-charge", "/charge.html");
        tour.look("leader-relief", "/relief.html");
        tour.look("leader-receptions", "/bureau/receptions.html");
        tour.look("leader-ledger", "/ledger.html");
        tour.look("leader-pairing", "/pairing.html");
        tour.look("leader-digests", "/digests.html");
        tour.look("leader", "/inbox.html");
        try (var window = new PageTour(door)) {
            window.signIn("431222-PB.c-01");
            window.open("/office/register.html");
            Chromium clerk = window.browser();
            choose(clerk, "urgency", "URGENT");
            choose(clerk, "category", "LABOUR");
            choose(clerk, "subcategory", "WAGES");
            named(clerk, "petitioner.name").sendKeys("张样二");
            named(clerk, "petitioner.phone").sendKeys("0745-1234567");
            named(clerk, "petitioner.address.text").sendKeys("样坪村2组");
            named(clerk, "title").sendKeys("工地多人讨要工资");
            named(clerk, "request").sendKeys("请求依法支付工资");
            named(clerk, "facts").sendKeys("在某工地做工三个月未领到工资");
            named(clerk, "reasons").sendKeys("生活来源");
            clerk.follow("#register button[type=submit]");
            tour.expect("office-registered", clerk.text().contains("登记编号"), "did not register: " + clerk.text());
        }
        says(leader, "登记紧急、重大事项");
        tour.signOut();
        // From a page of the door that asks for nobody: the issuer's own lets no script ask another host.
        tour.open("/style-guide.html");
        tour.expect("live alerts", Objects.requireNonNull(leader.run(STREAM_STATUS)).toString().equals("401"),
                "are told of after the session");
    }

    private static void fillIn(Chromium browser) {
        browser.click("input[name=purpose][value=CLAIM]");
        // Of no unit by the table: the bureau reads it and chooses.
        choose(browser, "category", "OTHER");
        choose(browser, "matterDivision", "431222102");
        named(browser, "title").sendKeys("要求支付拖欠的工资");
        named(browser, "facts").sendKeys("在某工地做工三个月未领到工资");
        named(browser, "request").sendKeys("请求依法支付工资");
        named(browser, "reasons").sendKeys("生活来源");
        named(browser, "petitioner.name").sendKeys("张样一");
        choose(browser, "petitioner.address.division", "431222");
        named(browser, "petitioner.address.text").sendKeys("样坪村1组");
    }

    /** The id of the case that came of this number, which is opened a moment after its registration. */
    private static String caseOf(PageTour tour, String number) {
        Chromium browser = tour.browser();
        await().atMost(SOON).until(() -> {
            tour.open("/bureau/cases.html?number=" + number);
            return browser.address().matches(".*/cases/[0-9a-f-]+\\.html");
        });
        return browser.address().replaceAll(".*/cases/|\\.html", "");
    }

    private static void step(PageTour tour, String id, String code) {
        tour.open("/cases/" + id + "/steps/" + code + ".html");
        press(tour.browser(), "main button[type=submit]");
    }

    /** Goes on with the tab key alone until this field has the focus, as somebody without a mouse does. */
    private static WebElement tabTo(Chromium browser, String id) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            WebElement focused = browser.tab();
            if (id.equals(focused.getDomAttribute("id"))) {
                return focused;
            }
        }
        throw new AssertionError("the tab key does not lead to " + id);
    }

    private static void press(Chromium browser, String css) {
        List<WebElement> found = browser.all(css);
        found.getLast().submit();
    }

    private static void until(Chromium browser, String css) {
        await().atMost(SOON).until(() -> browser.has(css));
    }

    private static void says(Chromium browser, String text) {
        await().atMost(SOON).ignoreExceptions().until(() -> browser.text().contains(text));
    }

    private static void type(Chromium browser, String id, String text) {
        browser.type("#" + id, text);
    }

    private static void choose(Chromium browser, String name, String value) {
        browser.click("[name='" + name + "'] option[value='" + value + "']");
    }

    private static WebElement named(Chromium browser, String name) {
        return browser.all("[name='" + name + "']").getFirst();
    }
}

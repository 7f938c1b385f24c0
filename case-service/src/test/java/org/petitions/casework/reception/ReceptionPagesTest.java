package org.petitions.casework.reception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.petitions.starter.actor.Role;
import org.petitions.local.actor.SampleActors;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerColumn;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.reception.Reception.Host;
import org.petitions.casework.reception.Reception.Slot;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.events.ChargeEvent;
import org.petitions.law.LegalCalendar;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reception by leaders, from the pages of the public, the bureau, its window and the leader. */
class ReceptionPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String AT_PRINCIPAL = "LEADER/431200-OFFICE/431200.principal-leader";
    private static final String AT_WINDOW = "CLERK/431222-PB/c-01";
    private static final String ELSEWHERE = "BUREAU/431224-PB/b-09";
    private static final String NAME = "甲某乙丙";
    private static final String PHONE = "0745-7654321";

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Arranges a session and gives its address without the ending. */
    static String arranged(String form, LocalDate on, int places, String place) {
        String sent = "key=%s&form=%s&leader=%s&on=%s&from=09:00&until=11:30&places=%d&place=%s&joint=431222-HRSS"
                .formatted(UUID.randomUUID(), form, LEADER, on, places, typed(place));
        HttpResponse<String> answer = SERVICE.submitAs(AT_BUREAU, "/bureau/receptions/new.html", sent);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/bureau/receptions/new.html", sent).statusCode()).as("sent twice")
                .isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "")
                .replace(".html", "");
    }

    static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void done(String actor, String path, String form) {
        HttpResponse<String> answer = SERVICE.submitAs(actor, path, form);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(302, 303);
    }

    private static HttpResponse<String> refused(String actor, String path, String form) {
        HttpResponse<String> answer = SERVICE.submitAs(actor, path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer;
    }

    private static String open(String path, String form) {
        return new String(SERVICE.submit(path, form).body(), UTF_8);
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String publicCalendar() {
        return SERVICE.getWith("/receptions.html?bureau=431222-PB").text();
    }

    /** Asks for a place and gives the code. */
    private static String booked(String session, UUID key) {
        return found(open("/receptions/" + idOf(session) + "/booking.html", "key=" + key + "&name=" + typed(NAME)
                + "&phone=" + PHONE + "&category=LABOUR&howMany=2&number="), "id=\"code\">([0-9A-Z-]{19})<");
    }

    /** The value that the bureau's page has for the booking with this place in the list. */
    private static String booking(String session, int place) {
        return found(SERVICE.get(session + ".html", AT_BUREAU).text(),
                "value=\"([0-9a-f]{32}~[0-9]+)\"[^>]*>" + place + " 号");
    }

    @Test
    void B1_a_session_in_each_of_the_six_forms_is_in_the_calendar_that_everybody_sees_unless_it_concerns_one() {
        for (ReceptionForm form : ReceptionForm.values()) {
            String place = "地点" + UUID.randomUUID();
            String session = arranged(form.name(), today().plusDays(3), 2, place);
            assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).contains(form.zh(), place);
            assertThat(publicCalendar().contains(place)).as(form.zh()).isEqualTo(form.isOpen());
            assertThat(SERVICE.getWith("/receptions/" + idOf(session) + "/booking.html").status())
                    .isEqualTo(form.isOpen() ? 200 : 404);
        }
        assertThat(publicCalendar()).contains("沅陵县人力资源和社会保障局");
    }

    @Test
    void B1_what_is_moved_or_cancelled_says_why_to_everybody_and_a_stale_page_changes_nothing() {
        String place = "接待大厅" + UUID.randomUUID();
        String session = arranged("ROTA", today().plusDays(3), 0, place);
        String move = "version=1&on=%s&from=14:00&until=17:00&place=%s&moveReason=%s".formatted(today().plusDays(5),
                typed(place), typed("领导参加会议丁戊"));
        done(AT_BUREAU, session + "/moved.html", move);
        assertThat(publicCalendar()).contains("领导参加会议丁戊", "原定 " + today().plusDays(3), "14:00-17:00");
        assertThat(refused(AT_BUREAU, session + "/moved.html", move).body()).contains("已改期");
        String noReason = refused(AT_BUREAU, session + "/cancelled.html", "version=2&cancelReason=").body();
        assertThat(noReason).contains("href=\"#cancelReason\"");
        done(AT_BUREAU, session + "/cancelled.html", "version=2&cancelReason=" + typed("暴雨己庚"));
        assertThat(publicCalendar()).contains("暴雨己庚", "已取消");
        refused(AT_BUREAU, session + "/moved.html", move.replace("version=1", "version=3"));
        assertThat(SERVICE.get(session + ".html", ELSEWHERE).status()).isEqualTo(404);
        assertThat(SERVICE.get(session + ".html", "OPERATIONS/431200-PB/o-01").status()).isEqualTo(403);
        assertThat(SERVICE.submitAs(AT_WINDOW, session + "/cancelled.html", "").statusCode()).isEqualTo(403);
    }

    @Test
    void X7_a_place_is_asked_for_given_and_given_back_and_nobody_is_named_in_the_clear() {
        String session = arranged("OFFICE_HOURS", today().plusDays(1), 1, "大厅");
        UUID key = UUID.randomUUID();
        String code = booked(session, key);
        assertThat(booked(session, key)).as("the same form twice").isEqualTo(code);
        assertThat(open("/receptions/answer.html", "code=" + code.toLowerCase(Locale.ROOT)))
                .contains("待答复");
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).contains("劳动社保").doesNotContain(NAME, PHONE);
        assertThat(SERVICE.stored("receptionBookings")).doesNotContain(NAME, PHONE);
        String opening = session + "/opened.html?why=SUPERVISION";
        assertThat(SERVICE.submitAs(AT_WINDOW, opening, "").body()).contains(NAME, PHONE);
        assertThat(SERVICE.submitAs(AT_LEADER, opening, "").statusCode()).isEqualTo(403);
        assertThat(SERVICE.submitAs(AT_WINDOW, session + "/opened.html", "").statusCode()).as("what for")
                .isEqualTo(400);

        String give = "answer=GIVEN&booking=" + booking(session, 1);
        done(AT_BUREAU, session + "/answers.html", give);
        done(AT_BUREAU, session + "/answers.html", give);
        assertThat(open("/receptions/answer.html", "code=" + code)).contains("已预约成功", "余 0 个");
        assertThat(publicCalendar()).doesNotContain(idOf(session) + "/booking.html");
        assertThat(SERVICE.get("/bureau/receptions.html", AT_WINDOW).text()).contains(session, "1 人待提醒");
        done(AT_WINDOW, session + "/reminded.html", "reminded=" + BookingCode.idOf(code));
        assertThat(SERVICE.get("/bureau/receptions.html", AT_WINDOW).text())
                .doesNotContainPattern(idOf(session) + ".html\">[^<]*待提醒");

        done(AT_BUREAU, session + "/moved.html", "version=2&on=%s&from=15:00&until=17:00&place=%s&moveReason=%s"
                .formatted(today().plusDays(2), typed("大厅"), typed("会议")));
        assertThat(SERVICE.bean(Bookings.class).toRemind(SERVICE.bean(Receptions.class).findOpen(idOf(session))))
                .as("told of hours that are no more").hasSize(1);
        assertThat(SERVICE.bean(Bookings.class).byCode(code).orElseThrow().eraseOn())
                .isEqualTo(today().plusDays(92));
        done(AT_BUREAU, session + "/cancelled.html", "version=3&cancelReason=" + typed("暴雨"));
        assertThat(SERVICE.get(session + ".html", AT_WINDOW).text()).as("they are to be told")
                .contains(session + "/opened.html", session + "/answers.html").doesNotContain("value=\"GIVEN\"");

        assertThat(open("/receptions/withdrawn.html", "code=" + code)).contains("已取消预约", "余 1 个");
        assertThat(SERVICE.bean(Bookings.class).waiting(idOf(session))).as("given up").isZero();
        assertThat(open("/receptions/answer.html", "code=AAAA-AAAA-AAAA-AAAA")).contains("没有此预约");
    }

    @Test
    void X7_who_asked_first_keeps_the_first_number_when_others_come() {
        String session = arranged("OFFICE_HOURS", today().plusDays(1), 2, "大厅");
        List<String> ids = Stream.generate(() -> BookingCode.idOf(booked(session, UUID.randomUUID()))).limit(6)
                .toList();
        assertThat(SERVICE.bean(Bookings.class).of(idOf(session))).extracting(Booking::id)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void X7_a_full_session_gives_no_second_place_and_another_one_is_proposed_and_taken() {
        String session = arranged("OFFICE_HOURS", today().plusDays(2), 1, "大厅");
        String other = arranged("GRASSROOTS", today().plusDays(4), 1, "样坪乡");
        List<String> codes = List.of(booked(session, UUID.randomUUID()), booked(session, UUID.randomUUID()));
        done(AT_BUREAU, session + "/answers.html", "answer=GIVEN&booking=" + booking(session, 1));
        String second = "booking=" + BookingCode.idOf(codes.get(1)) + "~1";
        assertThat(refused(AT_BUREAU, session + "/answers.html", "answer=GIVEN&" + second).body()).contains("名额已满");
        assertThat(refused(AT_BUREAU, session + "/answers.html", "answer=REFUSED&" + second).body())
                .contains("href=\"#refusal\"");
        done(AT_BUREAU, session + "/answers.html", "answer=PROPOSED&proposed=" + idOf(other) + "&" + second);
        assertThat(open("/receptions/answer.html", "code=" + codes.get(1))).contains("建议改约其他场次", "样坪乡");
        assertThat(refused(AT_BUREAU, session + "/answers.html", "answer=REFUSED&refusal=%s&%s".formatted(
                BookingRefusal.values()[0], second)).body()).as("shown before a colleague answered")
                .contains("内容已被他人更新", "建议改约其他场次").doesNotContain("value=\"" + second.substring(8) + "\"");
        done(AT_BUREAU, session + "/answers.html", "answer=PROPOSED&proposed=" + idOf(other) + "&" + second);
        assertThat(open("/receptions/accepted.html", "code=" + codes.get(1))).contains("已预约成功", "样坪乡");
        assertThat(SERVICE.get(other + ".html", AT_BUREAU).text()).contains("余 0 个");
        String wrong = open("/receptions/" + idOf(session) + "/booking.html", "key=" + UUID.randomUUID()
                + "&name=" + typed(NAME) + "&phone=" + typed("不告诉") + "&category=LABOUR&howMany=9");
        assertThat(wrong).contains("href=\"#phone\"", "href=\"#howMany\"", "人数：请填写", NAME);
    }

    @Test
    void B1_who_receives_with_a_leader_sees_the_session_and_its_cases_that_do_not_accuse_them_and_changes_nothing() {
        String session = arranged("ROTA", today(), 0, "联合" + UUID.randomUUID());
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        done(AT_BUREAU, session + "/items.html", "key=%s&number=%s&by=&text=".formatted(UUID.randomUUID(),
                petition.number()));
        for (String joint : List.of(AT_UNIT, TestPetition.AT_HEAD)) {
            assertThat(SERVICE.get("/bureau/receptions.html", joint).text()).as(joint).contains(session + ".html");
            assertThat(SERVICE.get(session + ".html", joint).text()).contains(petition.number())
                    .doesNotContain("/tally.html", "/moved.html");
        }
        assertThat(SERVICE.get("/bureau/receptions.html", "HANDLER/431222-EDU/h-02").text())
                .doesNotContain(session + ".html");
        assertThat(SERVICE.get(session + ".html", "HANDLER/431222-EDU/h-02").status()).isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_UNIT, session + "/tally.html", "").statusCode()).isEqualTo(403);
        Receptions receptions = SERVICE.bean(Receptions.class);
        Reception held = receptions.findOpen(idOf(session));
        assertThat(receptions.known(held.with(new Reception.Item("k", "no-such-case", "n", null)),
                SampleActors.actor("h-01", Role.HANDLER, "431222-HRSS"))).as("of what is not theirs to know nothing")
                .extracting(Reception.Item::number).containsExactly(petition.number());
    }

    private static Map<LedgerColumn, Long> ledger() {
        return SERVICE.bean(ReceptionLedgerSource.class)
                .counts(new LedgerQuery(SampleActors.actor("b-01", Role.BUREAU, "431200-PB"),
                        Set.of("431222.county-leader"), today(), today()))
                .stream().collect(Collectors.toMap(Count::column, Count::amount));
    }

    @Test
    void L2_the_day_counts_batches_and_persons_and_what_is_decided_on_the_spot_runs_in_the_case() {
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        String session = arranged("GRASSROOTS", today(), 0, "样坪乡");
        assertThat(refused(AT_WINDOW, session + "/tally.html", "version=1&batches=3&persons=2").body())
                .contains("人次不得少于批次", "value=\"3\"");
        Map<LedgerColumn, Long> before = ledger();
        done(AT_WINDOW, session + "/tally.html", "version=1&batches=3&persons=7");
        assertThat(ledger()).as("the leader's ledger has it by itself")
                .containsEntry(LedgerColumn.RECEPTIONS, before.getOrDefault(LedgerColumn.RECEPTIONS, 0L) + 1)
                .containsEntry(LedgerColumn.BATCHES, before.getOrDefault(LedgerColumn.BATCHES, 0L) + 3)
                .containsEntry(LedgerColumn.PERSONS, before.getOrDefault(LedgerColumn.PERSONS, 0L) + 7)
                .containsEntry(LedgerColumn.RECEPTION_DAYS, 1L);
        String item = "key=%s&number=%s&by=%s&text=%s".formatted(UUID.randomUUID(), petition.number(),
                today().plusDays(10), typed("当场决定壬癸"));
        done(AT_BUREAU, session + "/items.html", item);
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        done(AT_BUREAU, session + "/items.html", item);
        assertThat(SERVICE.get(petition.path(""), AT_BUREAU).version()).as("sent twice").isEqualTo(version);

        assertThat(SERVICE.get(session + ".html", AT_WINDOW).text()).contains("/office/register.html");
        assertThat(SERVICE.get(session + ".html", AT_BUREAU).text()).as("the window registers")
                .doesNotContain("/office/register.html?");
        assertThat(SERVICE.get(session + ".html", AT_LEADER).text()).contains("3 批 7 人次", petition.number());
        assertThat(SERVICE.get("/bureau/receptions.html", AT_LEADER).text()).contains(session, "3 批 7 人次");
        assertThat(SERVICE.get(session + ".html", AT_PRINCIPAL).status()).isEqualTo(404);
        assertThat(SERVICE.get("/charge.html", AT_LEADER).text()).as("who received it is in charge")
                .contains(petition.number());
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_LEADER).text()).contains("待落实的后续事项");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(ChargeEvent.FollowUpSet.class,
                        set -> assertThat(set.by()).isEqualTo(today().plusDays(10)))));
        assertThat(EVENTS.ofCase(petition.id()).toString()).doesNotContain("壬癸");
        assertThat(SERVICE.stored("receptions")).doesNotContain("壬癸");
        assertThat(refused(AT_BUREAU, session + "/items.html", "key=" + UUID.randomUUID() + "&number=NO-SUCH").body())
                .contains("value=\"NO-SUCH\"");
        assertThat(SERVICE.get("/bureau/receptions/export.xlsx?why=SUPERVISION", AT_LEADER).status()).isEqualTo(200);
        assertThat(SERVICE.get("/bureau/receptions/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
    }

    @Test
    void L13_an_inspection_says_what_was_found_by_when_it_is_mended_and_that_it_was() {
        String finding = "值班记录缺漏" + UUID.randomUUID();
        String form = "key=%s&leader=%s&unit=431222-PB&on=%s&by=%s&findings=%s".formatted(UUID.randomUUID(), LEADER,
                today(), today().plusDays(15), typed(finding + "\n公示栏过期"));
        done(AT_BUREAU, "/bureau/inspections.html", form);
        done(AT_BUREAU, "/bureau/inspections.html", form);
        String page = SERVICE.get("/bureau/inspections.html", AT_BUREAU).text();
        assertThat(page).containsOnlyOnce(">" + finding + "<").contains("应于 " + today().plusDays(15) + " 前整改");
        String id = found(page, "name=\"inspection\" value=\"([0-9a-f-]{36})\"");
        done(AT_BUREAU, "/bureau/inspections/mended.html", "finding=0&inspection=" + id);
        assertThat(SERVICE.get("/bureau/inspections.html", AT_LEADER).text()).contains(finding, today() + " 已整改");
        assertThat(SERVICE.get("/bureau/inspections.html", AT_PRINCIPAL).text()).doesNotContain(finding);
        assertThat(SERVICE.submitAs(ELSEWHERE, "/bureau/inspections/mended.html", "finding=1&inspection=" + id)
                .statusCode()).isEqualTo(422);
        Inspection once = new Inspection("i", 1, "431222-PB", new Inspection.Visit(LEADER, "431222-PB"), today(),
                List.of(new Inspection.Finding(finding, today(), null))).mended(0, today());
        assertThat(once.mayMend(0, today(), today())).as("mended already").isFalse();
        assertThat(refused(AT_BUREAU, "/bureau/inspections.html",
                form.replace("by=" + today().plusDays(15), "by=2020-01-01"))
                .body()).contains("不得早于督导日期", finding);
    }

    @Test
    void names_and_telephones_are_not_kept_once_their_time_is_over() {
        String session = arranged("ONLINE", today().plusDays(1), 1, "视频接访");
        String code = booked(session, UUID.randomUUID());
        Bookings bookings = SERVICE.bean(Bookings.class);
        Booking booking = bookings.byCode(code).orElseThrow();
        SERVICE.bean(MongoTemplate.class).save(new Booking(booking.id(), 1,
                booking.session(), booking.since(), booking.asked(), booking.contact(), today(), booking.answer()));
        bookings.eraseOld();
        assertThat(bookings.contact(bookings.byCode(code).orElseThrow())).isNull();
        assertThat(SERVICE.submitAs(AT_BUREAU, session + "/opened.html?why=SUPERVISION", "").body())
                .contains("已删除").doesNotContain(NAME);
    }

    @Test
    void B1_nothing_is_recorded_before_the_day_and_no_place_is_given_twice_or_after_it() {
        LocalDate day = LocalDate.parse("2026-03-10");
        Reception session = Reception.arranged("s", ReceptionForm.ROTA, new Host("431222-PB", LEADER, List.of()),
                new Slot(day, "09:00-11:30", "大厅"), 1);
        assertThat(ReceptionRules.refusal(session, new ReceptionCommand.Count(new Tally(1, 1)), day.minusDays(1)))
                .contains(ReceptionProblem.RECEPTION_NOT_YET);
        Reception given = ReceptionRules.evolve(session, new ReceptionCommand.Give("b"));
        assertThat(ReceptionRules.evolve(given, new ReceptionCommand.Give("b"))).isEqualTo(given);
        assertThat(ReceptionRules.refusal(given, new ReceptionCommand.Give("c"), day))
                .contains(ReceptionProblem.RECEPTION_FULL);
        assertThat(ReceptionRules.refusal(session, new ReceptionCommand.Give("c"), day.plusDays(1)))
                .contains(ReceptionProblem.RECEPTION_NOT_BOOKABLE);
        assertThat(ReceptionRules.evolve(given, new ReceptionCommand.Free(List.of("b"))).given()).isEmpty();
    }
}

package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.DirectoryEvent.PostListed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Purpose;
import org.petitions.events.topics.Topics;
import org.petitions.notification.directory.PostRepository;

/** How the inbox answers programs: pages, counts and refusals. */
@Tag("database")
class InboxApiTest {
    private static final RunningService SERVICE = RunningService.shared();
    private static final EventTopics TOPICS = new EventTopics();
    private static final String OPERATIONS = "OPERATIONS/431200-OFFICE/o-01";

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void the_inbox_is_paged_newest_first_without_gaps_or_doubles() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            AlertRaised alert = SampleEvents.raised(petition, post);
            var numbered = new AlertRaised(petition, alert.alertId() + i, alert.at().plusSeconds(i / 2), alert.clock(),
                    alert.reason(), alert.rung(), post, alert.unit(), alert.dueAt(), alert.urgency(), null,
                    alert.policy());
            newestFirst.addFirst(numbered.alertId());
            TOPICS.publish(numbered);
        }
        TOPICS.publish(SampleEvents.post(post, null));
        soon().until(() -> SERVICE.get(post, "/inbox").body().path("alerts").size() == 5);

        List<String> read = new ArrayList<>();
        String path = "/inbox?limit=2";
        for (int page = 0; page < 3; page++) {
            var answer = SERVICE.get(post, path);
            answer.body().path("alerts").forEach(view -> read.add(view.path("alertId").asString()));
            path = "/inbox?limit=2&after=" + answer.text("next");
            assertThat(answer.body().has("next")).isEqualTo(page < 2);
        }

        assertThat(read).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void who_acknowledged_an_alert_stands_in_the_audit_trail_with_the_post() {
        TOPICS.publish(SampleEvents.post(post, null));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        soon().until(() -> SERVICE.acknowledge(post, alert.alertId()).status() == 200);

        soon().untilAsserted(() -> assertThat(TOPICS.records(Topics.AUDIT, post))
                .extracting(each -> new String(each.value(), StandardCharsets.UTF_8))
                .anySatisfy(entry -> assertThat(entry).contains("\"outcome\":\"DONE\"",
                        "\"address\":\"POST /alerts/{alertId}/acknowledge\"", "\"action\":\"ACKNOWLEDGE\"",
                        alert.alertId())));
    }

    @Test
    void an_account_reads_and_acknowledges_what_its_posts_are_told_on_the_days_it_acts_for_them() {
        String account = "acc-" + petition;
        String stranger = "acc-s-" + petition;
        String desk = SampleEvents.ofDivision(post, "duty-desk");
        String other = SampleEvents.ofDivision(post, "county-leader");
        String former = SampleEvents.ofDivision(post, "county-leader-2");
        String deputy = SampleEvents.ofDivision(post, "county-leader-3");
        TOPICS.publish(held(desk, account, PostCapacity.HOLDER, null));
        TOPICS.publish(held(other, account, PostCapacity.SUBSTITUTE, null));
        TOPICS.publish(held(former, account, PostCapacity.HOLDER, LocalDate.of(2020, 12, 31)));
        TOPICS.publish(held(deputy, account, PostCapacity.DEPUTY, null));
        TOPICS.publish(held(post, stranger, PostCapacity.HOLDER, null));
        for (String told : List.of(desk, other, former, deputy)) {
            AlertRaised alert = SampleEvents.raised(petition, told);
            TOPICS.publish(new AlertRaised(petition, alert.alertId() + ":" + told, alert.at(), alert.clock(),
                    alert.reason(), alert.rung(), told, alert.unit(), alert.dueAt(), alert.urgency(),
                    alert.acknowledgeBy(), alert.policy()));
        }
        soon().until(() -> told(OPERATIONS, petition) == 4);
        soon().until(() -> SERVICE.get(account, "/inbox").body().path("alerts").size() == 2);
        String id = SERVICE.get(account, "/inbox").body().path("alerts").path(0).path("alertId").asString();

        assertThat(SERVICE.acknowledge(account, id).status()).isEqualTo(200);
        assertThat(SERVICE.acknowledge(stranger, id).status()).isEqualTo(404);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "检举控告的提醒，由发出之日任职或者代行职责的人员查看和阅知确认，其后接任、代行的不可查看", en = "an accusation's alert is for those who acted for the post on its day, and for nobody who came to it since")
    void article_30_an_accusations_alert_is_not_shown_to_who_came_to_its_post_after_it_was_raised() {
        String before = "acc-a-" + petition;
        String since = "acc-b-" + petition;
        TOPICS.publish(held(post, new PostListed.Holding(before, PostCapacity.HOLDER, LocalDate.of(2020, 1, 1),
                LocalDate.of(2026, 4, 30)),
                new PostListed.Holding(before, PostCapacity.HOLDER, LocalDate.of(2026, 5, 1), null),
                new PostListed.Holding(since, PostCapacity.SUBSTITUTE, LocalDate.of(2026, 5, 1), null)));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        String accusation = alert.alertId() + ":accusation";
        TOPICS.publish(new AlertRaised(petition, accusation, alert.at(), alert.clock(), alert.reason(), alert.rung(),
                post, alert.unit(), alert.dueAt(), alert.urgency(), alert.acknowledgeBy(), alert.policy(), null, null,
                true));
        soon().until(() -> SERVICE.get(before, "/inbox").body().path("alerts").size() == 2);

        var shown = SERVICE.get(since, "/inbox").body().path("alerts");
        assertThat(shown.size()).isEqualTo(1);
        assertThat(shown.path(0).path("alertId").asString()).isEqualTo(alert.alertId());
        assertThat(SERVICE.acknowledge(since, accusation).status()).isEqualTo(404);
        assertThat(SERVICE.acknowledge(before, accusation).status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "任职补录在后的，补录前发出的检举控告提醒不可查看，其他提醒照常查看", en = "whoever is entered late as a post's holder is not shown an accusation's alert raised before they were entered, but all else of the post")
    void article_30_who_is_entered_late_sees_no_accusations_alert_of_before_though_they_held_the_post_then() {
        String late = "acc-c-" + petition;
        String accusation = raisedBothWays();
        PostListed listed = held(post, late, PostCapacity.HOLDER, null);
        TOPICS.publish(new PostListed(post, 2, SampleEvents.RAISED_AT.plusSeconds(3600), listed.division(),
                listed.rung(), listed.titleZh(), listed.titleEn(), true, null, null, null, null, null,
                listed.holdings()));
        soon().until(() -> SERVICE.get(late, "/inbox").body().path("alerts").size() == 1);

        assertThat(SERVICE.acknowledge(late, accusation).status()).isEqualTo(404);
        assertThat(SERVICE.acknowledge(late, SampleEvents.raised(petition, post).alertId()).status()).isEqualTo(200);
    }

    @Test
    void who_was_entered_in_time_stays_so_when_the_post_is_listed_anew() {
        String holder = "acc-d-" + petition;
        PostListed listed = held(post, holder, PostCapacity.HOLDER, null);
        TOPICS.publish(listed);
        raisedBothWays();
        TOPICS.publish(new PostListed(post, 2, SampleEvents.RAISED_AT.plusSeconds(3600), listed.division(),
                listed.rung(), "新局长", "new head", true, null, null, null, null, null, listed.holdings()));

        soon().until(() -> SERVICE.bean(PostRepository.class).find(post).filter(one -> one.revision() == 2)
                .isPresent());
        soon().until(() -> SERVICE.get(holder, "/inbox").body().path("alerts").size() == 2);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正为检举控告后，更正前发出的提醒也不向其后任职、代行的人员显示", en = "of what proves to be an accusation, the alerts of before are kept from whoever came to the post since")
    void article_30_what_proves_to_be_an_accusation_is_kept_from_who_came_to_the_post_since() {
        String since = "acc-e-" + petition;
        TOPICS.publish(held(post, new PostListed.Holding(since, PostCapacity.HOLDER, LocalDate.of(2026, 5, 1), null)));
        AlertRaised before = SampleEvents.raised(petition, post);
        TOPICS.publish(before);
        soon().until(() -> SERVICE.get(since, "/inbox").body().path("alerts").size() == 1);

        TOPICS.publish(corrected(7, Purpose.ACCUSATION));
        soon().until(() -> SERVICE.get(since, "/inbox").body().path("alerts").isEmpty());
        TOPICS.publish(new AlertRaised(petition, before.alertId() + ":late", before.at(), before.clock(),
                before.reason(), before.rung(), post, before.unit(), before.dueAt(), before.urgency(),
                before.acknowledgeBy(), before.policy()));
        soon().until(() -> told(OPERATIONS, petition) == 2);
        soon().until(SERVICE::isIdle);

        assertThat(SERVICE.get(since, "/inbox").body().path("alerts")).as("raised before, read after")
                .isEmpty();
        assertThat(SERVICE.acknowledge(since, before.alertId()).status()).isEqualTo(404);
        TOPICS.publish(corrected(9, Purpose.CLAIM));
        soon().until(() -> SERVICE.get(since, "/inbox").body().path("alerts").size() == 2);
        TOPICS.publish(corrected(7, Purpose.ACCUSATION));
        soon().until(SERVICE::isIdle);
        assertThat(SERVICE.get(since, "/inbox").body().path("alerts").size()).as("the earlier read again")
                .isEqualTo(2);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉中其他事项更正为检举控告的，本事项此前发出的提醒同样不向其后接任的人员显示，本事项更正为其他目的的也一样；其他各项均不再是检举控告的，照常显示", en = "where another matter of the letter proves to be an accusation, what was raised of this one before is kept from who came to the post since, whatever this one is for, until none accuses any more")
    void article_30_what_was_raised_of_a_matter_whose_letter_proves_to_accuse_is_kept_from_who_came_since() {
        String since = "acc-f-" + petition;
        TOPICS.publish(held(post, new PostListed.Holding(since, PostCapacity.HOLDER, LocalDate.of(2026, 5, 1), null)));
        TOPICS.publish(SampleEvents.raised(petition, post));
        soon().until(() -> shownTo(since) == 1);

        AccusedInLetter unit = new AccusedInLetter(List.of(SampleEvents.UNIT), List.of());
        TOPICS.publish(corrected(7, CorrectedFields.NONE.withAccusedInLetter(unit)));
        soon().until(() -> shownTo(since) == 0);
        TOPICS.publish(corrected(8, Purpose.ACCUSATION));
        TOPICS.publish(corrected(9, Purpose.CLAIM));
        soon().until(SERVICE::isIdle);
        assertThat(shownTo(since)).as("the letter still accuses").isZero();

        TOPICS.publish(corrected(10, CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY)));
        soon().until(() -> shownTo(since) == 1);
        TOPICS.publish(corrected(7, CorrectedFields.NONE.withAccusedInLetter(unit)));
        soon().until(SERVICE::isIdle);
        assertThat(shownTo(since)).as("the earlier read again").isEqualTo(1);
    }

    @Test
    void who_was_entered_in_time_stays_so_when_the_first_day_of_the_term_is_put_right() {
        String holder = "acc-g-" + petition;
        TOPICS.publish(held(post, holder, PostCapacity.HOLDER, null));
        raisedBothWays();
        PostListed right = held(post, new PostListed.Holding(holder, PostCapacity.HOLDER, LocalDate.of(2020, 3, 1),
                null));
        TOPICS.publish(new PostListed(post, 2, SampleEvents.RAISED_AT.plusSeconds(3600), right.division(),
                right.rung(), right.titleZh(), right.titleEn(), true, null, null, null, null, null,
                right.holdings()));

        soon().until(() -> SERVICE.bean(PostRepository.class).find(post).filter(one -> one.revision() == 2)
                .isPresent());
        assertThat(shownTo(holder)).isEqualTo(2);
    }

    @Test
    void who_was_withdrawn_from_a_post_gets_its_inbox_no_more() {
        String account = "acc-h-" + petition;
        TOPICS.publish(held(post, account, PostCapacity.HOLDER, null));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        soon().until(() -> shownTo(account) == 1);

        PostListed without = held(post, new PostListed.Holding(account, PostCapacity.HOLDER, LocalDate.of(2020, 1, 1),
                null, null, SampleEvents.RAISED_AT.plusSeconds(3600)));
        TOPICS.publish(new PostListed(post, 2, SampleEvents.RAISED_AT.plusSeconds(3600), without.division(),
                without.rung(), without.titleZh(), without.titleEn(), true, null, null, null, null, null,
                without.holdings()));

        soon().until(() -> SERVICE.getWithToken(account, "/inbox").status() == 403);
        assertThat(SERVICE.getWithToken(account, "/inbox").text("code")).isEqualTo("no-office");
    }

    private int shownTo(String account) {
        return SERVICE.get(account, "/inbox").body().path("alerts").size();
    }

    private RegistrationCorrected corrected(long version, Purpose purpose) {
        return corrected(version, new CorrectedFields(purpose, null, null, null, null));
    }

    private RegistrationCorrected corrected(long version, CorrectedFields right) {
        return new RegistrationCorrected(petition, version, SampleEvents.RAISED_AT.plusSeconds(60), "431222-PB",
                "431222-PB", "431222-PB", CorrectedFields.NONE, right, null, "431222-PB");
    }

    /** An alert of a claim and one of an accusation; returns the latter's id. */
    private String raisedBothWays() {
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        String accusation = alert.alertId() + ":accusation";
        TOPICS.publish(new AlertRaised(petition, accusation, alert.at(), alert.clock(), alert.reason(), alert.rung(),
                post, alert.unit(), alert.dueAt(), alert.urgency(), alert.acknowledgeBy(), alert.policy(), null, null,
                true));
        soon().until(() -> told(OPERATIONS, petition) == 2);
        return accusation;
    }

    private static PostListed held(String post, String account, PostCapacity capacity, @Nullable LocalDate until) {
        return held(post, new PostListed.Holding(account, capacity, LocalDate.of(2020, 1, 1), until));
    }

    private static PostListed held(String post, PostListed.Holding... holdings) {
        PostListed listed = SampleEvents.post(post, null);
        return new PostListed(post, 1, listed.at(), listed.division(), listed.rung(), listed.titleZh(),
                listed.titleEn(), true, null, null, null, null, null, List.of(holdings));
    }

    @Test
    void a_wrong_request_is_answered_with_the_field_and_without_its_value() {
        TOPICS.publish(SampleEvents.post(post, null));
        var limit = SERVICE.get(post, "/inbox?limit=5000");
        var cursor = SERVICE.get(post, "/inbox?after=bm9wZQ");
        var clerk = SERVICE.get("CLERK/431222-PB/c-01", "/inbox");
        var missing = SERVICE.acknowledge(post, "no-such-alert");

        assertThat(limit.status()).isEqualTo(400);
        assertThat(limit.body().path("errors").path(0).path("field").asString()).isEqualTo("limit");
        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.body().path("errors").path(0).path("field").asString()).isEqualTo("after");
        assertThat(cursor.body().toString()).doesNotContain("bm9wZQ");
        assertThat(clerk.status()).isEqualTo(403);
        assertThat(SERVICE.openPage("/inbox").statusCode()).isEqualTo(401);
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void what_was_raised_about_a_petition_is_for_the_bureau_and_operations_alone() {
        String path = "/alerts?petition=" + petition;

        for (String role : List.of("BUREAU", "OPERATIONS")) {
            assertThat(SERVICE.get(role + "/431200-PB/b-01", path).status()).as(role).isEqualTo(200);
        }
        TOPICS.publish(SampleEvents.post(post, null));
        for (String actor : List.of("CLERK/431222-HRSS/h-01", "HANDLER/431222-HRSS/h-01", post)) {
            assertThat(SERVICE.get(actor, path).status()).as(actor).isEqualTo(403);
        }
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "提醒只向受理该事项的信访局、市信访局显示和计数，检举控告不向被检举控告的单位和人员显示，也不计入其可见的数目", en = "alerts are shown to and counted for the bureau that has the petition before it and the city's; an accusation's not for whom it accuses")
    void article_30_a_bureau_is_told_of_what_is_before_it_and_of_nothing_that_accuses_it() {
        String ofAnother = SampleEvents.newPetition();
        String accusesHead = SampleEvents.newPetition();
        String unknownWhom = SampleEvents.newPetition();
        String inWordsAlone = SampleEvents.newPetition();
        long county = total("BUREAU/431225-PB/b-01");
        long city = total("BUREAU/431200-PB/b-01");
        TOPICS.publish(raised(petition, "431225-PB", null, null));
        TOPICS.publish(raised(ofAnother, "431226-PB", null, null));
        TOPICS.publish(raised(accusesHead, "431225-PB", true, List.of("431225-PB.head")));
        TOPICS.publish(raised(unknownWhom, null, true, null));
        TOPICS.publish(raised(inWordsAlone, "431225-PB", true, null));
        for (String each : List.of(petition, ofAnother, accusesHead, unknownWhom, inWordsAlone)) {
            soon().until(() -> told(OPERATIONS, each) == 1);
        }

        assertThat(told("BUREAU/431225-PB/b-01", petition)).isEqualTo(1);
        assertThat(told("BUREAU/431200-PB/b-01", petition)).isEqualTo(1);
        assertThat(told("BUREAU/430100-PB/b-01", petition)).as("of another city").isZero();
        assertThat(told("BUREAU/431225-PB/b-01", ofAnother)).isZero();
        assertThat(told("BUREAU/431225-PB/b-01", accusesHead)).isZero();
        assertThat(told("BUREAU/431200-PB/b-01", accusesHead)).isEqualTo(1);
        assertThat(told("OPERATIONS/431225-PB/o-01", accusesHead)).isZero();
        assertThat(told("BUREAU/431200-PB/b-01", unknownWhom)).as("of before it was told whom it accuses").isZero();
        assertThat(told("BUREAU/431225-PB/b-01", inWordsAlone)).as("that names nobody by an id").isEqualTo(1);
        assertThat(told("BUREAU/431226-PB/b-01", inWordsAlone)).isZero();
        assertThat(total("BUREAU/431225-PB/b-01")).isEqualTo(county + 2);
        assertThat(total("BUREAU/431200-PB/b-01")).isEqualTo(city + 4);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正后的被检举控告人所在信访局，不再显示更正前发出的提醒", en = "whom a correction names is not told of what was raised before it")
    void article_30_whom_a_correction_names_is_not_told_of_what_was_raised_before() {
        TOPICS.publish(raised(petition, "431222-PB", null, null));
        soon().until(() -> told("BUREAU/431222-PB/b-01", petition) == 1);
        TOPICS.publish(accusing(7, "431222-PB.head"));
        soon().until(() -> told("BUREAU/431222-PB/b-01", petition) == 0);
        assertThat(told("BUREAU/431200-PB/b-01", petition)).isEqualTo(1);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "被检举控告人更正有误、再次更正的，其后发出的提醒照常向误列的信访局显示，两次更正之前发出的仍不显示", en = "where a correction named the wrong one and another put that right, what is raised since is told to the wrongly named bureau again; what was raised before is not")
    void article_30_whom_a_correction_named_wrongly_is_told_of_what_is_raised_after_that_was_put_right() {
        TOPICS.publish(raised(petition, "431227-PB", null, null));
        soon().until(() -> told(OPERATIONS, petition) == 1);
        TOPICS.publish(accusing(7, "431227-PB.head"));
        TOPICS.publish(accusing(9, "431228-PB.head"));
        soon().until(SERVICE::isIdle);
        TOPICS.publish(raisedAfter(10, "431227-PB", "431228-PB.head"));
        TOPICS.publish(raisedAfter(11, "431228-PB", "431227-PB.head"));
        soon().until(() -> told(OPERATIONS, petition) == 3);
        soon().until(SERVICE::isIdle);

        assertThat(told("BUREAU/431227-PB/b-01", petition)).as("but not of what was raised before").isEqualTo(1);
        assertThat(told("BUREAU/431228-PB/b-01", petition)).as("though it was raised as before the correction")
                .isZero();
    }

    /** A correction that makes it an accusation of that post, some minutes after the samples are raised. */
    private RegistrationCorrected accusing(long version, String accused) {
        RegistrationCorrected plain = corrected(version, Purpose.ACCUSATION);
        return new RegistrationCorrected(petition, version, minutesAfter(version), plain.office(),
                plain.correctedBy(), plain.bureau(), plain.before(), plain.after(), null, null, null,
                new ComplainedOfIds(null, List.of(accused)), null, null);
    }

    private AlertRaised raisedAfter(long minutes, String bureau, String accused) {
        AlertRaised one = raised(petition, bureau, true, List.of(accused));
        return new AlertRaised(petition, one.alertId() + ":" + minutes, minutesAfter(minutes), one.clock(),
                one.reason(), one.rung(), one.post(), one.unit(), one.dueAt(), one.urgency(), one.acknowledgeBy(),
                one.policy(), null, null, true, bureau, one.accused());
    }

    private static Instant minutesAfter(long minutes) {
        return SampleEvents.RAISED_AT.plusSeconds(60 * minutes);
    }

    private static long told(String actor, String petition) {
        return SERVICE.get(actor, "/alerts?petition=" + petition).body().path("alerts").size();
    }

    private static long total(String actor) {
        return SERVICE.get(actor, "/alerts/summary").body().path("total").asLong();
    }

    private AlertRaised raised(String petitionId, @Nullable String bureau, @Nullable Boolean accusation,
            @Nullable List<String> accused) {
        AlertRaised alert = SampleEvents.raised(petitionId, post);
        return new AlertRaised(petitionId, alert.alertId(), alert.at(), alert.clock(), alert.reason(), alert.rung(),
                post,
                alert.unit(), alert.dueAt(), alert.urgency(), alert.acknowledgeBy(), alert.policy(), null, null,
                accusation, bureau, accused);
    }

    @Test
    void the_summary_counts_every_alert() {
        TOPICS.publish(SampleEvents.post(post, post + "@hrss.test"));
        TOPICS.publish(SampleEvents.raised(petition, post));
        soon().until(() -> TOPICS.about(petition).size() == 2);

        var summary = SERVICE.get("OPERATIONS/431200-OFFICE/o-01", "/alerts/summary").body();

        long rows = 0;
        for (var row : summary.path("rows")) {
            rows += row.path("count").asLong();
        }
        assertThat(summary.path("total").asLong()).isEqualTo(rows).isPositive();
        assertThat(summary.path("rows")).anySatisfy(row -> {
            assertThat(row.path("rung").asString()).isEqualTo("UNIT_HEAD");
            assertThat(row.path("reason").asString()).isEqualTo("LIMIT_MISSED");
        });
        assertThat(summary.path("deliveries")).anySatisfy(row -> {
            assertThat(row.path("channel").asString()).isEqualTo("EMAIL");
            assertThat(row.path("state").asString()).isEqualTo("TAKEN");
            assertThat(row.path("count").asLong()).isPositive();
        });
        assertThat(SERVICE.get(post, "/alerts/summary").status()).isEqualTo(403);
    }
}

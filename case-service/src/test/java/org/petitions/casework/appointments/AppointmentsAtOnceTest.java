package org.petitions.casework.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;

/** What administrators do at one moment. */
@Tag("database")
class AppointmentsAtOnceTest {
    private static final int AT_ONCE = 20;
    private static final String ADMINISTRATOR = "ADMINISTRATOR/431200-PB/431200-PB.a-01";
    /** Nobody holds the head's post there. */
    private static final String PATH = "/units/431225-EDU/appointments";
    private static final RunningCaseService SERVICE = RunningCaseService.shared();

    private final String run = "a" + UUID.randomUUID().toString().substring(1);

    @Test
    void of_twenty_who_are_appointed_to_one_post_at_once_one_holds_it() throws Exception {
        List<Response> answers = atOnce(i -> SERVICE.postNamed(PATH, ADMINISTRATOR, run + i, """
                {"account":"%s-%d","post":"431225-EDU.head","capacity":"HOLDER","from":"2099-01-01",
                "reason":"ASSIGNMENT"}""".formatted(run, i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).extracting(answer -> answer.get("code"))
                .containsOnly("post-held");
    }

    @Test
    void one_request_that_is_sent_twenty_times_at_once_appoints_once() throws Exception {
        List<Response> answers = atOnce(_ -> SERVICE.postNamed(PATH, ADMINISTRATOR, run,
                "{\"account\":\"%s\",\"role\":\"HANDLER\",\"reason\":\"ASSIGNMENT\"}".formatted(run)));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(SERVICE.get(PATH, ADMINISTRATOR).json().values())
                .filteredOn(each -> each.path("account").asString().equals(run)).hasSize(1);
    }

    @Test
    void of_two_administrators_who_withdraw_each_other_at_once_one_stays() throws Exception {
        String unit = "431225-HEALTH";
        String path = "/units/" + unit + "/appointments";
        String stays = unit + "." + run;
        String staysAs = appointed(path, stays);
        for (int round = 0; round < AT_ONCE; round++) {
            String comes = stays.substring(0, unit.length() + 37) + "-" + round;
            String comesAs = appointed(path, comes);
            String[] accounts = {stays, comes};
            String[] ids = {staysAs, comesAs};

            List<Response> answers = atOnce(2, i -> SERVICE.postWithoutVersion(path + "/" + ids[1 - i] + "/withdrawal",
                    "ADMINISTRATOR/" + unit + "/" + accounts[i], "{\"reason\":\"TRANSFER\"}"));

            assertThat(answers).extracting(Response::status).containsOnlyOnce(200);
            int left = answers.get(0).status() == 200 ? 0 : 1;
            // Whoever comes so late that the other has withdrawn them already is no administrator any more.
            Response other = answers.get(1 - left);
            assertThat(other.status()).as(other.text()).isIn(403, 409);
            if (other.status() == 409) {
                assertThat(other.get("code")).isEqualTo("last-administrator");
            }
            stays = accounts[left];
            staysAs = ids[left];
        }
    }

    private static String appointed(String path, String account) {
        Response made = SERVICE.postNamed(path, ADMINISTRATOR, account,
                "{\"account\":\"%s\",\"role\":\"ADMINISTRATOR\",\"reason\":\"ASSIGNMENT\"}".formatted(account));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.get("id");
    }

    private interface Request {
        Response send(int number);
    }

    private static List<Response> atOnce(Request request) throws Exception {
        return atOnce(AT_ONCE, request);
    }

    private static List<Response> atOnce(int times, Request request) throws Exception {
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            requests.add(() -> request.send(number));
        }
        List<Response> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(times)) {
            for (Future<Response> answer : people.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}

package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand wrong codes, half of them from one address and half from thousands, as the gateway names them, and who is served meanwhile. */
class ManyWrongCodesTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final int EACH_WAY = 5_000;
    private static final int AT_ONCE = 6;
    /** Between so many guesses one comes in who has the right code. */
    private static final int BETWEEN = 250;

    @Test
    void guessers_are_told_to_wait_and_whoever_has_the_right_code_is_served_meanwhile(@TempDir Path folder)
            throws Exception {
        Path key = Files.writeString(folder.resolve("caller.key"), KEY);
        try (var intake = RunningIntake.with("petitions.caller.key-file", key.toString())) {
            Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
            String number = receipt.text("number");
            String right = body(number, receipt.text("trackingCode"));
            String wrong = body(number, "222222222222");

            List<Integer> fromOne = new ArrayList<>();
            List<Integer> fromMany = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int sent = 0; sent < EACH_WAY; sent += BETWEEN) {
                    List<Callable<Integer>> one = new ArrayList<>();
                    List<Callable<Integer>> many = new ArrayList<>();
                    for (int i = sent; i < sent + BETWEEN; i++) {
                        String stranger = "198.18.%d.%d".formatted(i / 200, 1 + i % 200);
                        one.add(() -> track(intake, "203.0.113.7", wrong));
                        many.add(() -> track(intake, stranger, wrong));
                    }
                    fromOne.addAll(all(people, one));
                    fromMany.addAll(all(people, many));
                    // From where the guesser sits, too: a whole village comes by one address.
                    owners.addAll(all(people, List.of(() -> track(intake, "203.0.113.7", right),
                            () -> track(intake, "203.0.113.8", right))));
                }
            }

            assertThat(owners).containsOnly(200);
            assertThat(fromOne).hasSize(EACH_WAY).containsOnly(404, 429);
            assertThat(Collections.frequency(fromOne, 404)).as("what one address may try").isLessThanOrEqualTo(30);
            assertThat(fromMany).hasSize(EACH_WAY).containsOnly(404);
        }
    }

    private static List<Integer> all(ExecutorService people, List<Callable<Integer>> asked)
            throws InterruptedException, ExecutionException {
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(asked)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static int track(RunningIntake intake, String address, String body) throws GeneralSecurityException {
        return intake.send(intake.request("/tracking").header("Content-Type", "application/json")
                .header("Petitions-Caller", signed(address)).POST(BodyPublishers.ofString(body))).status();
    }

    private static String body(String number, String code) {
        return JsonMapper.shared().createObjectNode().put("number", number).put("code", code).toString();
    }

    /** As the gateway says where somebody comes from. */
    private static String signed(String address) throws GeneralSecurityException {
        String text = address + "|" + Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
        return text.replace('|', ';') + ";" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(mac.doFinal((text + "|POST|/tracking").getBytes(UTF_8)));
    }
}

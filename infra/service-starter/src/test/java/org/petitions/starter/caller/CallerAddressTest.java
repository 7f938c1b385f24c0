package org.petitions.starter.caller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.TestApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class CallerAddressTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @RestController
    static class FromController {
        @OpenToAll("a test\'s")
        @GetMapping({"/from", "/from/信访"})
        String from(HttpServletRequest request) {
            return request.getRemoteAddr();
        }
    }

    private static String signed(String key, String address, String path) throws GeneralSecurityException {
        String text = address + "|" + Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        return text.replace('|', ';') + ";" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(mac.doFinal((text + "|GET|" + path).getBytes(UTF_8)));
    }

    private Path key(String content) throws IOException {
        return Files.writeString(folder.resolve("caller.key"), content);
    }

    @Test
    void where_a_request_came_from_the_gateway_alone_can_say() throws IOException, GeneralSecurityException {
        try (var service = TestApplication.start(Map.of("petitions.caller.key-file", key(KEY).toString()),
                FromController.class)) {
            String fromGateway = signed(KEY, "203.0.113.7", "/from");
            assertThat(service.get("/from", "Petitions-Caller", fromGateway).body()).isEqualTo("203.0.113.7");
            assertThat(service.get("/from?q=1", "Petitions-Caller", fromGateway).body()).isEqualTo("203.0.113.7");
            assertThat(service.get("/from/%E4%BF%A1%E8%AE%BF", "Petitions-Caller",
                    signed(KEY, "2001:db8:0:0:0:0:0:7", "/from/%E4%BF%A1%E8%AE%BF")).body())
                    .isEqualTo("2001:db8:0:0:0:0:0:7");

            assertThat(service.get("/from").body()).isEqualTo("127.0.0.1");
            assertThat(service.get("/from", "Petitions-Caller", signed("x".repeat(32), "203.0.113.7", "/from")).body())
                    .isEqualTo("127.0.0.1");
            assertThat(service.get("/from", "Petitions-Caller", fromGateway, "Petitions-Caller", fromGateway).body())
                    .isEqualTo("127.0.0.1");
            assertThat(service.get("/from", "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.7").body())
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void without_a_key_nobody_is_believed() throws GeneralSecurityException {
        try (var service = TestApplication.start(Map.of(), FromController.class)) {
            assertThat(service.get("/from", "Petitions-Caller", signed(KEY, "203.0.113.7", "/from")).body())
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_key_that_is_too_short_or_not_there_stops_the_start(CapturedOutput output) throws IOException {
        String file = key("short").toString();
        assertThatThrownBy(() -> TestApplication.start(Map.of("petitions.caller.key-file", file)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> TestApplication.start(Map.of("petitions.caller.key-file", file + ".not-there")))
                .isInstanceOf(RuntimeException.class);
        assertThat(output.getOut()).contains("petitions.caller.key-file names a file of less than 32 bytes",
                "petitions.caller.key-file names a file that cannot be read");
    }
}

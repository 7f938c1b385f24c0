package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformKeysTest {
    @TempDir
    private Path data;

    @Test
    void what_gateway_and_services_share_is_there_before_they_start_and_stays_as_it_is() throws IOException {
        var settings = new PlatformSettings(RepositoryRoot.find(), data, PlatformPorts.fromEnvironment(Map.of()), "",
                null, true, false);

        PlatformKeys.createMissing(settings);
        byte[] callerKey = Files.readAllBytes(settings.callerKey());
        byte[] sessionKey = Files.readAllBytes(settings.sessionKey());
        PlatformKeys.createMissing(settings);

        assertThat(callerKey).hasSize(32).isNotEqualTo(sessionKey).isEqualTo(Files.readAllBytes(settings.callerKey()));
        assertThat(settings.sessionKey()).hasBinaryContent(sessionKey);
        assertThat(settings.seenKeys("gateway").getParent()).isDirectory();
    }
}

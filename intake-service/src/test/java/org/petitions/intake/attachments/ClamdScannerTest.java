package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClamdScannerTest {

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void one_that_takes_the_line_and_reads_nothing_holds_nobody() throws Exception {
        // Nobody accepts; the operating system does, and takes in what its buffers hold.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MalwareScanner scanner = new ClamdScanner(silent.getInetAddress().getHostAddress(), silent.getLocalPort());

            assertThat(scanner.scan(new ByteArrayInputStream(new byte[64 * 1024 * 1024]), Duration.ofMillis(500)))
                    .isEqualTo(MalwareScanner.Finding.UNKNOWN);
        }
    }
}

package org.petitions.intake.attachments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What of files is a setting.
 *
 * @param largest largest file
 * @param clamd host and port of ClamAV's daemon, e.g. {@code clamd.example:3310}; empty where files are not looked through
 * @param clamdPatience how long it may take for a file in all while its sender waits for the answer: less than the gateway waits
 * @param clamdPatienceLater how long it may take for one that waits: longer than it looks through any file itself
 * @param unfinishedFor how long a file waits for the rest of it, from the last piece on; then it is deleted
 */
@ConfigurationProperties("petitions.attachments")
record AttachmentSettings(@DefaultValue("20MB") DataSize largest, @Nullable String clamd,
        @DefaultValue("8s") Duration clamdPatience,
        @DefaultValue("130s") Duration clamdPatienceLater, @DefaultValue("24h") Duration unfinishedFor) {
    private static final String CLAMD = "petitions.attachments.clamd";

    MalwareScanner scanner() {
        if (clamd == null || clamd.isBlank()) {
            return MalwareScanner.none();
        }
        int colon = clamd.lastIndexOf(':');
        String port = clamd.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new StartupFailure(CLAMD + " is no host and port",
                    "Set it as in clamd.example:3310, or leave it out.");
        }
        return new ClamdScanner(clamd.substring(0, colon), Integer.parseInt(port));
    }
}

package org.petitions.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.keys.PassKeyFiles;
import org.petitions.local.keys.RandomKeyFiles;
import org.petitions.local.keys.SigningKeyFiles;

/** The keys that the platform's programs have to find when they start; the issuer makes its own, and the secrets of its clients. */
final class PlatformKeys {
    private PlatformKeys() {}

    static void createMissing(PlatformSettings settings) throws IOException {
        for (String keyset : List.of("intake-store", "case-service", "case-store", "notification-service")) {
            KeysetFiles.createIfMissing(settings.keyset(keyset));
        }
        SigningKeyFiles.createIfMissing(settings.evidenceKey());
        PassKeyFiles.createIfMissing(settings.passKeyset(), settings.publicPassKeyset());
        RandomKeyFiles.createIfMissing(settings.callerKey());
        RandomKeyFiles.createIfMissing(settings.sessionKey());
        Files.createDirectories(settings.seenKeys());
    }
}

package org.petitions.local.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Makes keys that are random bytes and nothing else on a machine that has none: for {@code ./run}. */
public final class RandomKeyFiles {
    private static final int BYTES = 32;

    private RandomKeyFiles() {}

    /**
     * Makes a key of 256 random bits unless the file is there.
     *
     * @param file where; its folder is made when missing
     * @return whether it was made now
     */
    public static boolean createIfMissing(Path file) throws IOException {
        return SecretFile.createIfMissing(file, RandomKeyFiles::newKey);
    }

    private static byte[] newKey() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}

package org.petitions.local.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes keysets on a machine that has none: for {@code ./run}. A real installation makes its own and guards them. */
public final class KeysetFiles {

    private KeysetFiles() {}

    /**
     * Makes an AES-256-GCM keyset unless the file is there. Readable by its owner alone; whole or not at all, also when two
     * processes try at once.
     *
     * @param file where; its folder is made when missing
     * @return whether it was made now
     */
    public static boolean createIfMissing(Path file) throws IOException {
        return SecretFile.createTextIfMissing(file, KeysetFiles::newKeyset);
    }

    private static String newKeyset() {
        try {
            com.google.crypto.tink.aead.AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }
}

package org.petitions.local.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes the pair of keysets that petitioners' passes are signed and checked with, for {@code ./run}. */
public final class PassKeyFiles {
    private PassKeyFiles() {}

    /**
     * Makes what is missing: the keyset that signs, and beside it its public part, which checks.
     *
     * @param signing where the one that signs is to be; its folder is made when missing
     * @param checking where its public part is to be
     */
    public static void createIfMissing(Path signing, Path checking) throws IOException {
        try {
            JwtSignatureConfig.register();
            SecretFile.createTextIfMissing(signing, PassKeyFiles::newKeyset);
            String open = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(TinkJsonProtoKeysetFormat
                    .parseKeyset(Files.readString(signing), InsecureSecretKeyAccess.get()).getPublicKeysetHandle());
            SecretFile.createTextIfMissing(checking, () -> open);
        } catch (GeneralSecurityException e) {
            throw new IOException("no keyset that signs: " + signing, e);
        }
    }

    private static String newKeyset() {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(
                    JwtEcdsaParameters.builder().setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                            .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID).build());
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no ES256", e);
        }
    }
}

package org.petitions.local.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Makes signing keys on a machine that has none: for {@code ./run}. A real installation makes its own and guards them. */
public final class SigningKeyFiles {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private SigningKeyFiles() {}

    /**
     * Makes an Ed25519 key pair unless the file is there, as {@code openssl} would: PEM, the private key and below it the public one.
     *
     * @param file where; its folder is made when missing
     * @return whether it was made now
     */
    public static boolean createIfMissing(Path file) throws IOException {
        return SecretFile.createTextIfMissing(file, SigningKeyFiles::newKey);
    }

    private static String newKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return block("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + block("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String block(String what, byte[] key) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(key) + "\n-----END " + what + "-----\n";
    }
}

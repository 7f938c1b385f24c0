package org.petitions.casework.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signatures (RFC 8032) and their keys in PEM, by the JDK alone. */
final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePrivate(new PKCS8EncodedKeySpec(decoded(block(pem, "PRIVATE KEY"))));
    }

    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(decoded(publicBlock(pem))));
    }

    /** The public key's own lines of a PEM text. */
    static String publicBlock(String pem) {
        return block(pem, "PUBLIC KEY") + "\n";
    }

    static byte[] sign(PrivateKey key, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(NAME);
        signature.initSign(key);
        signature.update(signed);
        return signature.sign();
    }

    static boolean isSignedBy(PublicKey key, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(NAME);
        check.initVerify(key);
        check.update(signed);
        return signature.length == 64 && check.verify(signature);
    }

    private static String block(String pem, String what) {
        Matcher block = Pattern.compile("-----BEGIN " + what + "-----[A-Za-z0-9+/=\\s]+-----END " + what + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("there is no " + what);
        }
        return block.group();
    }

    private static byte[] decoded(String block) {
        return Base64.getMimeDecoder().decode(block.replaceAll("-----[A-Z ]+-----", ""));
    }
}

package org.petitions.casework.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signatures (RFC 8032) and their keys in PEM, by the JDK alone. */
public final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /** The private key of a PEM text (PKCS #8). */
    static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePrivate(new PKCS8EncodedKeySpec(decoded(block(pem, "PRIVATE KEY"))));
    }

    /** The public key of a PEM text. */
    public static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(decoded(publicBlock(pem))));
    }

    /** All public keys of a PEM text, in their order. */
    static List<PublicKey> publicKeys(String pem) throws GeneralSecurityException {
        List<PublicKey> keys = new ArrayList<>();
        Matcher block = block("PUBLIC KEY").matcher(pem);
        while (block.find()) {
            keys.add(publicKey(block.group()));
        }
        return keys;
    }

    /** The public key's own lines of a PEM text. */
    static String publicBlock(String pem) {
        return block(pem, "PUBLIC KEY") + "\n";
    }

    /** 64 bytes. */
    public static byte[] sign(PrivateKey key, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(NAME);
        signature.initSign(key);
        signature.update(signed);
        return signature.sign();
    }

    /** Whether that is the key's signature of those bytes. */
    public static boolean isSignedBy(PublicKey key, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(NAME);
        check.initVerify(key);
        check.update(signed);
        return signature.length == 64 && check.verify(signature);
    }

    private static String block(String pem, String what) {
        Matcher block = block(what).matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("there is no " + what);
        }
        return block.group();
    }

    private static Pattern block(String what) {
        return Pattern.compile("-----BEGIN " + what + "-----[A-Za-z0-9+/=\\s]+-----END " + what + "-----");
    }

    private static byte[] decoded(String block) {
        return Base64.getMimeDecoder().decode(block.replaceAll("-----[A-Z ]+-----", ""));
    }
}

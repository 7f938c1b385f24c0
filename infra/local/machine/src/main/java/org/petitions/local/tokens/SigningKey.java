package org.petitions.local.tokens;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * An RSA key of a test issuer, and tokens in their compact form (RFC 7515). Written out by hand, since libraries refuse to make the bad ones.
 *
 * @param id the {@code kid} that its tokens name
 */
record SigningKey(String id, KeyPair pair) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int BITS = 2048;

    static SigningKey generate() {
        return new SigningKey(UUID.randomUUID().toString(), newPair());
    }

    /** Another key that claims to be this one. */
    SigningKey impostor() {
        return new SigningKey(id, newPair());
    }

    /** The public part, as a JSON Web Key (RFC 7517). */
    Map<String, Object> published() {
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        return Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", id,
                "n", unsigned(open.getModulus()), "e", unsigned(open.getPublicExponent()));
    }

    Map<String, Object> header(String algorithm) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("kid", id);
        header.put("typ", "JWT");
        return header;
    }

    /** Signed as the header says: RS256, RS512, HS256 with the public key's PEM for a secret, or not at all. */
    String sign(Map<String, Object> header, Map<String, Object> claims) {
        String content = part(header) + "." + part(claims);
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        return content + "." + URL.encodeToString(signature(String.valueOf(header.get("alg")), bytes));
    }

    static String part(Map<String, Object> json) {
        return URL.encodeToString(JSON.writeValueAsBytes(json));
    }

    private byte[] signature(String algorithm, byte[] content) {
        try {
            return switch (algorithm) {
                case "RS256" -> rsa("SHA256withRSA", content);
                case "RS512" -> rsa("SHA512withRSA", content);
                case "HS256" -> {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(publicPem(), "HmacSHA256"));
                    yield mac.doFinal(content);
                }
                case "none" -> new byte[0];
                default -> throw new IllegalArgumentException("no such algorithm here: " + algorithm);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private byte[] rsa(String name, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name);
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    private byte[] publicPem() {
        return ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}

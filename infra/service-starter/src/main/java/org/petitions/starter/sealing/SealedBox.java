package org.petitions.starter.sealing;

import java.util.Base64;

/**
 * Words sealed for one reader.
 *
 * @param base64 the sealed bytes, as they travel in events and rest in the database
 */
public record SealedBox(String base64) {

    static SealedBox of(byte[] sealed) {
        return new SealedBox(Base64.getEncoder().encodeToString(sealed));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** Never the content, so that it may stand in a log line by accident. */
    @Override
    public String toString() {
        return "SealedBox[" + base64.length() + " characters]";
    }
}

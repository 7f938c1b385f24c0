package org.petitions.starter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Words sealed for one reader: bytes, which rest in the database as they are and travel in events as Base64. Never changes. */
public final class SealedBox {
    private final byte[] sealed;

    private SealedBox(byte[] sealed) {
        this.sealed = sealed;
    }

    /** @param sealed the bytes, which are the box's from now on */
    public static SealedBox of(byte[] sealed) {
        return new SealedBox(sealed);
    }

    /** @param text as {@link #base64} gave it; what is no Base64 makes a box that no keyset opens */
    public static SealedBox ofBase64(String text) {
        try {
            return new SealedBox(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return new SealedBox(text.getBytes(UTF_8));
        }
    }

    /** As it travels. */
    public String base64() {
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** As it rests; nobody writes into it. */
    public byte[] bytes() {
        return sealed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedBox box && Arrays.equals(sealed, box.sealed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealed);
    }

    /** Never the content, so that it may stand in a log line by accident. */
    @Override
    public String toString() {
        return "SealedBox[" + sealed.length + " bytes]";
    }
}

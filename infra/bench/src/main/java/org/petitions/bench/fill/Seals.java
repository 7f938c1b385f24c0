package org.petitions.bench.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.petitions.local.platform.PlatformSettings;

/** The keysets that a platform of our own seals with, to seal the copy of a box for its own case: a box opens under no other. */
final class Seals {
    private final List<Aead> keysets;

    private Seals(List<Aead> keysets) {
        this.keysets = keysets;
    }

    /** Those of a platform. */
    static Seals of(PlatformSettings platform) throws IOException {
        try {
            AeadConfig.register();
            List<Aead> keysets = new ArrayList<>();
            for (String name : List.of("intake-store", "case-service", "case-store")) {
                keysets.add(TinkJsonProtoKeysetFormat
                        .parseKeyset(Files.readString(platform.keyset(name)), InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), Aead.class));
            }
            return new Seals(List.copyOf(keysets));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform's keysets cannot be used", e);
        }
    }

    /**
     * A box that was opened.
     *
     * @param boundTo what it is bound to
     */
    record Opened(byte[] plain, String boundTo, Aead keyset) {
        byte[] sealed(String otherwise) {
            try {
                return keyset.encrypt(plain, otherwise.getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot seal", e);
            }
        }
    }

    /** Opens a box that is bound to one of these; empty where it is no box, or bound to something else. */
    Optional<Opened> open(byte[] box, Collection<String> boundTo) {
        for (Aead keyset : keysets) {
            for (String candidate : boundTo) {
                try {
                    return Optional.of(new Opened(keyset.decrypt(box, candidate.getBytes(UTF_8)), candidate, keyset));
                } catch (GeneralSecurityException _) {
                    // another's
                }
            }
        }
        return Optional.empty();
    }
}

package org.petitions.starter.pass;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.StartupFailure;

/** Opens the keysets that passes are signed and checked with. */
final class PassKeys {
    private static final String FILE = "file:";

    static {
        try {
            JwtSignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private PassKeys() {}

    static JwtPublicKeySign signing(String setting, @Nullable String address) {
        String remedy = "Set it to file: and the path of a Tink JSON keyset that signs JSON web tokens (JWT_ES256).";
        return opened(setting, address, remedy,
                json -> TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class));
    }

    /** Takes a keyset without secrets alone: whoever checks passes must not be able to make them. */
    static JwtPublicKeyVerify checking(String setting, @Nullable String address) {
        String remedy = "Set it to file: and the path of the public part of the keyset that signs passes.";
        return opened(setting, address, remedy, json -> {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json);
            return keyset.getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class);
        });
    }

    private static <T> T opened(String setting, @Nullable String address, String remedy, KeysetReader<T> reader) {
        if (address == null || address.isBlank()) {
            throw new StartupFailure("Settings are missing: " + setting, remedy);
        }
        if (!address.startsWith(FILE)) {
            throw new StartupFailure(setting + " is no address of a keyset", remedy);
        }
        try {
            return reader.read(Files.readString(Path.of(address.substring(FILE.length()))));
        } catch (IOException e) {
            throw new StartupFailure(setting + " names a file that cannot be read: " + e.getMessage(), remedy, e);
        } catch (GeneralSecurityException e) {
            throw new StartupFailure(setting + " names no usable keyset", remedy, e);
        }
    }

    private interface KeysetReader<T> {
        T read(String json) throws GeneralSecurityException;
    }
}

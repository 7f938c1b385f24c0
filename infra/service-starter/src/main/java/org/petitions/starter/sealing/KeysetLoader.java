package org.petitions.starter.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.petitions.starter.startup.StartupFailure;

/** Opens a keyset by its address. */
final class KeysetLoader {
    private static final String FILE = "file:";
    private static final String REMEDY = "Give file: and the path of a Tink JSON keyset, or an address of a key management "
            + "service whose Tink client is on the class path.";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeysetLoader() {}

    /** Whether each sealing asks a key management service. */
    static boolean isRemote(String address) {
        return !address.startsWith(FILE);
    }

    /**
     * @param setting name of the setting, for the error
     * @param address its value
     * @throws StartupFailure when there is no keyset at that address
     */
    static Aead load(String setting, String address) {
        try {
            return isRemote(address) ? fromKms(address) : fromFile(Path.of(address.substring(FILE.length())));
        } catch (IOException e) {
            throw new StartupFailure(setting + " names a file that cannot be read: " + e.getMessage(), REMEDY, e);
        } catch (GeneralSecurityException e) {
            throw new StartupFailure(setting + " is no address of a usable keyset", REMEDY, e);
        }
    }

    private static Aead fromFile(Path file) throws IOException, GeneralSecurityException {
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Each box gets a fresh key, and that key travels in the box, sealed by the service. */
    private static Aead fromKms(String address) throws GeneralSecurityException {
        return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, KmsClients.get(address).getAead(address));
    }
}

package org.petitions.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything is.
 *
 * @param organisation folder with {@code units.csv}, {@code posts.csv} and {@code holdings.csv}, and with {@code staff.csv} if there is one
 * @param data folder of what is kept over a restart; made when missing, readable by its owner alone
 * @param keysFile the keys that tokens are signed with, a JSON Web Key Set with its private parts; made when missing
 * @param programSecretFile the one secret of all programs, which have an account each; made when missing
 * @param gatewaySecretFile the secret of the client {@code gateway}; made when missing
 * @param gateway the address that people use the platform at, without a path
 */
@ConfigurationProperties("issuer")
record IssuerSettings(Path organisation, Path data, Path keysFile, Path programSecretFile, Path gatewaySecretFile,
        URI gateway) {

    IssuerSettings {
        requireSet("organisation", organisation);
        requireSet("data", data);
        requireSet("keys-file", keysFile);
        requireSet("program-secret-file", programSecretFile);
        requireSet("gateway-secret-file", gatewaySecretFile);
        requireSet("gateway", gateway);
    }

    /** Settings can be absent, whatever the compiler is told. */
    private static void requireSet(String name, @Nullable Object value) {
        if (value == null) {
            throw new StartRefusal("The setting issuer." + name + " is missing",
                    "Set it, e.g. as --issuer." + name + "=…");
        }
    }
}

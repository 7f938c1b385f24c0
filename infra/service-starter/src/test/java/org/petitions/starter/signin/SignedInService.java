package org.petitions.starter.signin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.petitions.starter.access.OpenToAll;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A service that knows an issuer, outside the local profile, with an address behind the sign-in and one that is open to all. */
final class SignedInService {

    private SignedInService() {}

    @RestController
    static class Addresses {
        @OpenToAll("a test\'s")
        @GetMapping("/inside")
        String inside() {
            return "in";
        }

        @OpenToAll("a test\'s")
        @GetMapping("/petitioner/pass")
        String pass(@RequestHeader("Authorization") String pass) {
            return pass;
        }

        @Bean
        static OpenPaths openPaths() {
            return OpenPaths.of("/petitioner/**");
        }
    }

    static TestApplication start(TestIssuer issuer) {
        return TestApplication.start("production", settings(issuer), Addresses.class);
    }

    static TestApplication start(TestIssuer issuer, Path keysFile) {
        Map<String, String> settings = settings(issuer);
        settings.put("petitions.sign-in.keys-file", keysFile.toString());
        return TestApplication.start("production", settings, Addresses.class);
    }

    static Map<String, String> settings(TestIssuer issuer) {
        return new HashMap<>(Map.of("petitions.sign-in.issuer", issuer.issuer(), "petitions.sign-in.jwks-uri",
                issuer.jwksUri()));
    }
}

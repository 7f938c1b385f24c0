package org.petitions.scenario.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.RepositoryRoot;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of all services as their published descriptions have them: with the names of their variables. */
final class ApiAddresses {

    /**
     * An address.
     *
     * @param service whose it is
     * @param method e.g. {@code POST}
     * @param path e.g. {@code /cases/{id}/accept}
     */
    record ApiAddress(PlatformService service, String method, String path) {
        /** As an entry of the audit trail has it, e.g. {@code POST /cases/{id}/accept}. */
        String text() {
            return method + " " + path;
        }

        private boolean fits(String askedMethod, String[] asked) {
            String[] parts = parts(path);
            return method.equals(askedMethod) && parts.length == asked.length && IntStream.range(0, parts.length)
                    .allMatch(place -> isVariable(parts[place]) || parts[place].equals(asked[place]));
        }

        private long variables() {
            return Arrays.stream(parts(path)).filter(ApiAddress::isVariable).count();
        }

        private static boolean isVariable(String part) {
            return part.startsWith("{");
        }
    }

    private final List<ApiAddress> addresses;

    private ApiAddresses(List<ApiAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** As they stand in the sources. */
    static ApiAddresses of(RepositoryRoot home) {
        List<ApiAddress> addresses = new ArrayList<>();
        for (PlatformService service : PlatformService.values()) {
            JsonMapper.shared().readTree(home.path().resolve("docs/api/" + service.module() + ".json").toFile())
                    .path("paths").properties().forEach(path -> path.getValue().properties()
                            .forEach(method -> addresses.add(new ApiAddress(service,
                                    method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        }
        return new ApiAddresses(addresses);
    }

    /**
     * The address that a path was answered at: of several that fit the one with the fewest variables.
     *
     * @param path as it was sent, e.g. {@code /cases/0198f/accept}
     */
    ApiAddress of(String method, String path) {
        String[] asked = parts(path);
        return addresses.stream().filter(address -> address.fits(method, asked))
                .min(Comparator.comparingLong(ApiAddress::variables))
                .orElseThrow(() -> new IllegalArgumentException("no description has " + method + " " + path));
    }

    private static String[] parts(String path) {
        return path.split("/", -1);
    }
}

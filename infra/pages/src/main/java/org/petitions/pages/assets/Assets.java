package org.petitions.pages.assets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

/**
 * Sheets, scripts and the icon: our own of {@code /assets} on the class path, and those of the libraries. Templates ask for the address, e.g.
 * {@code ${#assets.address('pages.css')}}. What all pages share lies in that folder itself and is answered by whoever is asked; what one service has
 * lies in a folder below it that is called as the service, by which the gateway finds it.
 */
public final class Assets implements HttpRequestHandler {
    /** Under which all of them lie; they are shown to everybody. */
    public static final String PATTERN = "/assets/**";

    /** Where browsers look for an icon by themselves: beside what is no page of ours and names none, e.g. a document. */
    public static final String ICON = "/favicon.ico";

    /** Of what all share. */
    static final String SHARED = "/assets/*/*";

    /** Of what one service has. */
    static final String OWN = "/assets/*/*/*";

    private static final String BASE = "/assets/";
    private static final String LIBRARIES = "classpath*:META-INF/resources/webjars/";

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** All that are on the class path. */
    static Assets found() {
        var byName = new TreeMap<String, Asset>();
        for (Resource file : files("classpath*:assets/*.css", "classpath*:assets/*.js", "classpath*:assets/*.svg",
                LIBRARIES + "govuk-frontend/*/dist/govuk/govuk-frontend.min.css",
                LIBRARIES + "htmx.org/*/dist/htmx.min.js")) {
            put(file, "", byName);
        }
        for (Resource file : files("classpath*:assets/*/*.css", "classpath*:assets/*/*.js")) {
            put(file, folder(file), byName);
        }
        return new Assets(byName);
    }

    private static List<Resource> files(String... patterns) {
        List<Resource> files = new ArrayList<>();
        try {
            for (String pattern : patterns) {
                files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String folder(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/", -1);
            return path[path.length - 2] + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Resource file, String folder, Map<String, Asset> byName) {
        String name = String.valueOf(file.getFilename());
        if (byName.put(name, Asset.of(name, folder, file)) != null) {
            throw new IllegalStateException("Two files for pages are called " + name);
        }
    }

    /** The beginnings of paths that it answers. */
    Set<String> patterns() {
        return Stream.concat(Stream.of(ICON),
                byName.values().stream().map(asset -> asset.folder().isEmpty() ? SHARED : OWN))
                .collect(Collectors.toSet());
    }

    /**
     * The address of one.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no file for pages that is called " + name);
        }
        return BASE + asset.folder() + asset.hash() + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.equals(ICON) ? "icon.svg" : path.substring(path.lastIndexOf('/') + 1);
        Optional<Asset> found = Optional.ofNullable(byName.get(name));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        // A page of another release asks for another hash: it gets ours, and is to ask again.
        boolean current = path.equals(address(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentType(asset.type());
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean packed = accepted != null && accepted.contains("gzip");
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] content = packed ? asset.packed() : asset.content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

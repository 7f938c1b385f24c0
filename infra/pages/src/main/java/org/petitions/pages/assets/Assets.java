package org.petitions.pages.assets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

/**
 * Sheets and scripts: our own of {@code /assets} on the class path, and those of the libraries. Templates ask for the address, e.g.
 * {@code ${#assets.address('pages.css')}}.
 */
public final class Assets implements HttpRequestHandler {
    /** Under which all of them lie; they are shown to everybody. */
    public static final String PATTERN = "/assets/**";

    private static final String BASE = "/assets/";
    private static final String LIBRARIES = "classpath*:META-INF/resources/webjars/";

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** All that are on the class path. */
    static Assets found() {
        var byName = new TreeMap<String, Asset>();
        put("classpath*:assets/*.css", byName);
        put("classpath*:assets/*.js", byName);
        put(LIBRARIES + "govuk-frontend/*/dist/govuk/govuk-frontend.min.css", byName);
        put(LIBRARIES + "htmx.org/*/dist/htmx.min.js", byName);
        return new Assets(byName);
    }

    private static void put(String pattern, Map<String, Asset> byName) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = String.valueOf(file.getFilename());
                if (byName.put(name, Asset.of(name, file)) != null) {
                    throw new IllegalStateException("Two files for pages are called " + name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return BASE + asset.hash() + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Asset> found = Optional.ofNullable(byName.get(name));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        // A page of another release asks for another hash: it gets ours, and is to ask again.
        boolean current = path.equals(BASE + asset.hash() + "/" + name);
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

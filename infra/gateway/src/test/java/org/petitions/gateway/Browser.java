package org.petitions.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser does: keeps cookies for each address, asks for pages, follows redirects when told to. */
final class Browser {
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private String door;

    Browser(String door) {
        this(door, "127.0.0.1");
    }

    /** @param from one of this machine's addresses, 127.0.0.1 to 127.255.255.254, which the door takes for different callers */
    Browser(String door, String from) {
        this.door = door;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(from)).build();
    }

    /** The door is elsewhere from now on, and its cookies go along, as they would with one name for both. */
    void moveTo(String address) {
        Map<String, String> kept = cookies.remove(URI.create(door).getAuthority());
        door = address;
        if (kept != null) {
            cookies.put(URI.create(door).getAuthority(), kept);
        }
    }

    /** A page, as one that is gone to; redirects are not followed. */
    HttpResponse<String> page(String path) {
        return send(get(address(path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** A page, and wherever it leads. */
    HttpResponse<String> visit(String path) {
        HttpResponse<String> response = page(path);
        for (int step = 0; step < MOST_REDIRECTS && response.statusCode() / 100 == 3; step++) {
            URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(get(next).header("Accept", "text/html,*/*;q=0.8"));
        }
        return response;
    }

    /** What a script asks for. */
    HttpResponse<String> script(String path) {
        return send(get(address(path)).header("Accept", "application/json"));
    }

    /** A form of a page. */
    HttpResponse<String> form(String path, Map<String, String> fields) {
        return send(request(address(path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** The hidden token of the home page's forms. */
    String csrf() {
        Matcher found = TOKEN.matcher(visit("/").body());
        if (!found.find()) {
            throw new AssertionError("the page has no token");
        }
        return found.group(1);
    }

    HttpRequest.Builder get(URI uri) {
        return request(uri).GET();
    }

    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri);
    }

    URI address(String path) {
        return URI.create(door + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        URI uri = request.copy().build().uri();
        Map<String, String> kept = cookies.computeIfAbsent(uri.getAuthority(), _ -> new ConcurrentHashMap<>());
        if (!kept.isEmpty()) {
            request.header("Cookie", String.join("; ", kept.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue()).toList()));
        }
        try {
            HttpResponse<T> response = client.send(request.build(), body);
            response.headers().allValues("Set-Cookie").forEach(each -> keep(kept, each));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of the session's cookie. */
    @Nullable
    String session() {
        return cookies.getOrDefault(URI.create(door).getAuthority(), Map.of()).get("SESSION");
    }

    void setCookie(String name, String value) {
        cookies.computeIfAbsent(URI.create(door).getAuthority(), _ -> new ConcurrentHashMap<>()).put(name, value);
    }

    private static void keep(Map<String, String> kept, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            kept.remove(pair[0]);
        } else {
            kept.put(pair[0], pair[1]);
        }
    }

    static String encoded(Map<String, String> fields) {
        return String.join("&", fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .toList());
    }
}

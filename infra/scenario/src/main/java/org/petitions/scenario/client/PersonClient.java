package org.petitions.scenario.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person at a browser of their own, who signs in at the door as people do: not with a program's token, but on the issuer's page. Then they open pages,
 * fill in the forms that stand there and send them; some pages need no account.
 */
public final class PersonClient {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Too much at once, and a part of the platform that does not answer: whatever is sent here may be sent twice. */
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI door;

    /** @param door e.g. {@code http://127.0.0.1:8080} */
    public PersonClient(URI door) {
        this.door = door;
    }

    /**
     * Goes to the door, is sent to the issuer's page, says there who they are, and comes back.
     *
     * @return whether the door's first page came, and names the account
     */
    public boolean signIn(String account) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(door.resolve("/")));
        Matcher token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no page to sign in at, but HTTP " + page.statusCode());
        }
        HttpResponse<String> home = send(HttpRequest.newBuilder(page.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=" + encoded(account) + "&_csrf=" + encoded(token.group(1)))));
        return home.statusCode() == 200 && home.uri().getAuthority().equals(door.getAuthority())
                && home.body().contains(account);
    }

    /**
     * Opens a page.
     *
     * @param path path and query
     * @throws IllegalStateException where it is not there for this person
     */
    public Page open(String path) {
        return there("GET " + path, HttpRequest.newBuilder(door.resolve(path)));
    }

    /**
     * Sends a form of a page as it was filled in, and gives the page that comes then.
     *
     * @throws IllegalStateException with what the page says is wrong, where it was not taken
     */
    public Page send(PageForm form) {
        return there("POST " + form.action(), HttpRequest.newBuilder(door.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body())));
    }

    private Page there(String what, HttpRequest.Builder request) {
        HttpResponse<String> answer = RetryPolicy.RESTART.until(what, () -> {
            HttpResponse<String> come = send(request.copy());
            return AGAIN.contains(come.statusCode()) ? null : come;
        });
        var page = new Page(answer.uri(), answer.statusCode(), answer.body());
        if (!page.isThere() || !answer.uri().getAuthority().equals(door.getAuthority())) {
            throw new IllegalStateException(
                    what + " came to " + answer.uri().getPath() + ", " + page.status() + " " + page.faults());
        }
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.header("Accept", "text/html").timeout(ANSWER_LIMIT).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the door or the issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }
}

package org.petitions.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser with its cookies, and the gateway that the person is sent back to. */
final class TestClient {
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk-dBjftJeZ4CVP";
    static final String CALLBACK = "/login/oauth2/code/local";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final RunningIssuer issuer;

    TestClient(RunningIssuer issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(issuer.at(path));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(issuer.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Goes to the issuer as the gateway sends people there. */
    HttpResponse<String> authorize(Map<String, String> changed) throws IOException, InterruptedException {
        Map<String, String> asked = new TreeMap<>(Map.of("response_type", "code", "client_id", "gateway",
                "scope", "openid profile petitions", "state", "s-1", "redirect_uri", RunningIssuer.GATEWAY + CALLBACK,
                "code_challenge", challenge(), "code_challenge_method", "S256", "nonce", "n-1"));
        asked.putAll(changed);
        asked.values().removeIf(String::isEmpty);
        return get("/oauth2/authorize?" + encoded(asked));
    }

    HttpResponse<String> authorize() throws IOException, InterruptedException {
        return authorize(Map.of());
    }

    /** Says on the page who one is. */
    HttpResponse<String> signInAs(String account) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the page has no token against forged requests");
        }
        return post("/login", Map.of("account", account, "_csrf", token.group(1)));
    }

    /** From the first request to the code that the gateway is handed. */
    String codeFor(String account) throws IOException, InterruptedException {
        authorize();
        HttpResponse<String> back = get(location(signInAs(account)));
        return parameter(location(back), "code").orElseThrow();
    }

    /** Everything, to the tokens. */
    JsonNode tokensFor(String account) throws IOException, InterruptedException {
        return json(exchange(codeFor(account), VERIFIER));
    }

    HttpResponse<String> exchange(String code, String verifier) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
                RunningIssuer.GATEWAY + CALLBACK, "code_verifier", verifier));
    }

    HttpResponse<String> refresh(JsonNode tokens) throws IOException, InterruptedException {
        return token(
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.path("refresh_token").stringValue()));
    }

    private HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        return post("/oauth2/token", form, "Authorization", basic("gateway", issuer.secret("gateway-secret")));
    }

    /** As a program asks for itself. */
    HttpResponse<String> program(String account, String secret, String scope) throws IOException, InterruptedException {
        return post("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", scope), "Authorization",
                basic(account, secret));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    String cookie(String name) {
        return cookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElseThrow().getValue();
    }

    static URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    static Optional<String> parameter(URI address, String name) {
        return Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> URLDecoder.decode(each.substring(name.length() + 1), UTF_8)).findFirst();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Header (0) or claims (1) of a token. */
    static JsonNode part(String token, int index) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }

    static JsonNode claims(JsonNode tokens, String which) {
        return part(tokens.path(which).stringValue(), 1);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}

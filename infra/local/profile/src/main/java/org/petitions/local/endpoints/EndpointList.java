package org.petitions.local.endpoints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.Requires;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /local/endpoints}: every endpoint of this service's own, with what whoever asks it must be allowed to do. */
final class EndpointList implements HttpRequestHandler {
    static final String PATH = "/local/endpoints";

    private static final String OURS = "org.petitions.";
    private static final String OPEN = "OPEN_TO_ALL";
    private static final String SIGNED_IN = "SIGNED_IN";

    private final RequestMappingHandlerMapping endpoints;
    private final JsonMapper json;

    EndpointList(RequestMappingHandlerMapping endpoints, JsonMapper json) {
        this.endpoints = endpoints;
        this.json = json;
    }

    /**
     * One endpoint.
     *
     * @param consumes the media type of the body that it reads
     */
    record Endpoint(String method, String path, String consumes, Access access) {
        private static Endpoint of(String method, String path, String consumes, HandlerMethod handler) {
            Requires required = handler.getMethodAnnotation(Requires.class);
            if (required != null) {
                Action action = required.value();
                return new Endpoint(method, path, consumes, new Access(action.name(), action.zh(), action.en()));
            }
            return new Endpoint(method, path, consumes, handler.hasMethodAnnotation(OpenToAll.class)
                    ? new Access(OPEN, "无须登录", "open without sign-in")
                    : new Access(SIGNED_IN, "登录即可", "for whoever is signed in"));
        }
    }

    /**
     * Who may ask it.
     *
     * @param action the action's code; that it is open to all; or that it is for whoever is signed in
     * @param zh what it does, in Chinese
     */
    record Access(String action, String zh, String en) {}

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Endpoint> all = endpoints.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith(OURS))
                .flatMap(each -> of(each.getKey(), each.getValue()))
                // The page that a failed request is sent on to.
                .filter(each -> !each.path().equals("/error"))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method)).toList();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(all));
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        String consumes = info.getConsumesCondition().getConsumableMediaTypes().stream().findFirst()
                .orElse(MediaType.APPLICATION_JSON).toString();
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> Endpoint.of(method.name(), path, consumes, handler)));
    }
}

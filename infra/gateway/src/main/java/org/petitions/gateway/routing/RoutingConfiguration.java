package org.petitions.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.caller.CallerSignature;
import org.petitions.gateway.errors.AskedService;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.petitions.gateway.limits.WholeBodyFilter;
import org.petitions.gateway.signin.AccessTokens;
import org.petitions.gateway.signin.Person;
import org.petitions.pages.language.PageLanguage;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A request's way to its service and the answer's way back. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    ClientHttpRequestFactory serviceClients() {
        return new ServiceClients();
    }

    /**
     * Writes a form anew whose parameters were read here (CSRF), for the services alone: it hides them from our own pages. What was read whole
     * goes on as it came; its fields are not among the parameters, and a form written from those would be empty.
     */
    @Bean
    FormFilter formFilter() {
        return new FormFilter() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                boolean forService = Destination.of(((HttpServletRequest) request).getRequestURI()).isPresent();
                if (forService && !WholeBodyFilter.hasRead(request)) {
                    super.doFilter(request, response, chain);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    @Bean
    RouterFunction<ServerResponse> routes(GatewaySettings settings, CallerSignature callers, AccessTokens tokens) {
        var headers = new RequestHeaders(callers, InstantSource.system());
        return Arrays.stream(Destination.values()).map(each -> route(each, each.address(settings.services()), headers,
                tokens)).reduce(RouterFunction::and).orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(Destination destination, URI address, RequestHeaders headers,
            AccessTokens tokens) {
        return GatewayRouterFunctions.route(destination.part().code())
                .route(request -> destination.answers(request.path()), http())
                .before(uri(address)).before(changing(headers))
                .filter(relay(tokens)).filter(asking(destination.part()))
                .after((request, response) -> answered(RefusedPages.shown(request, response), address)).build();
    }

    private static Function<ServerRequest, ServerRequest> changing(RequestHeaders headers) {
        return request -> ServerRequest.from(request)
                .headers(each -> headers.change(each, request.servletRequest())).build();
    }

    /** The last step before the service: what fails from here on may have been done, unless the service was not reached. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> asking(Part part) {
        return (request, next) -> {
            AskedService.remember(request.servletRequest(), part);
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                Problem problem = ServiceFailures.problemOf(e, part);
                if (problem instanceof Problem.PartDown) {
                    AskedService.forget(request.servletRequest());
                }
                throw new ProblemException(problem, e);
            }
        };
    }

    /** A person's request goes on with the person's token; a program's with what it came with. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> relay(AccessTokens tokens) {
        return (request, next) -> {
            var person = Person.signedIn();
            if (person.isEmpty()) {
                return next.handle(request);
            }
            String token = tokens.of(person.get(), request.servletRequest());
            return next.handle(ServerRequest.from(request).headers(each -> each.setBearerAuth(token)).build());
        };
    }

    /** What a service says of itself stays inside: where it is, how it asks for a token, and cookies but the language. */
    private static ServerResponse answered(ServerResponse response, URI address) {
        HttpHeaders headers = response.headers();
        if (headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        String location = headers.getFirst(HttpHeaders.LOCATION);
        String inside = address.getScheme() + "://" + address.getAuthority();
        if (location != null && location.startsWith(inside + "/")) {
            headers.set(HttpHeaders.LOCATION, location.substring(inside.length()));
        }
        List<String> cookies = headers.remove(HttpHeaders.SET_COOKIE);
        if (cookies != null) {
            cookies.stream().filter(each -> each.startsWith(PageLanguage.COOKIE + "="))
                    .forEach(each -> headers.add(HttpHeaders.SET_COOKIE, each));
        }
        return response;
    }
}

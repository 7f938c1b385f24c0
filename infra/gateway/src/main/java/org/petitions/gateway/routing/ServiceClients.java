package org.petitions.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Connections to the services. As it comes, this client keeps one store of cookies for all users, follows redirects and repeats requests by itself,
 * has five connections for each service, and reads a stream on when nobody listens any more; none of that may be.
 */
final class ServiceClients implements ClientHttpRequestFactory {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Longer than a service waits for an event, as a request may prefer. */
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(10);

    /** For what is long in the making: a day's ledger, an evidence pack, a check of the audit trail. */
    private static final Duration BETWEEN_BYTES_OF_LARGE = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 1000;
    private static final int CONNECTIONS_OF_A_SERVICE = 400;

    private final ClientHttpRequestFactory quick;
    private final ClientHttpRequestFactory patient;

    ServiceClients() {
        this(CONNECTIONS_OF_A_SERVICE);
    }

    /** @param connections of one service, at most */
    ServiceClients(int connections) {
        this.quick = factory(BETWEEN_BYTES, connections);
        this.patient = factory(BETWEEN_BYTES_OF_LARGE, connections);
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        return (isLarge(uri.getPath()) ? patient : quick).createRequest(uri, method);
    }

    /** Whether what stands at a path is long in the making. */
    static boolean isLarge(String path) {
        return path.startsWith("/imports") || path.startsWith("/office/imports/") || path.endsWith("/evidence")
                || path.startsWith("/duty")
                || path.startsWith("/bureau/duty") || path.startsWith("/bureau/board")
                || path.startsWith("/audit/check") || path.endsWith("/export.xlsx");
    }

    private static ClientHttpRequestFactory factory(Duration betweenBytes, int connections) {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(manager -> manager.setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(connections))
                // Else three minutes for a connection that others have.
                .withDefaultRequestConfigCustomizer(request -> request
                        .setConnectionRequestTimeout(Timeout.of(TO_CONNECT)))
                .withHttpClientCustomizer(ServiceClients::forwardOnly)
                .build(HttpClientSettings.defaults().withTimeouts(TO_CONNECT, betweenBytes)
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }

    private static void forwardOnly(HttpClientBuilder client) {
        client.disableCookieManagement().disableRedirectHandling().disableAutomaticRetries().disableAuthCaching()
                .disableContentCompression().addExecInterceptorFirst("drop-streams", ServiceClients::droppable);
    }

    /** A stream that is closed before its end is dropped with its connection; read to its end it would be for ever. */
    private static ClassicHttpResponse droppable(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity entity = response.getEntity();
        if (entity != null && entity.getContentType() != null
                && entity.getContentType().startsWith("text/event-stream")) {
            response.setEntity(new HttpEntityWrapper(entity) {
                @Override
                public InputStream getContent() throws IOException {
                    return new FilterInputStream(super.getContent()) {
                        @Override
                        public void close() {
                            scope.execRuntime.discardEndpoint();
                        }
                    };
                }
            });
        }
        return response;
    }
}

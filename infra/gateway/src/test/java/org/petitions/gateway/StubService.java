package org.petitions.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service that writes down what it is asked, and answers what a test wants. */
final class StubService implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();

    private volatile boolean several;

    /** One request as it arrived. */
    record Received(String method, URI uri, Headers headers, String body) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        boolean has(String name) {
            return headers.containsKey(name);
        }
    }

    private StubService(ExecutorService places) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(places);
        server.createContext("/", this::answer);
        server.start();
    }

    static StubService start() {
        return new StubService(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** One that has so many requests at a time, and has begun with one before it has its body. */
    static StubService start(int places) {
        return new StubService(Executors.newFixedThreadPool(places, Thread.ofVirtual().factory()));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on requests for this path are answered like this; others with 200 and {@code {}}. */
    void on(String path, HttpHandler answer) {
        answers.put(path, answer);
    }

    /** From now on requests for this path are answered with this text. */
    void on(String path, String type, Function<Received, String> text) {
        on(path, exchange -> {
            String body = text.apply(last());
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }

    /**
     * From now on whoever comes has these offices today, each as {@code GET /me} lists it: with several and none chosen everything but that list is a
     * conflict, as at the real one.
     */
    void offices(String... each) {
        several = each.length > 1;
        on("/me", "application/json", _ -> "{\"account\": \"431222-HRSS.h-01\", \"offices\": ["
                + String.join(", ", each) + "]}");
    }

    /** The last request. */
    Received last() {
        return received.getLast();
    }

    /** All requests for this path. */
    List<Received> received(String path) {
        return received.stream().filter(each -> each.uri().getPath().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(),
                body));
        String path = exchange.getRequestURI().getPath();
        if (several && !path.equals("/me") && !exchange.getRequestHeaders().containsKey("Acting-For")) {
            exchange.sendResponseHeaders(409, -1);
            exchange.close();
            return;
        }
        HttpHandler answer = answers.get(path);
        if (answer != null) {
            answer.handle(exchange);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("{}".getBytes(UTF_8));
        exchange.close();
    }
}

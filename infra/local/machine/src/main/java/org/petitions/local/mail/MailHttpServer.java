package org.petitions.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.petitions.local.process.ProcessStartException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catcher's HTTP side on 127.0.0.1.
 *
 * <ul>
 * <li>{@code GET /}, {@code GET /mails/{id}}: pages
 * <li>{@code GET /api/mails?after=ID}: newest first, those after that id, all when there is none
 * <li>{@code GET /api/mails/{id}}, {@code DELETE /api/mails}
 * <li>{@code GET /api/smtp}; {@code POST /api/smtp/down}, {@code POST /api/smtp/up}: close and open the SMTP port
 * </ul>
 */
final class MailHttpServer {
    private static final int PAGE_SIZE = 100;
    private static final String HTML = "text/html; charset=utf-8";
    private static final Pattern ONE_MAIL = Pattern.compile("(/api)?/mails/(\\d{1,18})");
    private static final Pattern ID_PARAMETER = Pattern.compile("(?:^|&)(after|before)=(\\d{1,18})(?:&|$)");
    private static final Set<String> LOCAL_HOSTS = Set.of("127.0.0.1", "localhost");

    private final MailStore box;
    private final SmtpListener smtp;
    private final JsonMapper json = JsonMapper.builder().build();

    private MailHttpServer(MailStore box, SmtpListener smtp) {
        this.box = box;
        this.smtp = smtp;
    }

    /** @throws ProcessStartException when the port is taken */
    static HttpServer start(int port, MailStore box, SmtpListener smtp) throws IOException {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", new MailHttpServer(box, smtp)::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (BindException e) {
            throw (ProcessStartException) ProcessStartException.portTaken("邮件页面 (mail page)", port).initCause(e);
        }
    }

    /** What is sent back. */
    private record Response(int status, String type, String body) {
        static Response page(int status, String html) {
            return new Response(status, HTML, html);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = isLocalRequest(exchange) ? answer(exchange) : json(403, Map.of("error", "foreign origin"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A page of the web, open in the same browser, must not read mails or close the port. */
    private static boolean isLocalRequest(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return host != null && LOCAL_HOSTS.contains(host.replaceFirst(":\\d+$", ""))
                && (origin == null || origin.equals("http://" + host));
    }

    private Response answer(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        var oneMail = ONE_MAIL.matcher(path);
        if (oneMail.matches()) {
            return exchange.getRequestMethod().equals("GET")
                    ? showMail(Long.parseLong(oneMail.group(2)), oneMail.group(1) != null)
                    : json(405, Map.of("error", "GET only"));
        }
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /" -> list(parameter(exchange, "before", Long.MAX_VALUE));
            case "GET /style.css" -> new Response(200, "text/css; charset=utf-8", MailPages.STYLE);
            case "GET /api/mails" -> json(200,
                    box.list(parameter(exchange, "after", 0), Long.MAX_VALUE, MailStore.MAX_MAILS));
            case "DELETE /api/mails" -> {
                box.clear();
                yield smtpState();
            }
            case "GET /api/smtp" -> smtpState();
            case "POST /api/smtp/down" -> {
                smtp.close();
                yield smtpState();
            }
            case "POST /api/smtp/up" -> openSmtp();
            default -> json(404, Map.of("error", "no such address"));
        };
    }

    private Response list(long before) {
        var mails = box.list(0, before, PAGE_SIZE + 1);
        var older = mails.size() > PAGE_SIZE;
        return Response.page(200, MailPages.list(older ? mails.subList(0, PAGE_SIZE) : mails, box.kept(), box.caught(),
                older, smtp.isOpen()));
    }

    private Response showMail(long id, boolean asJson) {
        var mail = box.find(id);
        if (asJson) {
            return mail.map(found -> json(200, found)).orElseGet(() -> json(404, Map.of("error", "no such mail")));
        }
        return mail.map(found -> Response.page(200, MailPages.one(found)))
                .orElseGet(() -> Response.page(404, MailPages.notFound()));
    }

    private Response openSmtp() {
        try {
            smtp.open();
            return smtpState();
        } catch (ProcessStartException e) {
            return json(409, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Response smtpState() {
        return json(200,
                Map.of("up", smtp.isOpen(), "port", smtp.port(), "caught", box.caught(), "kept", box.kept()));
    }

    private Response json(int status, Object body) {
        return new Response(status, "application/json", json.writeValueAsString(body));
    }

    private static long parameter(HttpExchange exchange, String name, long otherwise) {
        var query = exchange.getRequestURI().getQuery();
        return query == null
                ? otherwise
                : ID_PARAMETER.matcher(query).results().filter(found -> found.group(1).equals(name))
                        .mapToLong(found -> Long.parseLong(found.group(2))).findFirst().orElse(otherwise);
    }
}

package org.petitions.local.issuer;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

/** The issuer as it is started on one machine, which can be stopped and started again over the same files. */
final class RunningIssuer implements AutoCloseable {
    static final String GATEWAY = "http://127.0.0.1:8080";

    /** The address at which a filter fails with what was sent in its message. */
    static final String FAILING = "/failing";

    private final Path data;
    private final String gateway;
    private final int port = freePort();
    private ConfigurableApplicationContext running;

    private RunningIssuer(Path data, String gateway) {
        this.data = data;
        this.gateway = gateway;
        this.running = run();
    }

    static RunningIssuer start(Path data) {
        return new RunningIssuer(data, GATEWAY);
    }

    static RunningIssuer start(Path data, String gateway) {
        return new RunningIssuer(data, gateway);
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(IssuerApplication.class).initializers(context -> context.getBeanFactory()
                .registerSingleton("failing", failing())).run("--spring.profiles.active=local",
                        "--server.port=" + port, "--issuer.data=" + data, "--issuer.gateway=" + gateway,
                        "--issuer.organisation=src/test/resources/organisation");
    }

    /** A filter that fails as none should: its message has what was sent. */
    private static FilterRegistrationBean<Filter> failing() {
        var registration = new FilterRegistrationBean<Filter>((request, _, _) -> {
            throw new IllegalStateException("cannot read " + request.getParameter("sent"));
        });
        registration.addUrlPatterns(FAILING);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** A clean stop and a start. */
    void restart() {
        running.close();
        running = run();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path file(String name) {
        return data.resolve(name);
    }

    String secret(String file) throws IOException {
        return Files.readString(file(file));
    }

    /** How many grants are kept. */
    int grants() {
        Integer count = running.getBean(JdbcTemplate.class)
                .queryForObject("select count(*) from oauth2_authorization", Integer.class);
        return count == null ? 0 : count;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}

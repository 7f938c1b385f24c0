package org.petitions.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.petitions.events.topics.TopicAccess;
import org.petitions.local.broker.SecuredBrokerMain;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProgressListener;

/**
 * For tests: a broker as a city would guard it, with TLS, a password an account, and nothing allowed that is not granted. It has accounts for
 * the services, for {@link #ADMIN}, who may do everything, {@link TopicAccess#OPERATOR} and {@link #NOBODY}; no topics and no rights.
 */
public final class SecuredBroker extends ManagedServer {
    /** Whoever looks after it. */
    public static final String ADMIN = SecuredBrokerMain.ADMIN;
    /** An account to which nothing is ever granted. */
    public static final String NOBODY = "nobody";

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration ASK_LIMIT = Duration.ofSeconds(10);

    private final Path certificate;
    private final int port;

    private SecuredBroker(Path folder, Path certificate, int port) {
        super(JvmProgram.ofMain("secured broker", SecuredBrokerMain.class,
                Stream.of(Stream.of(folder.toString(), Integer.toString(port), Integer.toString(Ports.free())),
                        TopicAccess.list().stream().map(TopicAccess::service), Stream.of(TopicAccess.OPERATOR, NOBODY))
                        .flatMap(each -> each).toArray(String[]::new))
                .withJvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1"), folder.resolve("broker.log"));
        this.certificate = certificate;
        this.port = port;
    }

    /** Starts one in an empty folder, with a certificate of its own, and waits until it answers. */
    public static SecuredBroker start(Path folder) throws IOException, InterruptedException {
        var broker = new SecuredBroker(folder, SecuredBrokerMain.certificate(folder), Ports.free());
        broker.awaitReady(ProgressListener.silent());
        return broker;
    }

    /** Grants rights; returns when whoever asks the broker meets them. */
    public void grant(Collection<AclBinding> rights) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(settings(ADMIN)))) {
            admin.createAcls(rights).all().get();
            // The controller has them; whoever asks for topics asks a broker, which learns of them a little later.
            while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(rights)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** What a client of an account sets (docs/operations.md), as Kafka's own names. */
    public Map<String, String> settings(String account) {
        return Map.of("bootstrap.servers", bootstrapServers(), "security.protocol", "SASL_SSL", "sasl.mechanism",
                "SCRAM-SHA-512", "sasl.jaas.config", login(account, SecuredBrokerMain.passwordOf(account)),
                "ssl.truststore.type", "PEM", "ssl.truststore.location", certificate.toString());
    }

    /** For {@code sasl.jaas.config}, with any password. */
    public static String login(String account, String password) {
        return SecuredBrokerMain.login(account, password);
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    void requirePortsFree() {
        Ports.requireFree("Kafka", port);
    }

    @Override
    boolean isReady() {
        return Broker.answers(port, settings(ADMIN), ASK_LIMIT);
    }
}

package org.petitions.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

class ProcessStartTest {
    @TempDir
    private Path folder;

    @Test
    void a_part_whose_port_is_taken_says_so_in_a_sentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();
            assertThatThrownBy(() -> Broker.start(folder, port)).isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining("端口 127.0.0.1:%d 已被另一个程序占用".formatted(port))
                    .hasMessageContaining("port 127.0.0.1:%d is taken by another program".formatted(port));
            assertThatThrownBy(() -> Database.startEmbedded(folder, port, ProgressListener.silent()))
                    .isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining("port 127.0.0.1:" + port + " is taken");
            assertThatThrownBy(() -> MailCatcher.start(folder, port, 0, ProgressListener.silent()))
                    .isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining("port 127.0.0.1:" + port + " is taken");
        }
    }

    @Test
    void a_database_whose_port_another_program_took_meanwhile_is_not_said_to_be_back() throws Exception {
        try (var database = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var other = new ServerSocket()) {
            database.kill();
            other.setReuseAddress(true);
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(database.uri()).getPort()));

            assertThatThrownBy(database::restart).isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining("is taken by another program");
        }
    }

    @Test
    void a_second_server_on_the_same_data_says_that_it_is_in_use() {
        try (var first = Database.startEmbedded(folder, 0, ProgressListener.silent())) {
            assertThatThrownBy(() -> Database.startEmbedded(folder, 0, ProgressListener.silent()))
                    .isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining("the data file is in use by another process");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void a_folder_that_is_another_clusters_is_not_used() throws Exception {
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log/meta.properties"),
                "version=1\ncluster.id=AAAAAAAAAAAAAAAAAAAAAA\nnode.id=7\n");
        assertThatThrownBy(() -> Broker.start(folder, 0)).isInstanceOf(ProcessStartException.class)
                .hasMessageContaining("数据目录");
    }
}

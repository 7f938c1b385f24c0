package org.petitions.local.database.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.petitions.local.database.query.SharedMemory;

/**
 * MongoDB's protocol on one address. The library's own server has no bounds on messages and no place to put them, so its handlers stand in a pipeline
 * of ours.
 */
public final class WireServer {
    /**
     * A writer that waits for its commit holds its thread, and with it every other connection of that thread: more than the connections
     * of four services together.
     */
    private static final int WORKERS = 144;
    private static final int BACKLOG = 100;
    private static final int STOP_SECONDS = 5;

    private final MongoBackend backend;
    private final SharedMemory memory;
    private final Admission admission;
    private final EventLoopGroup acceptor = loops("database-accept", 1);
    private final EventLoopGroup workers = loops("database-worker", WORKERS);
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    /**
     * @param memory       what answers may hold together
     * @param messageBytes of the large messages that are let in together
     */
    public WireServer(MongoBackend backend, SharedMemory memory, long messageBytes) {
        this.backend = backend;
        this.memory = memory;
        this.admission = new Admission(messageBytes);
    }

    private static EventLoopGroup loops(String name, int threads) {
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name), NioIoHandler.newFactory());
    }

    /** Listens from now on; throws the {@code BindException} of a port that is taken, which Netty does not declare. */
    public void bind(InetSocketAddress address) {
        var server = new ServerBootstrap().group(acceptor, workers).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG).childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new MessageGate(admission), new MongoWireReplyEncoder(),
                                new MongoWireMessageEncoder(), new MongoWireProtocolHandler(), new AnswerGuard(),
                                new CommandHandler(backend, channels, memory), new MongoExceptionHandler());
                    }
                });
        channels.add(server.bind(address).syncUninterruptibly().channel());
    }

    /** Answers nobody any more. */
    public void stop() {
        channels.close().awaitUninterruptibly();
        acceptor.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        backend.close();
    }
}

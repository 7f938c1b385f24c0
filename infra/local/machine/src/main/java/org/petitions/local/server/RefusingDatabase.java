package org.petitions.local.server;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * For tests: stands before a server of this machine and answers the commands of a service with what the test says, as a server in trouble would.
 */
public final class RefusingDatabase implements Closeable {
    private static final int HEADER = 16;
    private static final int BEFORE_COMMAND = HEADER + 5;
    private static final int OP_MSG = 2013;
    /** By these the driver finds the server and its state. */
    private static final Set<String> FINDING = Set.of("hello", "isMaster", "ismaster", "ping", "buildInfo");

    private final ServerSocket listener;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable BsonDocument answer;

    /** @param behind the server that it stands before */
    public RefusingDatabase(Database.ManagedDatabase behind) throws IOException {
        this.behind = new ServerAddress(new ConnectionString(behind.uri()).getHosts().getFirst()).getPort();
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Its own address, as {@link Database#uri}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort();
    }

    /** From now on every command is answered like this, JSON; null: they are carried out. */
    public void answer(@Nullable String json) {
        answer = json == null ? null : BsonDocument.parse(json);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client; var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(server);
            var fromClient = new DataInputStream(client.getInputStream());
            var fromServer = new DataInputStream(server.getInputStream());
            while (true) {
                byte[] question = read(fromClient);
                BsonDocument refusal = answer;
                if (refusal != null && isOfAService(question)) {
                    write(client.getOutputStream(), refusal, intAt(question, 4));
                } else {
                    server.getOutputStream().write(question);
                    client.getOutputStream().write(read(fromServer));
                }
            }
        } catch (IOException _) {
            // one of them is gone, and so is the other
        }
    }

    private static byte[] read(DataInputStream from) throws IOException {
        byte[] length = new byte[4];
        from.readFully(length);
        byte[] message = Arrays.copyOf(length, intAt(length, 0));
        from.readFully(message, 4, message.length - 4);
        return message;
    }

    private static boolean isOfAService(byte[] question) {
        if (intAt(question, 12) != OP_MSG) {
            return false;
        }
        var command = new RawBsonDocument(question, BEFORE_COMMAND, intAt(question, BEFORE_COMMAND));
        return !FINDING.contains(command.getFirstKey());
    }

    private static void write(OutputStream to, BsonDocument refusal, int question) throws IOException {
        var body = new RawBsonDocument(refusal, new BsonDocumentCodec()).getByteBuffer();
        int length = BEFORE_COMMAND + body.remaining();
        var message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(question)
                .putInt(question).putInt(OP_MSG).putInt(0).put((byte) 0);
        while (body.hasRemaining()) {
            message.put(body.get());
        }
        to.write(message.array());
    }

    private static int intAt(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
    }
}

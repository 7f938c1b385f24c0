package org.petitions.local.database.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.wire.Admission.Entrant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on whole messages of one connection, and reads no further while there is no memory for the next one or its client has not taken the last
 * answer.
 */
public final class MessageGate extends ChannelInboundHandlerAdapter {
    /** The longest message: a document of 16 MiB and what stands around it. Drivers are told so ({@code hello}), and send more in parts. */
    public static final int MOST_BYTES = (16 << 20) + (64 << 10);

    private static final Logger log = LoggerFactory.getLogger(MessageGate.class);
    private static final int HEADER_BYTES = 16;

    private final Admission admission;
    /** Received and not looked at yet. */
    private @Nullable ByteBuf received;
    /** Let in, or waiting to be; its bytes as they come. */
    private @Nullable Entrant entrant;
    private @Nullable ByteBuf message;

    MessageGate(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        var more = (ByteBuf) bytes;
        if (received == null) {
            received = more;
        } else {
            received = Unpooled.wrappedBuffer(received, more);
        }
        goOn(context);
    }

    private void goOn(ChannelHandlerContext context) {
        while (received != null && context.channel().isActive()) {
            if (message == null && !begin(context, received)) {
                return;
            }
            if (message == null || received == null) {
                return;
            }
            message.writeBytes(received, Math.min(message.writableBytes(), received.readableBytes()));
            if (!received.isReadable()) {
                received.release();
                received = null;
            }
            if (!message.isWritable()) {
                handOn(context, message);
            }
        }
    }

    /** Whether the next message may be received: its length is known and it is let in. */
    private boolean begin(ChannelHandlerContext context, ByteBuf in) {
        if (in.readableBytes() < Integer.BYTES || entrant != null) {
            return false;
        }
        if (!context.channel().isWritable()) {
            context.channel().config().setAutoRead(false);
            return false;
        }
        var length = in.getIntLE(in.readerIndex());
        if (length < HEADER_BYTES || length > MOST_BYTES) {
            log.warn(
                    "a message of {} bytes is no message of ours, which have {} at most: the connection is closed; a MongoDB server"
                            + " (MONGODB_URI) may take it",
                    length, MOST_BYTES);
            context.close();
            return false;
        }
        var next = new Entrant(length, () -> context.executor().execute(() -> letIn(context)));
        entrant = next;
        if (!admission.enter(next)) {
            context.channel().config().setAutoRead(false);
            return false;
        }
        message = Unpooled.buffer(length, length);
        return true;
    }

    private void letIn(ChannelHandlerContext context) {
        var admitted = entrant;
        if (admitted == null) {
            return; // its client is gone, and it has left
        }
        message = Unpooled.buffer(admitted.length(), admitted.length());
        context.channel().config().setAutoRead(true);
        goOn(context);
    }

    /** It is answered before this returns. */
    private void handOn(ChannelHandlerContext context, ByteBuf whole) {
        message = null;
        try {
            context.fireChannelRead(whole);
        } finally {
            leave();
        }
    }

    private void leave() {
        var leaving = entrant;
        entrant = null;
        if (leaving != null) {
            admission.leave(leaving);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable() && entrant == null) {
            context.channel().config().setAutoRead(true);
            goOn(context);
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (received != null) {
            received.release();
            received = null;
        }
        message = null;
        var waiting = entrant;
        if (waiting != null && admission.giveUp(waiting)) {
            entrant = null;
        }
        leave();
        context.fireChannelInactive();
    }
}

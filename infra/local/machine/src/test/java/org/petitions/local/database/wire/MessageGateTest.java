package org.petitions.local.database.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageGateTest {
    private static final int LARGE = 1 << 20;

    private final Admission admission = new Admission(LARGE + LARGE / 2);
    private final List<Integer> handedOn = new ArrayList<>();

    @Test
    void messages_are_handed_on_whole_however_their_bytes_come() {
        var channel = connection();
        var bytes = Unpooled.wrappedBuffer(message(100), message(16), message(300));
        while (bytes.isReadable()) {
            channel.writeInbound(bytes.readRetainedSlice(Math.min(3, bytes.readableBytes())));
        }
        channel.writeInbound(Unpooled.wrappedBuffer(message(20), message(40)));
        assertThat(handedOn).containsExactly(100, 16, 300, 20, 40);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void a_large_message_waits_for_another_and_a_small_one_does_not() {
        var first = connection();
        var second = connection();
        var third = connection();
        first.writeInbound(message(LARGE).readSlice(1000));
        second.writeInbound(message(LARGE));
        third.writeInbound(message(50));
        assertThat(handedOn).containsExactly(50);
        assertThat(second.config().isAutoRead()).isFalse();

        first.writeInbound(message(LARGE).skipBytes(1000));
        second.runPendingTasks();
        assertThat(handedOn).containsExactly(50, LARGE, LARGE);
        assertThat(second.config().isAutoRead()).isTrue();
    }

    @Test
    void who_goes_away_leaves_room_and_no_longer_waits() {
        var first = connection();
        var second = connection();
        var third = connection();
        first.writeInbound(message(LARGE).readSlice(1000));
        second.writeInbound(message(LARGE));
        third.writeInbound(message(LARGE));
        second.close();
        first.close();
        third.runPendingTasks();
        assertThat(handedOn).containsExactly(LARGE);
    }

    @Test
    void one_alone_is_let_in_whatever_its_length_and_none_longer_than_any_can_be() {
        var channel = connection();
        channel.writeInbound(message(MessageGate.MOST_BYTES));
        assertThat(handedOn).containsExactly(MessageGate.MOST_BYTES);
        channel.writeInbound(Unpooled.buffer().writeIntLE(MessageGate.MOST_BYTES + 1));
        assertThat(channel.isOpen()).isFalse();
    }

    private EmbeddedChannel connection() {
        return new EmbeddedChannel(new MessageGate(admission), new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                handedOn.add(((ByteBuf) message).readableBytes());
            }
        });
    }

    private static ByteBuf message(int length) {
        return Unpooled.buffer(length, length).writeIntLE(length).writeZero(length - Integer.BYTES);
    }
}

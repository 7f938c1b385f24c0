package org.petitions.local.database.wire;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Closes a connection whose answer cannot be written: else its client would wait for ever. */
final class AnswerGuard extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) {
        context.write(answer, promise.unvoid().addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
    }
}

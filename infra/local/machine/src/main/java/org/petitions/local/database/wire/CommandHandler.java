package org.petitions.local.database.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import org.petitions.local.database.query.CommandLimits;
import org.petitions.local.database.query.SharedMemory;

/** Carries out commands; what an answer holds counts until it is encoded. */
final class CommandHandler extends MongoDatabaseHandler {
    private final SharedMemory memory;

    CommandHandler(MongoBackend backend, ChannelGroup channels, SharedMemory memory) {
        super(backend, channels);
        this.memory = memory;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        CommandLimits.<Boolean>within(memory, () -> {
            super.channelRead0(context, request);
            return true;
        });
    }
}

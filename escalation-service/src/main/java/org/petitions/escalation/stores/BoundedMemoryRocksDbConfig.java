package org.petitions.escalation.stores;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Holds the memory of all stores of a process within one bound. Left alone, each store of each partition takes its own cache of 50 MiB
 * and write buffers of 48 MiB, outside the heap where nobody looks for it. Kafka makes it by its name.
 */
public final class BoundedMemoryRocksDbConfig implements RocksDBConfigSetter {
    private static final long CACHE = 48L * 1024 * 1024;
    private static final long WRITE_BUFFERS = 16L * 1024 * 1024;
    private static final long WRITE_BUFFER_OF_A_STORE = 4L * 1024 * 1024;

    private static final Cache SHARED_CACHE;
    private static final WriteBufferManager SHARED_BUFFERS;

    static {
        RocksDB.loadLibrary();
        SHARED_CACHE = new LRUCache(CACHE);
        SHARED_BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED_CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(SHARED_CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(SHARED_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_OF_A_STORE);
        options.setMaxWriteBufferNumber(2);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to the process, not to this store.
    }
}

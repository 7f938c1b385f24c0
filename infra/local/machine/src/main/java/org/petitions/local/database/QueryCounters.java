package org.petitions.local.database;

import java.util.concurrent.atomic.LongAdder;

/** How queries found their documents since the start; told by {@code serverStatus} as {@code queryPaths}. */
final class QueryCounters {
    final LongAdder byId = new LongAdder();
    final LongAdder byIndex = new LongAdder();
    final LongAdder byScan = new LongAdder();
}

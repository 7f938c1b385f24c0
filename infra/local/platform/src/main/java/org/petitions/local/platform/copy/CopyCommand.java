package org.petitions.local.platform.copy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.platform.RunLock;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

/**
 * The program behind {@code ./run database copy URI}: the platform's databases, from the embedded server of a platform that is stopped to a
 * server of the operators'. Ends with 0 when both hold the same, else with 1 after a sentence that says why.
 */
public final class CopyCommand {
    private static final String SETTING = "MONGODB_URI";
    private static final int REACH_SECONDS = 15;

    private final Path data;
    private final String databasePrefix;
    private final ProgressListener out;

    /**
     * @param data the folder that {@code ./run} keeps its data in
     * @param databasePrefix what the databases' names begin with
     */
    CopyCommand(Path data, String databasePrefix, ProgressListener out) {
        this.data = data;
        this.databasePrefix = databasePrefix;
        this.out = out;
    }

    /** @param args {@code copy} and the target's address; without it {@code MONGODB_URI} has it, where nobody reads a password */
    public static void main(String[] args) {
        var out = ProgressListener.console();
        try {
            String uri = uri(List.of(args), System.getenv());
            new CopyCommand(RepositoryRoot.find().path().resolve("var"), "", out).copyTo(uri);
        } catch (ProcessStartException e) {
            out.report(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    static String uri(List<String> args, Map<String, String> environment) {
        String uri = args.size() > 1 ? args.get(1) : environment.getOrDefault(SETTING, "");
        if (args.isEmpty() || args.size() > 2 || !args.getFirst().equals("copy") || uri.isBlank()) {
            throw new ProcessStartException(
                    "用法：./run database copy 目标地址（含口令的，改用 MONGODB_URI 给出） / Usage: ./run database copy URI (one with a password rather by MONGODB_URI)");
        }
        return uri.strip();
    }

    /**
     * Copies and checks.
     *
     * @throws ProcessStartException with a sentence for a person; the embedded database holds what it held
     */
    void copyTo(String uri) {
        Path folder = data.resolve("database");
        if (!Files.exists(folder.resolve("petitions.mv"))) {
            throw new ProcessStartException("%s 中没有内置数据库的数据。 / There are no data of an embedded database in %s."
                    .formatted(folder, folder));
        }
        MongoClientSettings target = settings(uri);
        try (RunLock _ = RunLock.acquire(data, out);
                Database embedded = Database.startEmbedded(folder, 0, out);
                MongoClient from = MongoClients.create(embedded.uri());
                MongoClient to = MongoClients.create(target)) {
            to.getDatabase("admin").runCommand(new Document("ping", 1));
            List<String> databases = Arrays.stream(PlatformService.values())
                    .map(service -> databasePrefix + service.database()).toList();
            say(new DatabaseCopy(from, to, databases, out).run(), uri);
        } catch (MongoException e) {
            // not its message: that may hold values
            throw new ProcessStartException(("复制中断：%s（%d）。内置数据库没有改动，排除故障后重新执行本命令即可。"
                    + " / The copy broke off: %s (%d). The embedded database is as it was; mend it and give the command again.")
                    .formatted(e.getClass().getSimpleName(), e.getCode(), e.getClass().getSimpleName(), e.getCode()),
                    e);
        }
    }

    private static MongoClientSettings settings(String uri) {
        try {
            return MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(REACH_SECONDS, TimeUnit.SECONDS))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ProcessStartException("目标地址不是有效的 MongoDB 地址。 / The target is no valid MongoDB address.", e);
        }
    }

    private void say(Map<DatabaseCopy.Name, CollectionDigest> copied, String uri) {
        long documents = copied.values().stream().mapToLong(CollectionDigest::documents).sum();
        out.report(
                "已复制并核对一致：%d 个集合、%,d 个文档。今后启动时设置： / copied, and found the same: %d collections, %,d documents. From now on start it with:"
                        .formatted(copied.size(), documents, copied.size(), documents));
        out.report("    MONGODB_URI='%s' ./run --no-day".formatted(withoutPassword(uri)));
        out.report("var/keys 与 var/kafka 仍然需要；var/database 保持原样，确认无误后可自行删除。"
                + " / var/keys and var/kafka are still needed; var/database is as it was: delete it yourself when you are sure.");
    }

    static String withoutPassword(String uri) {
        return uri.replaceFirst("://([^:@/]*):[^@/]*@", "://$1:…@");
    }
}

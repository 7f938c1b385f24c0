package org.petitions.scenario;

import java.time.Duration;
import java.util.Map;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.ResidentMemory;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.client.ActorHeader;

/** What a person reads when everything runs: where it is, and three things to try. */
record WelcomeMessage(Platform platform, Duration toHealthy) {

    void print(ProgressListener out) {
        Map<String, Long> resident = ResidentMemory.residentMiB(platform.pids());
        out.report("");
        out.report("信访平台已就绪（%d 秒，常驻内存 %d MiB） / The platform is ready (%d s, %d MiB resident)".formatted(
                toHealthy.toSeconds(), sum(resident), toHealthy.toSeconds(), sum(resident)));
        out.report("  只监听 127.0.0.1：由请求头说明办理人。 / Everything listens on 127.0.0.1 only: a header says who acts.");
        for (PlatformService service : PlatformService.values()) {
            out.report("  %-22s %s".formatted(service.module(), platform.uri(service)));
        }
        out.report("  %-22s %s".formatted("邮件 mails", platform.mail().page()));
        out.report("  %-22s %s".formatted("Kafka", platform.broker().bootstrapServers()));
        out.report("  %-22s %s".formatted("数据库 database", platform.database().description()));
        out.report("  %-22s %s".formatted("日志 logs", platform.settings().logs()));
        out.report("");
        out.report("试一试 / three things to try:");
        out.report("  1. 信访事项各状态的数量 / how many cases are where:");
        out.report("     " + curl(ActorHeader.OPERATIONS.value(), PlatformService.CASEWORK, "/cases/summary"));
        out.report("  2. 沅陵县值班室的收件箱 / the inbox of Yuanling's duty desk:");
        out.report("     "
                + curl(ActorHeader.leader("431222.duty-desk").value(), PlatformService.NOTIFICATION, "/inbox?limit=5"));
        out.report("  3. 登记一件信访事项 / register a petition:");
        out.report(
                "     curl -s -X POST -H 'Acting-As: %s' -H 'Idempotency-Key: try-%d' -H 'Content-Type: application/json' %s/petitions -d '%s'"
                        .formatted(ActorHeader.clerk("431222-PB").value(), System.currentTimeMillis(),
                                platform.uri(PlatformService.INTAKE), PETITION));
        out.report("");
    }

    private static final String PETITION = "{\"office\":\"431222-PB\",\"channel\":\"NET\",\"broughtTo\":\"COUNTY\","
            + "\"purpose\":\"CLAIM\",\"repeat\":false,\"urgency\":\"ORDINARY\",\"identity\":\"REAL_NAME\","
            + "\"petitioner\":{\"name\":\"张样一\",\"address\":{\"division\":\"431222\",\"text\":\"样坪村1组\"}},\"persons\":1,"
            + "\"title\":\"要求支付拖欠的工资\",\"category\":\"LABOUR\",\"matterDivision\":\"431222\",\"matterDate\":\"2026-02-20\","
            + "\"request\":\"请督促支付工资\",\"facts\":\"完工后未付\",\"reasons\":\"生活来源\"}";

    private String curl(String actor, PlatformService service, String path) {
        return "curl -s -H 'Acting-As: %s' '%s%s'".formatted(actor, platform.uri(service), path);
    }

    private static long sum(Map<String, Long> resident) {
        return resident.values().stream().mapToLong(Long::longValue).sum();
    }
}

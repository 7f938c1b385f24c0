package org.petitions.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.BilingualText;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.ResidentMemory;
import org.petitions.local.process.ProgressListener;

/** What a person reads when everything runs: the one address, whom to sign in as, and three things to try. */
record WelcomeMessage(Platform platform, Duration toHealthy) {

    /** Where {@code ./run token} asks unless it is told. */
    private static final int USUAL_ISSUER_PORT = 8079;

    /** Somebody of the sample organisation, and what they are there for. */
    private record SamplePerson(String account, BilingualText does) {}

    private static final List<SamplePerson> PEOPLE = List.of(
            person("431222-PB.c-01", "沅陵县信访局窗口：登记、导入台账", "the window of Yuanling county: registers, imports ledgers"),
            person("431222-PB.b-01", "沅陵县信访局：转送、交办、督办", "Yuanling's petition bureau: transfers, assigns, supervises"),
            person("431222-HRSS.h-01", "沅陵县人社局经办人：受理、办理、答复",
                    "a handler at a responsible unit: accepts, handles, replies"),
            person("431222-HRSS.head", "沅陵县人社局负责人：签发意见书、确认提醒", "the head of that unit: signs off, acknowledges alerts"),
            person("431200-PB.b-01", "怀化市信访局：转送、交办、督办全市信访事项", "the city's petition bureau: the same for all counties"),
            person("431200-PB.o-01", "平台运维：查看数量和状态，不能查看信访内容", "operations: numbers and states, no words"));

    private static SamplePerson person(String account, String zh, String en) {
        return new SamplePerson(account, new BilingualText(zh, en));
    }

    void print(ProgressListener out) {
        Map<String, Long> resident = ResidentMemory.residentMiB(platform.pids());
        URI door = platform.settings().door();
        out.report("");
        out.report("信访平台已就绪（%d 秒，常驻内存 %d MiB） / The platform is ready (%d s, %d MiB resident)".formatted(
                toHealthy.toSeconds(), sum(resident), toHealthy.toSeconds(), sum(resident)));
        out.report("");
        out.report("  " + door);
        out.report("");
        out.report("可用以下账号登录，本机演示不需要密码 / sign in as one of these, here without a password:");
        PEOPLE.forEach(person -> out.report(
                "  %-18s %s / %s".formatted(person.account(), person.does().zh(), person.does().en())));
        out.report("");
        out.report("试一试（程序用令牌） / three things to try, as programs do, with a token:");
        out.report("  1. 信访事项各状态的数量 / how many cases are where:");
        out.report("     " + curl("431200-PB.o-01", "/cases/summary"));
        out.report("  2. 沅陵县值班室的收件箱 / the inbox of Yuanling's duty desk:");
        out.report("     " + curl("431222.duty-desk", "/inbox?limit=5"));
        out.report("  3. 登记一件信访事项 / register a petition:");
        out.report("     " + curl("431222-PB.c-01", "/petitions")
                + " -H 'Idempotency-Key: try-%d' -H 'Content-Type: application/json' -d '%s'"
                        .formatted(System.currentTimeMillis(), PETITION));
        out.report("");
        out.report("只监听 127.0.0.1 / all on 127.0.0.1 only:");
        for (PlatformService service : PlatformService.values()) {
            out.report("  %-22s %s".formatted(service.module(), platform.uri(service)));
        }
        out.report("  %-22s %s".formatted("登录 sign-in", platform.settings().issuer()));
        out.report("  %-22s %s".formatted("邮件 mails", platform.mail().page()));
        out.report("  %-22s %s".formatted("Kafka", platform.broker().bootstrapServers()));
        out.report("  %-22s %s".formatted("数据库 database", platform.database().description()));
        out.report("  %-22s %s".formatted("日志 logs", platform.settings().logs()));
        out.report("");
    }

    private static final String PETITION = "{\"office\":\"431222-PB\",\"channel\":\"NET\",\"broughtTo\":\"COUNTY\","
            + "\"purpose\":\"CLAIM\",\"repeat\":false,\"urgency\":\"ORDINARY\",\"identity\":\"REAL_NAME\","
            + "\"petitioner\":{\"name\":\"张样一\",\"address\":{\"division\":\"431222\",\"text\":\"样坪村1组\"}},\"persons\":1,"
            + "\"title\":\"要求支付拖欠的工资\",\"category\":\"LABOUR\",\"matterDivision\":\"431222\",\"matterDate\":\"2026-02-20\","
            + "\"request\":\"请督促支付工资\",\"facts\":\"完工后未付\",\"reasons\":\"生活来源\"}";

    private String curl(String account, String path) {
        int issuer = platform.settings().issuer().getPort();
        return "curl -s -H \"Authorization: Bearer $(%s./run token %s)\" '%s'".formatted(
                issuer == USUAL_ISSUER_PORT ? "" : "PETITIONS_ISSUER_PORT=%d ".formatted(issuer), account,
                platform.settings().door().resolve(path));
    }

    private static long sum(Map<String, Long> resident) {
        return resident.values().stream().mapToLong(Long::longValue).sum();
    }
}

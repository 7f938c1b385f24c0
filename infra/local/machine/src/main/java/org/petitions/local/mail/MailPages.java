package org.petitions.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The two pages, Chinese first with English beside it. Everything that came by mail is escaped. */
final class MailPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));

    static final String STYLE = """
            body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #fff;
              font: 1rem/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
            a { color: #1d4f91; }
            a:focus-visible { outline: 3px solid #1a1a1a; outline-offset: 2px; background: #ffdd55; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { position: static; }
            table { border-collapse: collapse; width: 100%; }
            caption, th, td { text-align: left; padding: .4rem .6rem; vertical-align: top; overflow-wrap: anywhere; }
            th, td { border-bottom: 1px solid #767676; }
            [lang=en] { color: #4a4a4a; }
            dt { font-weight: bold; }
            dd { margin: 0 0 .6rem; overflow-wrap: anywhere; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: 1rem;
              font: inherit; }
            .down { border-left: .5rem solid #a4001d; padding-left: .8rem; }
            """;

    private MailPages() {}

    /**
     * @param mails  newest first
     * @param kept   how many the box holds
     * @param caught how many came since the start
     * @param older  whether there are older ones than these
     */
    static String list(List<CaughtMail> mails, int kept, long caught, boolean older, boolean smtpOpen) {
        var rows = new StringBuilder();
        for (var mail : mails) {
            rows.append("""
                    <tr><th scope="row"><a href="/mails/%d">%s</a></th><td>%s</td><td>%s</td></tr>
                    """.formatted(mail.id(), subject(mail), escape(String.join(", ", mail.to())), time(mail.at())));
        }
        var nothing = mails.isEmpty() ? paragraph("还没有邮件。", "No mail yet.") : "";
        var next = older
                ? "<p><a href=\"/?before=%d\">%s</a></p>".formatted(mails.getLast().id(), both("更早的邮件", "Older mails"))
                : "";
        return page("本机邮件 Local mail", """
                <h1>%s</h1>
                %s
                <p>%s</p>
                <p><a href="/">%s</a></p>
                <table>
                <caption>%s</caption>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                %s
                %s
                """.formatted(both("本机邮件", "Local mail"), smtpOpen ? "" : closedNotice(),
                both("这里的邮件没有寄给任何人。", "None of these mails was delivered to anybody."), both("刷新", "Refresh"),
                both("共收到 %d 封，保留 %d 封，新的在前".formatted(caught, kept),
                        "%d caught, %d kept, newest first".formatted(caught, kept)),
                both("主题", "Subject"), both("收件人", "To"), both("时间（北京）", "Time (Beijing)"), rows, nothing, next));
    }

    static String one(CaughtMail mail) {
        return page(subject(mail), """
                <p><a href="/">%s</a></p>
                <h1>%s</h1>
                <dl>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                <h2>%s</h2>
                <pre>%s</pre>
                """.formatted(both("返回列表", "Back to the list"), subject(mail), both("发件人", "From"), escape(mail.from()),
                both("收件人", "To"), escape(String.join(", ", mail.to())), both("时间（北京）", "Time (Beijing)"),
                time(mail.at()), both("正文", "Text"), escape(mail.text())));
    }

    static String notFound() {
        return page("没有这封邮件 No such mail", "<h1>%s</h1><p><a href=\"/\">%s</a></p>"
                .formatted(both("没有这封邮件", "No such mail"), both("返回列表", "Back to the list")));
    }

    private static String page(String escapedTitle, String main) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                <main id="main">
                %s</main>
                </body>
                </html>
                """.formatted(escapedTitle, both("跳到正文", "Skip to the content"), main);
    }

    private static String closedNotice() {
        return "<div class=\"down\" role=\"status\">%s</div>"
                .formatted(paragraph("SMTP 端口现已关闭：新的邮件送不进来。", "The SMTP port is closed: no new mail comes in."));
    }

    private static String subject(CaughtMail mail) {
        return mail.subject().isBlank() ? both("（无主题）", "(no subject)") : escape(mail.subject());
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }

    private static String paragraph(String chinese, String english) {
        return "<p>" + both(chinese, english) + "</p>";
    }

    private static String both(String chinese, String english) {
        return chinese + " <span lang=\"en\">" + english + "</span>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

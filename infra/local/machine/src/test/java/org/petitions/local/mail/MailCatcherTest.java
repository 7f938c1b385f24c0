package org.petitions.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.MailCatcher;
import org.petitions.local.server.TestServers;

class MailCatcherTest {
    private final MailCatcher catcher = TestServers.mail();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_mail_is_shown_on_the_page_and_in_json_as_it_was_written() throws Exception {
        send("head@hecheng.example", "办理超期：鹤城区 𬭛", "请于今日阅知确认。\nRare: 㛃䶮");
        var mail = catcher.mails().getFirst();
        assertThat(mail.to()).containsExactly("head@hecheng.example");
        assertThat(mail.from()).isEqualTo("alerts@petitions.example");
        assertThat(mail.headers()).containsKey("Message-ID").doesNotContainKey("Subject");
        assertThat(mail.subject()).isEqualTo("办理超期：鹤城区 𬭛");
        assertThat(mail.text()).isEqualToIgnoringNewLines("请于今日阅知确认。\nRare: 㛃䶮");
        assertThat(get("").body()).contains("办理超期：鹤城区 𬭛", "head@hecheng.example", "lang=\"zh-CN\"");
        assertThat(get("mails/" + mail.id()).body()).contains("请于今日阅知确认。", "㛃䶮");
    }

    @Test
    void what_came_by_mail_is_shown_as_text_never_run() throws Exception {
        send("a@example.org", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> & \"quotes\"");
        var mail = catcher.mails().getFirst();
        assertThat(get("").body()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
        assertThat(get("mails/" + mail.id()).body()).doesNotContain("<img").contains("&lt;img src=x", "&quot;quotes");
        assertThat(get("").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void while_smtp_is_down_nothing_comes_in_and_what_came_before_is_kept() throws Exception {
        send("before@example.org", "before", "text");
        catcher.smtpDown();
        assertThatThrownBy(() -> send("meanwhile@example.org", "meanwhile", "text"))
                .isInstanceOf(MessagingException.class);
        assertThat(get("").body()).contains("SMTP 端口现已关闭");
        catcher.smtpUp();
        send("after@example.org", "after", "text");
        assertThat(catcher.mails()).extracting(CaughtMail::subject).contains("before", "after")
                .doesNotContain("meanwhile");
    }

    @Test
    void only_mails_after_an_id_are_read_again() throws Exception {
        send("a@example.org", "first", "text");
        var first = catcher.mails().getFirst().id();
        send("a@example.org", "second", "text");
        assertThat(catcher.mailsAfter(first)).extracting(CaughtMail::subject).containsExactly("second");
    }

    @Test
    void an_unknown_mail_is_not_found_and_a_foreign_page_is_turned_away() throws Exception {
        assertThat(get("mails/999999").statusCode()).isEqualTo(404);
        assertThat(get("nothing").statusCode()).isEqualTo(404);
        var foreign = HttpRequest.newBuilder(uri("api/smtp/down")).header("Origin", "http://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(get("api/smtp").body()).contains("\"up\":true");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return catcher.page().resolve(path);
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("alerts@petitions.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}

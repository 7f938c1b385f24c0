package org.petitions.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.AddressRefused;
import org.petitions.notification.channel.SendOutcome.Deferred;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whose trouble an answer is: what real servers answer, spoken over a real socket. */
class SmtpReplyTest {
    private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        smtp.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 The email account that you tried to reach does not exist | smtp-5.1.1
            RCPT | 550 5.1.10 RESOLVER.ADR.RecipientNotFound                          | smtp-5.1.10
            RCPT | 550 5.1.0 Address rejected                                         | smtp-5.1.0
            RCPT | 553 5.1.2 We do not serve this domain                              | smtp-5.1.2
            RCPT | 553 5.1.3 Bad recipient address syntax                             | smtp-5.1.3
            RCPT | 551 5.1.6 Mailbox has moved                                        | smtp-5.1.6
            RCPT | 550 5.2.1 This mailbox is disabled                                 | smtp-5.2.1
            RCPT | 550 Mailbox not found                                              | smtp-550
            RCPT | 551 User not local                                                 | smtp-551
            RCPT | 553 Mailbox name not allowed                                       | smtp-553
            DATA | 550 5.1.1 No such user here                                        | smtp-5.1.1
            END  | 550 5.1.1 No such user here                                        | smtp-5.1.1
            """)
    void a_permanent_answer_that_speaks_of_the_address_counts_against_it(String step, String answer, String code) {
        smtp.answering(step, answer);

        assertThat(send()).isEqualTo(new AddressRefused(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GREETING | 554 5.7.1 You are on a blocklist                                | smtp-5.7.1
            GREETING | 554 No SMTP service here                                        | smtp-554
            MAIL     | 550 5.7.1 Sender unknown                                        | smtp-5.7.1
            MAIL     | 553 5.1.8 Sender address rejected: domain not found             | smtp-5.1.8
            MAIL     | 550 5.1.1 No such user here                                     | smtp-5.1.1
            MAIL     | 554 5.7.1 Your address has a poor reputation                     | smtp-5.7.1
            MAIL     | 451 4.7.0 Too many connections from your address                | smtp-4.7.0
            MAIL     | 452 4.3.1 Insufficient system storage                           | smtp-4.3.1
            RCPT     | 550 5.7.1 Relaying denied                                       | smtp-5.7.1
            RCPT     | 550 5.7.606 Access denied, banned sending IP                    | smtp-5.7.606
            RCPT     | 550 5.7.26 Unauthenticated mail is not accepted                 | smtp-5.7.26
            RCPT     | 550 5.1.8 Sender address rejected                               | smtp-5.1.8
            RCPT     | 553 5.1.7 Bad sender's mailbox address syntax                   | smtp-5.1.7
            RCPT     | 550 5.4.1 Recipient address rejected: access denied             | smtp-5.4.1
            RCPT     | 554 Relay access denied                                         | smtp-554
            RCPT     | 503 5.5.1 Bad sequence of commands                              | smtp-5.5.1
            RCPT     | 450 4.7.1 Greylisted, try again in 300 seconds                  | smtp-4.7.1
            DATA     | 554 5.7.1 Message refused                                       | smtp-5.7.1
            DATA     | 554 No valid recipients                                         | smtp-554
            END      | 554 5.7.1 Message contains spam or virus                        | smtp-5.7.1
            END      | 550 5.7.1 Policy rejection                                      | smtp-5.7.1
            END      | 550 Message rejected due to content restrictions                | smtp-550
            END      | 552 5.3.4 Message too big                                       | smtp-5.3.4
            END      | 550 5.6.0 Lone CR or LF in body                                 | smtp-5.6.0
            END      | 451 4.7.1 Rate limit exceeded                                   | smtp-4.7.1
            """)
    void a_refusal_of_us_of_the_content_of_the_rate_or_of_our_name_is_none_of_the_address(String step, String answer,
            String code) {
        smtp.answering(step, answer);

        assertThatThrownBy(this::send).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo("refused:" + code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 450 4.2.0 Try again later                                 | deferred:smtp-4.2.0
            RCPT | 452 4.2.2 The recipient's inbox is full                   | deferred:smtp-4.2.2
            RCPT | 451 Requested action aborted: local error                 | deferred:smtp-451
            RCPT | 552 5.2.2 The recipient's inbox is out of storage space   | deferred:smtp-5.2.2
            RCPT | 552 Mailbox full                                          | deferred:smtp-552
            END  | 451 4.3.0 Temporary system problem                        | deferred:smtp-4.3.0
            """)
    void what_passes_by_itself_is_waited_for(String step, String answer, String cause) {
        smtp.answering(step, answer);

        assertThat(send()).isEqualTo(new Deferred(cause));
    }

    private SendOutcome send() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var settings = new MailSettings("127.0.0.1", smtp.port(), "alerts@petitions.example",
                URI.create("https://petitions.example/"));
        return new SmtpSender(sender, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .send(SampleAlerts.FIRST, SampleAlerts.DETAILS, "head@hrss.example");
    }
}

package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.petitions.browser.Chromium;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;

/** Files sent from the two pages that do it, in a real browser, over more than one piece. */
class AttachmentBrowserTest {
    private static final int FEW = 15;
    private static final byte[] FILE = SampleFiles.pdf(600 * 1024);

    private final RunningIntake intake = RunningIntake.shared();
    private final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String number = receipt.text("number");

    @Test
    void the_window_adds_a_file_and_finds_it_with_the_keyboard_alone_and_meets_no_barrier(@TempDir Path folder)
            throws IOException {
        Path file = Files.write(folder.resolve("杜撰的凭据.pdf"), FILE);
        try (var browser = Chromium.start()) {
            browser.signIn(authorization());
            browser.open(address("/attachments.html"));
            assertThat(browser.all("nav.links a[aria-current=page]")).as("the page of their navigation").hasSize(1);
            browser.picture("attachments-ask");
            browser.open(address("/petitions/" + number + "/attachments.html"));
            assertThat(browser.barriers()).isEmpty();

            assertThat(dropAndPhotograph(browser)).as("dropped, and taken with the camera").isEqualTo(2L);
            browser.open(address("/petitions/" + number + "/attachments.html"));
            send(browser, file);
            browser.open(address("/petitions/" + number + "/attachments.html"));
            assertThat(browser.text()).contains("1. 杜撰的凭据.pdf", "已添加", "随何提交");
            assertThat(browser.barriers()).isEmpty();
        }
        assertThat(Uploads.by(RunningIntake.CLERK, intake, number).content(1).body()).isEqualTo(FILE);
    }

    @Test
    void a_petitioner_sends_a_file_and_finds_it_to_download_and_meets_no_barrier(@TempDir Path folder)
            throws IOException {
        Path file = Files.write(folder.resolve("杜撰的凭据.pdf"), FILE);
        try (var browser = Chromium.start()) {
            track(browser);
            assertThat(browser.barriers()).isEmpty();

            send(browser, file);
            track(browser);
            assertThat(browser.text()).contains("1. 杜撰的凭据.pdf 已添加", "下载");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    /** How many files are chosen after one was dropped on the form and another taken with the camera. */
    private static @Nullable Object dropAndPhotograph(Chromium browser) {
        return browser.run("""
                const file = name => {
                  const all = new DataTransfer();
                  all.items.add(new File(['x'], name));
                  return all;
                };
                document.getElementById('upload').dispatchEvent(new DragEvent('drop',
                    {dataTransfer: file('a.pdf'), bubbles: true, cancelable: true}));
                const camera = document.querySelector('#camera[capture=environment][accept*=jpeg]');
                camera.files = file('b.jpg').files;
                camera.dispatchEvent(new Event('change'));
                return document.getElementById('file').files.length;""");
    }

    private void track(Chromium browser) {
        browser.open(address("/tracking"));
        browser.all("#number").getFirst().sendKeys(number);
        browser.all("#code").getFirst().sendKeys(receipt.text("trackingCode"));
        browser.enter();
        await().until(() -> !browser.all("#attachments").isEmpty());
    }

    private static void send(Chromium browser, Path file) {
        browser.all("#file").getFirst().sendKeys(file.toString());
        WebElement button = browser.tab();
        for (int i = 0; i < FEW && !"上传附件".equals(button.getText()); i++) {
            if ("occasion".equals(button.getDomAttribute("id"))) {
                button.sendKeys(Keys.ARROW_DOWN);
            }
            button = browser.tab();
        }
        browser.enter();
        await().until(() -> browser.all("#upload-state + ul").getFirst().getText().contains("已添加"));
    }

    private String address(String path) {
        return intake.request(path).build().uri().toString();
    }

    private String authorization() {
        return intake.request("/petitions", RunningIntake.CLERK).build().headers().firstValue("Authorization")
                .orElseThrow();
    }
}

package org.petitions.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, where the machine has a Chromium and its driver; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; without a Chromium the test is skipped. */
    static Chromium start() {
        List<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        List<File> driver = onPath("chromedriver");
        assumeTrue(!browser.isEmpty() && !driver.isEmpty(), "this machine has no Chromium with its driver");
        var options = new ChromeOptions();
        options.setBinary(browser.getFirst());
        // Root, as which a build machine runs, has no sandbox; and the pages are our own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.getFirst()).build();
        return new Chromium(new ChromeDriver(service, options));
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /** Clicks what leads to another page, and waits until that is there. */
    void follow(String css) {
        WebElement left = driver.findElement(By.cssSelector(css));
        left.click();
        await().until(() -> isGone(left)
                && "complete".equals(driver.executeScript("return document.readyState")));
    }

    private static boolean isGone(WebElement element) {
        try {
            var _ = element.isEnabled();
            return false;
        } catch (StaleElementReferenceException _) {
            return true;
        }
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** As wide as a small telephone, or as a desk's screen. */
    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 800));
    }

    /** Whether something stands out to the right, so that one has to scroll sideways to read it. */
    boolean isTooNarrow() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** A picture of the page, beside what else the build makes. */
    void picture(String name) {
        try {
            Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png"),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe-core finds wrong with the page for people who cannot see, hear or use a mouse: rule and place. */
    List<?> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(
                    found => done(found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html))),
                    failure => done([String(failure)]));
                """);
        return (List<?>) Objects.requireNonNull(found);
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

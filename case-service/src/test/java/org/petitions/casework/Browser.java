package org.petitions.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, where the machine has a Chromium and its driver; nothing is downloaded. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; without a Chromium the test is skipped. */
    public static Browser start() {
        List<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        List<File> driver = onPath("chromedriver");
        assumeTrue(!browser.isEmpty() && !driver.isEmpty(), "this machine has no Chromium with its driver");
        var options = new ChromeOptions();
        options.setBinary(browser.getFirst());
        // Root, as which a build machine runs, has no sandbox; and the page is our own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.getFirst()).build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Sends these with every request from now on, as the gateway does for whoever has signed in there. */
    public void signIn(Map<String, String> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** Takes a picture of the page at a width in pixels, where a folder for pictures was named ({@code -Dpictures=…}). */
    public void picture(String name, int width) {
        String folder = System.getProperty("pictures");
        if (folder == null) {
            return;
        }
        driver.manage().window().setSize(new Dimension(width, 1400));
        try {
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an address. */
    public void open(String address) {
        driver.get(address);
    }

    /** What the page says. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** All elements of the page that a selector finds. */
    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What axe-core finds wrong with the page for people who cannot see, hear or use a mouse: rule and place. */
    public List<?> barriers() {
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
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
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

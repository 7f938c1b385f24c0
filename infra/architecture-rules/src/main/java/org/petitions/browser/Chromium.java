package org.petitions.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * A real browser, where the machine has a Chromium and its driver; nothing is downloaded. A module whose tests use it names the driver, axe-core
 * and Awaitility as its own dependencies.
 */
public final class Chromium implements AutoCloseable {
    private final ChromeDriver driver;

    /** Until when a page of a thousand cells is looked over for barriers, on a machine that has other things to do. */
    private static final Duration LOOKED_OVER = Duration.ofMinutes(3);

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; without a Chromium the test is skipped. */
    public static Chromium start() {
        List<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        List<File> chromedriver = onPath("chromedriver");
        assumeTrue(!browser.isEmpty() && !chromedriver.isEmpty(), "this machine has no Chromium with its driver");
        var options = new ChromeOptions();
        options.setBinary(browser.getFirst());
        // Root, as which a build machine runs, has no sandbox; and the pages are our own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.getFirst()).build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(LOOKED_OVER);
        return new Chromium(driver);
    }

    /** Sends this with every request from now on, as the gateway does for whoever has signed in there. */
    public void signIn(String authorization) {
        signIn(Map.of("Authorization", authorization));
    }

    /** Sends these headers with every request from now on, as the gateway does for whoever has signed in there and chosen an office. */
    public void signIn(Map<String, String> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** Goes to an address. */
    public void open(String address) {
        driver.get(address);
    }

    /** Where the page that is shown was found. */
    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** What the page says. */
    public String text() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (StaleElementReferenceException _) {
            // Another page has come meanwhile.
            return driver.findElement(By.tagName("body")).getText();
        }
    }

    /** The HTTP status that the page which is shown came with. */
    public int status() {
        return ((Number) Objects.requireNonNull(driver.executeScript(
                "return performance.getEntriesByType('navigation')[0].responseStatus"))).intValue();
    }

    /** Sheets, scripts and parts that the page asked for and did not get, with their status. */
    public List<?> missing() {
        return (List<?>) Objects.requireNonNull(driver.executeScript("""
                return performance.getEntriesByType('resource').filter(each => each.responseStatus >= 400)
                    .map(each => each.responseStatus + ' ' + each.name);
                """));
    }

    /** Types into a field, in place of what stands there. */
    public void type(String css, String text) {
        WebElement field = driver.findElement(By.cssSelector(css));
        field.clear();
        field.sendKeys(text);
    }

    /** Runs a script in the page and gives what it returns: for what no hand at the keyboard can tell or do. */
    public @Nullable Object run(String script) {
        return driver.executeScript(script);
    }

    /** Fills in a field as its calendar does. */
    public void fill(String id, String value) {
        driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
    }

    /** Clicks what stays on this page. */
    public void click(String css) {
        inSight(css).click();
    }

    /** As far from the window's edges as it can be: something may stick there that would be clicked instead. */
    private WebElement inSight(String css) {
        WebElement found = driver.findElement(By.cssSelector(css));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        return found;
    }

    /** Clicks what leads to another page, and waits until that is there. */
    public void follow(String css) {
        WebElement left = inSight(css);
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

    /** Whether the page has what this selector names. */
    public boolean has(String css) {
        return !all(css).isEmpty();
    }

    /** All that this selector names, in the page's order. */
    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Presses the tab key once and gives what is focused then. */
    public WebElement tab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
        return driver.switchTo().activeElement();
    }

    /** Presses the enter key on what is focused. */
    public void enter() {
        new Actions(driver).sendKeys(Keys.ENTER).perform();
    }

    /** As wide as a small telephone, or as a desk's screen. */
    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 800));
    }

    /** Letters of twice the size on this page, as somebody sets them who sees little. */
    public void largeText() {
        driver.executeScript("document.documentElement.style.fontSize = '200%'");
    }

    /** As on a telephone's screen of so many points. */
    public void screen(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Whether something stands out to the right, so that one has to scroll sideways to read it. */
    public boolean isTooNarrow() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /**
     * A picture of the page, in the folder that {@code -Dpictures} names, else beside what else the build makes: small enough for a handbook.
     */
    public void picture(String name) {
        try {
            Path file = Path.of(System.getProperty("pictures", "target/pictures"), name + ".png");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, PagePicture.small(driver.getScreenshotAs(OutputType.BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of the page at this width in pixels. */
    public void picture(String name, int pixels) {
        width(pixels);
        picture(name);
    }

    /** What axe-core finds wrong with the page for people who cannot see, hear or use a mouse: rule and place. */
    public List<?> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(
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

package org.petitions.scenario.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.petitions.browser.Chromium;

/** Somebody in a real browser at the platform's one address, who looks at each page as everybody must be able to. */
final class PageTour implements AutoCloseable {
    private static final int SMALL_TELEPHONE = 320;
    private static final int DESK = 1280;
    private static final long KIB = 1024;
    private static final long MOST_BYTES = 200 * KIB;

    /** What of the page has words that nobody can read, because it ends before they do and does not scroll. */
    private static final String CUT_OFF = """
            const hides = style => ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
            return Array.from(document.querySelectorAll('body *')).filter(each => each.clientWidth > 1 && each.innerText
                    && hides(getComputedStyle(each))
                    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1))
                .map(each => each.outerHTML.slice(0, 120));
            """;

    /** Bytes of a first visit: the page and what it asks for, compressed as it came, whether or not some of it was kept here already. */
    private static final String WEIGHT = """
            return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .filter(each => !each.name.includes('echarts'))
                .reduce((sum, each) => sum + Math.max(each.encodedBodySize, each.transferSize), 0);
            """;

    private final Chromium browser = Chromium.start();
    private final URI door;
    private final List<String> faults = new ArrayList<>();
    private String heaviest = "none";
    private long heaviestBytes;

    PageTour(URI door) {
        this.door = door;
    }

    Chromium browser() {
        return browser;
    }

    /** What was found wrong so far, each with its page. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Comes to the first page as this account, at the issuer that asks for no password. */
    void signIn(String account) {
        browser.open(door.resolve("/").toString());
        browser.type("#account", account);
        browser.follow("form.other button");
        expect("sign-in of " + account, browser.address().equals(door.resolve("/").toString()),
                "is at " + browser.address());
    }

    void signOut() {
        browser.open(door.resolve("/").toString());
        browser.follow("form[action='/logout'] button");
    }

    void open(String path) {
        browser.open(door.resolve(path).toString());
    }

    /** Opens a page and looks at it in both languages, Chinese last, in which it stays. */
    void look(String name, String path) {
        String language = path.contains("?") ? "&lang=" : "?lang=";
        browser.width(DESK);
        open(path + language + "en");
        expect(name + " in English", browser.has("html[lang=en]"), "is in another language");
        lookAtThis("en/" + name);
        open(path + language + "zh");
        lookAtThis(name);
    }

    /** Looks at the page that is shown: on a desk's screen, with letters of twice the size, and on a small telephone. */
    void lookAtThis(String name) {
        expect(name, browser.has("main h1"), "has no heading: " + browser.address());
        expect(name, browser.status() == 200, "came with " + browser.status() + " at " + browser.address());
        browser.missing().forEach(missing -> faults.add(name + " did not get " + missing));
        noBarrier(name);
        browser.picture(name);
        weigh(name);
        browser.largeText();
        expect(name, !browser.isTooNarrow(), "stands out to the right with letters of twice the size");
        ((List<?>) Objects.requireNonNull(browser.run(CUT_OFF)))
                .forEach(part -> faults.add(name + " is cut off with letters of twice the size: " + part));
        browser.run("document.documentElement.style.fontSize = ''");
        browser.width(SMALL_TELEPHONE);
        expect(name, !browser.isTooNarrow(), "stands out to the right on a small telephone");
        browser.picture("telephone/" + name);
        browser.width(DESK);
    }

    private void weigh(String name) {
        long bytes = ((Number) Objects.requireNonNull(browser.run(WEIGHT))).longValue();
        expect(name, bytes <= MOST_BYTES, "has " + bytes / KIB + " KiB over the wire");
        if (bytes > heaviestBytes) {
            heaviestBytes = bytes;
            heaviest = name;
        }
    }

    /** Which page is the largest, and how large. */
    String heaviest() {
        return "%s, %d KiB over the wire on a first visit".formatted(heaviest,
                heaviestBytes / KIB);
    }

    private void noBarrier(String name) {
        browser.barriers().forEach(barrier -> faults.add(name + ": " + barrier));
    }

    void expect(String name, boolean right, String otherwise) {
        if (!right) {
            faults.add(name + ": " + otherwise);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}

package org.petitions.scenario.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.petitions.browser.Chromium;

/** Somebody in a real browser at the platform's one address, who looks at each page as everybody must be able to. */
final class PageTour implements AutoCloseable {
    private static final int SMALL_TELEPHONE = 320;
    private static final int DESK = 1280;

    private final Chromium browser = Chromium.start();
    private final URI door;
    private final List<String> faults = new ArrayList<>();

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

    /** Opens a page and looks at it in both languages, on a desk's screen and on a small telephone. */
    void look(String name, String path) {
        browser.width(DESK);
        browser.open(door.resolve(path).toString());
        lookAtThis(name);
        browser.open(door.resolve(path + (path.contains("?") ? "&" : "?") + "lang=en").toString());
        noBarrier(name + " in English");
        browser.picture("en/" + name);
        browser.open(door.resolve(path + (path.contains("?") ? "&" : "?") + "lang=zh").toString());
    }

    /** Looks at the page that is shown. */
    void lookAtThis(String name) {
        expect(name, browser.has("main h1"), "has no heading: " + browser.address());
        expect(name, browser.status() == 200, "came with " + browser.status() + " at " + browser.address());
        browser.missing().forEach(missing -> faults.add(name + " did not get " + missing));
        noBarrier(name);
        browser.picture(name);
        browser.width(SMALL_TELEPHONE);
        expect(name, !browser.isTooNarrow(), "stands out to the right on a small telephone");
        browser.picture("telephone/" + name);
        browser.width(DESK);
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

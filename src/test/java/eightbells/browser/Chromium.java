package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eightbells.Crew;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, started once for all tests. Where there is none, a test that asks for it fails if {@code CI} is true
 * and is skipped otherwise.
 */
final class Chromium {
    /** Width and height in CSS pixels. */
    enum Screen {
        PHONE(320, 640),
        DESKTOP(1280, 900),
        WALL(3840, 2160);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path SHOTS = Path.of("target", "screenshots");
    /** What reaches farther to the right than the window does. */
    private static final String BEYOND_THE_EDGE =
            """
            [...document.querySelectorAll('main *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
              .map(e => e.outerHTML.slice(0, 200))
              .slice(0, 5)""";

    private static Browser browser;

    private Chromium() {}

    /** Somebody at a screen, signed in; what the pages log as an error is kept. */
    static Visit signedIn(Screen screen, ColorScheme scheme, String email, String password) {
        return visit(screen, scheme, true).signIn(email, password);
    }

    /** The same without JavaScript. */
    static Visit signedInWithoutScripts(Screen screen, String email, String password) {
        return visit(screen, ColorScheme.LIGHT, false).signIn(email, password);
    }

    /** Somebody at a screen whom nobody knows yet. */
    static Visit unknown(Screen screen) {
        return visit(screen, ColorScheme.LIGHT, true);
    }

    private static Visit visit(Screen screen, ColorScheme scheme, boolean scripts) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + RestAssured.port)
                        .setViewportSize(screen.width, screen.height)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setHasTouch(screen == Screen.PHONE));
        context.setDefaultTimeout(15_000);
        return new Visit(context, context.newPage(), scheme);
    }

    private static synchronized Browser browser() {
        if (browser != null) return browser;
        Path program = Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (program == null) {
            if ("true".equals(System.getenv("CI"))) fail("there is no Chromium, and CI wants one");
            Assumptions.abort("there is no Chromium here: the browser's tests are skipped");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    /** One person's window. */
    static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final ColorScheme scheme;
        final Page page;
        final List<String> complaints = new ArrayList<>();

        Visit(BrowserContext context, Page page, ColorScheme scheme) {
            this.context = context;
            this.scheme = scheme;
            this.page = page;
            page.onConsoleMessage(this::listen);
            page.onPageError(complaints::add);
        }

        private void listen(ConsoleMessage message) {
            // A refused form answers 4xx, which a browser logs; that is no fault of the page.
            boolean answer = message.text().startsWith("Failed to load resource");
            if ("error".equals(message.type()) && !answer) complaints.add(message.text());
        }

        Visit signIn(String email, String password) {
            page.navigate("/sign-in");
            page.fill("[name=j_username]", email);
            page.fill("[name=j_password]", password);
            page.click("main form button");
            page.waitForURL(url -> !url.contains("/sign-in"));
            return this;
        }

        /** Somebody of a crew whose password is {@code password}. */
        Visit signIn(Crew crew, String name, String password) {
            return signIn(crew.email(name), password);
        }

        /** Goes to a page of ours. */
        Page open(String path) {
            page.navigate(path);
            return page;
        }

        /** What is to be said of every page: nothing serious by axe, nothing in the console, nothing that scrolls sideways. */
        void isSound() {
            // Our pages have no frames, for which axe would otherwise open a window of its own each time.
            List<Rule> serious = new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                            .toList();
            assertThat(serious)
                    .as("axe on " + page.url() + " in " + scheme + ": "
                            + serious.stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .isEmpty();
            fits();
        }

        /** Without axe, which takes a second a page. */
        void fits() {
            assertThat(complaints).as("the console of " + page.url()).isEmpty();
            int sideways =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(sideways)
                    .as(page.url() + " scrolls sideways, because of " + page.evaluate(BEYOND_THE_EDGE))
                    .isLessThanOrEqualTo(0);
        }

        /** Keeps a picture for whoever wants to look. */
        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        }

        void wholePicture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

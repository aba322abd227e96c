package io.topicwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A person with a fresh browser, who notes whatever the pages complain of or ask elsewhere for. */
final class Visitor implements AutoCloseable {
    private static final int HEIGHT = 844;

    private final BrowserContext context;
    private final Page page;
    private final URI site;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    Visitor(Browser browser, String site, int width, ColorScheme scheme) {
        this.site = URI.create(site);
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!this.site.getAuthority().equals(URI.create(request.url()).getAuthority())) {
                elsewhere.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page, which must answer 200. */
    Page open(String path) {
        Response response = page.navigate(site + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return page;
    }

    /** Fetches as a feed reader would. */
    int status(String address) {
        return context.request()
                .get(URI.create(site + "/").resolve(address).toString())
                .status();
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    void assertAtPeace() {
        assertThat(complaints).as("console").isEmpty();
        assertThat(elsewhere).as("requests to other hosts").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}

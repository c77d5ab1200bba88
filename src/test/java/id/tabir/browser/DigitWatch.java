package id.tabir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Looks at all that a page shows and hears, at each change before it is painted, for five digits in a row: in any one
 * text, title or label of the page but for the ticket's id, and, whatever stands between them but letters, within one message.
 */
final class DigitWatch {
    private static final Pattern FIVE = Pattern.compile("(\\p{Nd}[^\\p{L}\\p{Nd}]*){5}");
    /** What makes a keycap of a digit, and what isn't seen at all. */
    private static final String UNSEEN = "[\\u20e3\\ufe0e\\ufe0f\\u200b-\\u200f\\u2060\\ufeff]";

    private static final String EYES = """
            window.fiveDigits = [];
            const plain = text => text.normalize('NFKC').replace(/UNSEEN|tkt_[a-z0-9]+/g, '');
            const look = (text, five) => { if (five.test(plain(text))) window.fiveDigits.push(text); };
            const strict = /\\p{Nd}{5}/u, loose = /(\\p{Nd}[^\\p{L}\\p{Nd}]*){5}/u;
            new MutationObserver(() => {
              const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (!/^(SCRIPT|STYLE)$/.test(texts.currentNode.parentNode.nodeName)) look(texts.currentNode.data, strict);
              }
              for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
                document.querySelectorAll('[' + name + ']').forEach(e => look(e.getAttribute(name), strict));
              document.querySelectorAll('[data-test=message] .text').forEach(e => look(e.textContent, loose));
            }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            """.replace("UNSEEN", UNSEEN);

    private final Page page;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Before the page is opened. */
    DigitWatch(Page page) {
        this.page = page;
        page.addInitScript(EYES);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> hear(frame.text())));
    }

    private void hear(String text) {
        JsonObject message = new JsonObject(text).getJsonObject("message");
        if (message != null) heard.add(message.getString("text"));
    }

    void sawNoFiveDigits() {
        assertThat((List<?>) page.evaluate("window.fiveDigits"))
                .as("on the screen")
                .isEmpty();
        assertThat(heard).isNotEmpty();
        assertThat(heard).as("on the wire").noneMatch(text -> FIVE.matcher(plain(text))
                .find());
    }

    /** All digits of any script in a text. */
    static String digits(String text) {
        return plain(text).replaceAll("\\P{Nd}", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(UNSEEN, "");
    }
}

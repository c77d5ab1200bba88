package id.tabir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.guard.Guard;
import id.tabir.guard.Language;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.TicketKind;
import id.tabir.guard.Window;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the desk offers to say passes the guard as it is written. */
class TemplatesStory {
    private static final String TEMPLATES =
            "() => import('/desk/templates.js').then(m => m.TEMPLATES.flatMap(t => [t.text.id, t.text.en]))";
    private static final String REPLIES =
            "() => import('/desk/replies.js').then(m => Object.values(m.REPLIES).flat().flatMap(r => [r.id, r.en]))";

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void every_template_and_reply_is_delivered_as_it_is_written() {
        Screen desk = screens.desk().opens(Stage.node().url() + "/desk");
        List<String> changed = new ArrayList<>();
        for (Object text : (List<?>) desk.page.evaluate(TEMPLATES)) say("verification", text.toString(), changed);
        for (Object text : (List<?>) desk.page.evaluate(REPLIES)) say("transaction", text.toString(), changed);
        assertThat(changed).isEmpty();
    }

    @Test
    void any_two_templates_joined_are_delivered_as_they_are_written() {
        Screen desk = screens.desk().opens(Stage.node().url() + "/desk");
        List<?> texts = (List<?>) desk.page.evaluate(TEMPLATES);
        assertThat(texts).isNotEmpty();
        List<String> changed = new ArrayList<>();
        var clerk = Setting.of(TicketKind.VERIFICATION, Language.ID);
        for (int i = 0; i < texts.size(); i++) {
            // Both languages take turns in the list; a desk offers one of them.
            for (int k = i % 2; k < texts.size(); k += 2) {
                String joined = texts.get(i) + "\n" + texts.get(k);
                String delivered = new Guard()
                        .inspect(clerk, Window.empty(), Party.STAFF, joined)
                        .delivered();
                if (!delivered.equals(joined)) changed.add(joined + " -> " + delivered);
            }
        }
        assertThat(changed).isEmpty();
    }

    private static void say(String kind, String text, List<String> changed) {
        Play play = Play.with(kind, new JsonObject());
        Http.Answer answer = play.sends(play.staffToken(), "one", text);
        boolean whole = answer.status() == 201
                && answer.json().getString("text").equals(text)
                && answer.json().getJsonArray("masked").equals(new JsonArray());
        if (!whole) changed.add(text + " -> " + answer.text());
    }
}

package id.tabir.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.history.Phrasebook.Line;
import id.tabir.guard.Action;
import id.tabir.guard.Guard;
import id.tabir.guard.Language;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.TicketKind;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say in the made-up past is what it is meant to be in the guard's eyes. */
class PhrasebookTest {
    private static final Guard GUARD = new Guard();

    /** Enough that each name stands for each of its values. */
    private static final int FILLINGS = 100;

    private static Verdict verdict(String book, Line line) {
        return verdict(book, line, Phrasebook.read(book).choose(new Random(1)));
    }

    private static Verdict verdict(String book, Line line, Map<String, String> chosen) {
        chosen.put("number", Numbers.next(new Random(1)));
        TicketKind kind = book.equals("kyc") ? TicketKind.VERIFICATION : TicketKind.TRANSACTION;
        return GUARD.inspect(
                Setting.of(kind, Language.of("id")), Window.empty(), line.from(), Phrasebook.fill(line.text(), chosen));
    }

    @ParameterizedTest
    @CsvSource({
        "ride, open",
        "ride, middle",
        "ride, end",
        "food, open",
        "food, middle",
        "food, end",
        "kyc, open",
        "kyc, middle",
        "kyc, end",
        "kyc, friendly"
    })
    void everyday_talk_is_let_through(String book, String section) {
        Phrasebook phrases = Phrasebook.read(book);
        for (int i = 0; i < FILLINGS; i++) {
            Map<String, String> chosen = phrases.choose(new Random(i));
            for (List<Line> piece : phrases.pieces(section))
                for (Line line : piece)
                    assertThat(verdict(book, line, chosen).findings())
                            .as(line.text() + " " + chosen)
                            .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ride, ask-number", "ride, private-deal", "ride, off-platform", "ride, flirt", "ride, ask-secret",
        "food, ask-number", "food, private-deal", "food, off-platform", "food, flirt", "food, ask-secret",
        "kyc, ask-number", "kyc, off-platform", "kyc, ask-personal", "kyc, flirt", "kyc, ask-secret"
    })
    void what_is_meant_to_be_found_is_found(String book, String kind) {
        for (List<Line> piece : Phrasebook.read(book).pieces("cut " + kind)) {
            Line first = piece.get(0);
            assertThat(first.from()).isEqualTo(Party.STAFF);
            assertThat(verdict(book, first).findings())
                    .as(first.text())
                    .anyMatch(finding -> finding.kind().word().equals(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({"ride, customer", "ride, staff", "food, customer", "food, staff", "kyc, customer", "kyc, staff"})
    void a_number_is_masked_in_every_form(String book, String who) {
        for (List<Line> piece : Phrasebook.read(book).pieces("cut number-" + who))
            assertThat(verdict(book, piece.get(0)).action())
                    .as(piece.get(0).text())
                    .isEqualTo(Action.MASK);
    }

    @Test
    void a_conversation_keeps_to_one_choice_of_each_name() {
        Map<String, String> chosen = Phrasebook.read("ride").choose(new Random(3));
        String title = Phrasebook.fill("{title}", chosen);
        assertThat(title).contains(chosen.get("from"), chosen.get("to")).doesNotContain("{");
    }
}

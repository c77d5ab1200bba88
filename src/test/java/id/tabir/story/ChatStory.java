package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A ticket's two parties talk, over sockets and over REST. */
class ChatStory {
    @Test
    void what_one_says_the_other_reads_under_an_alias() {
        Play ride = Play.ride();
        try (Talker customer = ride.customer();
                Talker driver = ride.driver()) {
            assertThat(customer.joins(ride.chat, 0).getInteger("lastSeq")).isZero();
            driver.joins(ride.chat, 0);

            JsonObject said = customer.says(ride.chat, "saya di depan lobi");
            JsonObject read = driver.reads();

            assertThat(said.getInteger("seq")).isEqualTo(1);
            assertThat(read.getString("text")).isEqualTo("saya di depan lobi");
            assertThat(read.getString("from")).isEqualTo("customer");
            assertThat(read.getString("alias"))
                    .isEqualTo(ride.ticket.getJsonObject("customer").getString("alias"));
            assertThat(read.getJsonArray("masked")).isEqualTo(new JsonArray());
            assertThat(read.containsKey("clientId")).isFalse();
            assertThat(said.getString("clientId")).isNotNull();
        }
    }

    @Test
    void rest_and_socket_are_one_conversation() {
        Play ride = Play.ride();
        try (Talker driver = ride.driver()) {
            driver.joins(ride.chat, 0);
            Http.Answer first = ride.sends(ride.customerToken(), "a", "halo");
            assertThat(first.status()).isEqualTo(201);
            assertThat(driver.reads().getString("text")).isEqualTo("halo");
            driver.says(ride.chat, "otw kak");

            JsonObject page =
                    ride.chat(ride.customerToken(), "GET", "/messages", null).json();
            assertThat(page.getJsonArray("items")).hasSize(2);
            assertThat(page.getBoolean("more")).isFalse();
            assertThat(page.getJsonArray("items").getJsonObject(0).getString("clientId"))
                    .isEqualTo("a");
            assertThat(page.getJsonArray("items").getJsonObject(1).containsKey("clientId"))
                    .isFalse();
        }
    }

    @Test
    void the_same_message_sent_again_is_the_old_one() {
        Play ride = Play.ride();
        Http.Answer first = ride.sends(ride.customerToken(), "once", "halo");
        Http.Answer again = ride.sends(ride.customerToken(), "once", "halo");
        Http.Answer other = ride.sends(ride.customerToken(), "once", "halo?");
        Http.Answer others = ride.sends(ride.staffToken(), "once", "halo");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("client-id-reused");
        assertThat(others.status()).isEqualTo(201);
    }

    @Test
    void after_the_close_nothing_is_said_but_what_was_said_can_be_read() {
        Play ride = Play.ride();
        try (Talker customer = ride.customer()) {
            customer.joins(ride.chat, 0);
            ride.sends(ride.customerToken(), "before", "halo");
            assertThat(customer.reads().getInteger("seq")).isEqualTo(1);
            assertThat(ride.closes().json().getString("state")).isEqualTo("closed");

            JsonObject end = customer.hears("chat");
            assertThat(end.getString("state")).isEqualTo("closed");
            assertThat(end.getString("closeReason")).isEqualTo("completed");
            assertThat(end.getBoolean("member")).isTrue();
            assertThat(customer.isRefused(ride.chat, "halo?").getString("code")).isEqualTo("ticket-closed");
            assertThat(ride.sends(ride.staffToken(), "late", "masih ada?").code())
                    .isEqualTo("ticket-closed");
            assertThat(ride.sends(ride.customerToken(), "before", "halo").status())
                    .isEqualTo(200);
            assertThat(ride.chat(ride.customerToken(), "GET", "/messages", null)
                            .json()
                            .getJsonArray("items"))
                    .hasSize(1);
        }
    }

    @Test
    void who_is_replaced_neither_reads_nor_writes_any_more() {
        Play ride = Play.ride();
        String before = ride.staffToken();
        try (Talker first = ride.driver();
                Talker customer = ride.customer()) {
            first.joins(ride.chat, 0);
            customer.joins(ride.chat, 0);
            first.says(ride.chat, "saya ganti ya");
            JsonObject assigned = ride.assigns("other-driver").json();

            JsonObject last = first.hears("chat");
            assertThat(last.getBoolean("member")).isFalse();
            JsonObject news = customer.hears("chat");
            assertThat(news.getJsonObject("other").getString("alias"))
                    .isEqualTo(assigned.getJsonObject("staff").getString("alias"));
            customer.says(ride.chat, "baik");
            assertThat(first.isRefused(ride.chat, "halo").getString("code")).isEqualTo("not-found");
            assertThat(first.rest()).noneMatch(f -> f.getString("type").equals("message"));
            assertThat(ride.chat(before, "GET", "", null).status()).isEqualTo(404);

            ride.staffId = "other-driver";
            JsonArray read = ride.chat(ride.staffToken(), "GET", "/messages", null)
                    .json()
                    .getJsonArray("items");
            assertThat(read).hasSize(2);
            assertThat(read.getJsonObject(0).getString("alias"))
                    .isEqualTo(ride.ticket.getJsonObject("staff").getString("alias"));
        }
    }

    @Test
    void receipts_and_typing_reach_the_other_party() {
        Play ride = Play.ride();
        try (Talker customer = ride.customer();
                Talker driver = ride.driver()) {
            customer.joins(ride.chat, 0);
            driver.joins(ride.chat, 0);
            customer.says(ride.chat, "halo");
            driver.reads();
            JsonObject delivered = customer.hears("receipt");
            assertThat(delivered.getInteger("delivered")).isEqualTo(1);
            driver.send(
                    new JsonObject().put("type", "read").put("chat", ride.chat).put("seq", 1));
            JsonObject read = customer.hears(f -> "receipt".equals(f.getString("type")) && f.getInteger("read") == 1);
            assertThat(read.getString("party")).isEqualTo("staff");
            driver.send(new JsonObject().put("type", "typing").put("chat", ride.chat));
            assertThat(customer.hears("typing").getString("party")).isEqualTo("staff");
            assertThat(driver.rest()).noneMatch(f -> f.getString("type").equals("typing"));
        }
    }

    @Test
    void a_reconnect_shows_what_was_missed_once_and_in_order() {
        Play ride = Play.ride();
        try (Talker driver = ride.driver()) {
            driver.joins(ride.chat, 0);
            try (Talker customer = ride.customer()) {
                customer.joins(ride.chat, 0);
                driver.says(ride.chat, "satu ya");
                assertThat(customer.reads().getInteger("seq")).isEqualTo(1);
                customer.drops();
            }
            for (int i = 2; i <= 450; i++) driver.sends(ride.chat, "pesan ke " + i);
            for (int i = 2; i <= 450; i++) driver.hears("ack");
            try (Talker customer = ride.customer()) {
                customer.joins(ride.chat, 1);
                for (int i = 2; i <= 450; i++)
                    assertThat(customer.reads().getInteger("seq")).isEqualTo(i);
                assertThat(customer.rest()).noneMatch(f -> f.getString("type").equals("message"));
            }
        }
    }

    @Test
    void a_party_reports_even_after_the_end() {
        Play ride = Play.ride();
        ride.closes();
        var report = new JsonObject().put("category", "outside-contact").put("text", "dia chat saya di luar");
        Http.Answer answer = ride.chat(ride.customerToken(), "POST", "/reports", report);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("id")).startsWith("rep_");
    }
}

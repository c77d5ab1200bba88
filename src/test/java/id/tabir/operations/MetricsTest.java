package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The numbers for Prometheus: there, and free of names and ids. */
class MetricsTest {
    @Test
    void requests_are_counted_by_method_and_status_without_what_callers_make_up() throws Exception {
        var metrics = new Metrics();
        Vertx vertx = metrics.vertx(new VertxOptions()).build();
        // Kept, since one that nobody refers to may be closed by the garbage collector.
        HttpClient client = vertx.createHttpClient();
        try {
            var asked = vertx.createHttpServer()
                    .requestHandler(
                            request -> request.response().setStatusCode(404).end())
                    .listen(0, "127.0.0.1")
                    .compose(server -> client.request(
                                    HttpMethod.valueOf("BREW"),
                                    server.actualPort(),
                                    "127.0.0.1",
                                    "/v1/tickets/order-4711?q=x")
                            .compose(request -> request.send())
                            .compose(response -> response.body()));
            asked.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            client.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            String text = metrics.scrape();
            assertThat(text)
                    .contains("vertx_http_server_requests_total{code=\"404\",method=\"OTHER\"} 1")
                    .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_cpu_usage")
                    .doesNotContain("4711", "BREW", "/v1", "127.0.0.1");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            metrics.close();
        }
    }
}

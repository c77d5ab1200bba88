package id.tabir.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The published description of the API, {@code openapi.yaml}, and the operations in it. Loaded once and never changed:
 * all event loops share one.
 */
public final class Contract {
    private static final String FILE = "/openapi.yaml";

    private final String yaml;
    private final List<Operation> operations;

    private Contract(String yaml, List<Operation> operations) {
        this.yaml = yaml;
        this.operations = operations;
    }

    /** @throws IllegalStateException if the file says something that the server couldn't keep */
    public static Contract load() {
        return parse(read());
    }

    static Contract parse(String yaml) {
        try {
            YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build());
            @SuppressWarnings("unchecked")
            Map<String, Object> map = mapper.readValue(yaml, Map.class);
            return new Contract(yaml, new ContractReader(new JsonObject(map)).operations());
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " is not YAML", e);
        }
    }

    private static String read() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is not on the class path");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is published. */
    public String yaml() {
        return yaml;
    }

    /** The ids of all operations, in the order of the file. */
    public List<String> operationIds() {
        return operations.stream().map(Operation::id).toList();
    }

    List<Operation> operations() {
        return operations;
    }
}

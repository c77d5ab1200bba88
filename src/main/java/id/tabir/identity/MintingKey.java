package id.tabir.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/**
 * The key for the tokens that Tabir itself hands out where a platform signs its own and names no key for Tabir: made
 * once, kept in the database under the vault's seal, so that every node has the same.
 */
public final class MintingKey {
    private static final String PURPOSE = "minting key";

    private MintingKey() {}

    /** The private JWK as text. */
    public static Future<String> readOrMake(SqlClient db, Vault vault) {
        byte[] mine = vault.seal(PURPOSE, SigningKey.fresh().getBytes(UTF_8));
        return db.preparedQuery("insert into minting_key (jwk) values ($1) on conflict do nothing")
                .execute(Tuple.of(Buffer.buffer(mine)))
                .compose(done -> db.query("select jwk from minting_key").execute())
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new String(vault.open(PURPOSE, row.getBuffer("jwk").getBytes()), UTF_8);
                });
    }
}

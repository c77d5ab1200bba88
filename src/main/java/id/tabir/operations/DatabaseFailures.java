package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.SQLException;

/** Says in a sentence why a database can't be used at start. */
final class DatabaseFailures {
    private DatabaseFailures() {}

    static StartFailure explain(DatabaseUrl url, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String what =
                switch (state) {
                    case "28P01", "28000" -> "refuses this user or password";
                    case "3D000" -> "is not there: no database of this name on the server";
                    case "53300" -> "has no connection left (max_connections)";
                    default ->
                        state.startsWith("08")
                                ? "can't be reached; is it running, and does TABIR_DATABASE_URL name the right host and"
                                        + " port?"
                                : "refused: "
                                        + Sentences.oneLine(String.valueOf(e.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(""));
                };
        return new StartFailure("The database " + url + " " + what);
    }
}

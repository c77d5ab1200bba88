package id.tabir.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** A process that writes and acknowledges numbers until it is killed. */
final class KilledServer {
    private KilledServer() {}

    /** @param arguments the data folder and the folder of PostgreSQL's programs */
    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        try (Connection connection = database.owner().connect()) {
            connection.createStatement().execute("create table said (number int primary key)");
            PreparedStatement insert = connection.prepareStatement("insert into said values (?)");
            for (int number = 1; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            }
        }
    }

    static Process start(Path folder) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        KilledServer.class.getName(),
                        folder.toString(),
                        Sql.PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

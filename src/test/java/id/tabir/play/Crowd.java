package id.tabir.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several calls at the same moment. */
public final class Crowd {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        return thread;
    });

    private Crowd() {}

    /** One call of a crowd. */
    public interface Call extends Callable<Http.Answer> {}

    /** The answers in the order of the calls. */
    public static List<Http.Answer> atOnce(Call... calls) {
        try {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<Http.Answer> one : THREADS.invokeAll(List.of(calls))) answers.add(one.get());
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> Future<T> start(Callable<T> task) {
        return THREADS.submit(task);
    }
}

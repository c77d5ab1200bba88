package id.tabir.review;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what reviewers search up to date by following the log. Any node may do it; one at a time does. */
public final class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final long PACE_MS = 500;
    /** Bounds one pass after a long stop; a transaction holds up to some hundred messages. */
    private static final long MOST_TRANSACTIONS = 2000;

    // The planner can't know how few entries lie behind the cursor; it would read the whole log for them.
    private static final String BY_INDEX = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
              set_config('enable_mergejoin', 'off', true), set_config('enable_memoize', 'off', true),
              -- Of every word that is too long to be indexed there would be a notice.
              set_config('client_min_messages', 'warning', true)
            """;

    /** Reads only: an idle server writes nothing. */
    private static final String NEWS = """
            select exists (
              select 1 from entry e, review_cursor c
              where e.tx >= c.upto and e.tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            ) as any
            """;

    private static final String TURN = "select upto from review_cursor for update skip locked";

    /**
     * All entries of the transactions from the cursor up to the oldest that was under way when this statement began:
     * none of them can still come. Not in one statement with the lock: what it read could be older than that.
     */
    private static final String FOLLOW = """
            with turn as materialized (
              select least(pg_snapshot_xmin(pg_current_snapshot())::text::bigint, $1::bigint + $2::bigint) as upto
            ), fresh as materialized (
              select e.ticket, e.entry, e.kind, e.actor, e.at, c.body, c.findings
              from entry e join content c on c.ticket = e.ticket and c.entry = e.entry
              where e.tx >= $1 and e.tx < (select upto from turn) and e.kind in ('message', 'blocked', 'reported')
            ), texts as (
              insert into review_text (ticket, entry, words)
              select ticket, entry, to_tsvector('indonesian', body::json ->> 'text') from fresh where kind = 'message'
            ), one as materialized (
              select f.ticket, f.entry, f.actor, f.at, f.kind = 'blocked' as blocked, o.value ->> 'kind' as kind,
                -- What was masked never reached anybody; what wasn't is for compliance to judge.
                f.kind = 'blocked' or not exists (
                  select 1 from json_array_elements(f.body::json -> 'masked') m
                  where m.value ->> 'kind' = o.value ->> 'kind') as suspect
              from fresh f, json_array_elements(f.findings::json) o
              where f.findings is not null
            ), found as (
              insert into review_finding (ticket, kind, found)
              select ticket, kind, count(*) from one group by 1, 2 order by 1, 2
              on conflict (ticket, kind) do update set found = review_finding.found + excluded.found
            ), counted as (
              insert into day_count (day, staff_no, what, n)
              -- By ticket first: each is then looked up once, not once a message.
              select n.day, t.staff_no, n.what, sum(n.n) from (
                select ticket, (at at time zone 'UTC')::date as day, kind as what, count(*) as n from fresh
                  where kind in ('message', 'blocked') group by 1, 2, 3
                union all select ticket, (at at time zone 'UTC')::date, kind, count(*) from one group by 1, 2, 3
                union all select ticket, (min(at) at time zone 'UTC')::date, 'flagged', 1
                  from one where suspect and not blocked group by ticket, entry
              ) n join ticket t on t.id = n.ticket
              group by 1, 2, 3 order by 1, 2, 3
              on conflict (day, staff_no, what) do update set n = day_count.n + excluded.n
            ), suspect as materialized (
              select ticket, entry, at, kind, case_severity(kind, actor = 'staff', blocked) as severity, 'finding' as origin
              from one where suspect
              union all
              select f.ticket, f.entry, f.at, r.category, case_severity(r.category, f.actor = 'staff', false), 'report'
              from fresh f join report r on f.kind = 'reported' and r.ticket = f.ticket and r.entry = f.entry
            ), cases as (
              insert into review_case (id, ticket, staff_no, origin, severity, kinds, found, first_entry, last_entry,
                opened_at, due_at)
              select fresh_id('cse_', min(s.at)), s.ticket, t.staff_no, max(s.origin), max(s.severity),
                array_agg(distinct s.kind order by s.kind), count(*), min(s.entry), max(s.entry), min(s.at),
                case_due(min(s.at), max(s.severity))
              from suspect s join ticket t on t.id = s.ticket
              -- Read anew, after a restore: what a case was about already opens no other.
              where t.erased_at is null
                and not exists (select 1 from review_case c where c.ticket = s.ticket and c.last_entry >= s.entry)
              group by s.ticket, t.staff_no order by s.ticket
              on conflict (ticket) where state = 'open' and second_of is null do update
              set severity = greatest(review_case.severity, excluded.severity),
                due_at = least(review_case.due_at, excluded.due_at),
                kinds = array(select distinct k from unnest(review_case.kinds || excluded.kinds) k order by k),
                found = review_case.found + excluded.found,
                last_entry = greatest(review_case.last_entry, excluded.last_entry)
            )
            update review_cursor set upto = turn.upto from turn
            returning turn.upto < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as more
            """;

    private final Vertx vertx;
    private final Pool pool;

    public SearchIndex(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Goes on until the verticle that started it ends. */
    public void start() {
        vertx.setTimer(PACE_MS, id -> catchUp()
                .onFailure(e -> LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("search-index-behind"))
                .onComplete(done -> start()));
    }

    /** Takes in what has been committed and is not in yet, unless another node is at it. */
    Future<Void> catchUp() {
        return pool.withTransaction(SearchIndex::pass).compose(more -> more ? catchUp() : Future.succeededFuture());
    }

    private static Future<Boolean> pass(SqlClient tx) {
        return tx.query(BY_INDEX)
                .execute()
                .compose(set -> tx.preparedQuery(NEWS).execute())
                .compose(news -> news.iterator().next().getBoolean("any") ? take(tx) : Future.succeededFuture(false));
    }

    private static Future<Boolean> take(SqlClient tx) {
        return tx.preparedQuery(TURN).execute().compose(rows -> {
            for (Row row : rows) return follow(tx, row.getLong("upto"));
            return Future.succeededFuture(false);
        });
    }

    private static Future<Boolean> follow(SqlClient tx, Long upto) {
        return tx.preparedQuery(FOLLOW)
                .execute(Tuple.of(upto, MOST_TRANSACTIONS))
                .map(rows -> rows.iterator().next().getBoolean("more"));
    }
}

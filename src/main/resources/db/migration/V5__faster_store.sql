-- Followers of the log read the entries of the newest transactions, again and again. A BRIN index knows nothing of pages
-- that no vacuum has summarised yet: each pass read all that had been stored since then. Equal values at the right edge
-- are the cheapest case of a B-tree.
drop index entry_tx;
create index entry_tx on entry (tx);

-- The head that each node keeps of a ticket knows every client_id of its messages, and the storing statement refuses a
-- verdict made on a head that is behind (stale): a repeat is found before it is stored.
drop index content_client;

-- Filled by one transaction at a time, together with the cursor: nothing comes twice.
alter table review_text drop constraint review_text_pkey;

drop function store;

-- Stores one batch of judged messages and refusals: the gate, the numbers and the log in one transaction.
--
-- tickets, in the order of their ids (so that batches that meet lock in one order), with the last entry each verdict was
-- made on (bases), the last entry and seq after this batch (tops, seqs_after), and the staff member who speaks in it, if
-- one does (staffs).
-- The other arrays describe the items, in the order of the log: the place of their ticket in `tickets`, their entry and
-- seq (null: blocked), sender (0: the customer), and what is stored.
--
-- Per ticket, in the order of `tickets`, it stores all items or none, and answers: stored, stale (the log has moved:
-- judge again), closed, or stranger (the staff member is not in charge now).
--
-- Several statements, not one: those after the first see the rows that were committed while it waited for its locks.
-- Each is linear in the batch: unnest feeds index probes and inserts, nothing is joined with the items.
create function store(
  tickets text[], bases int[], tops int[], seqs_after int[], staffs int[],
  t int[], entries int[], seqs int[], senders int[], client_ids text[],
  hashes bytea[], salts bytea[], bodies text[], sealeds bytea[], all_findings text[],
  out answers text[], out ats timestamptz[]
)
language plpgsql
-- The tables are empty when the plans are made first; a sequential scan chosen then would stay. And a plan made for the
-- arrays at hand costs more to make than the batch costs to store.
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  me bigint := pg_current_xact_id()::text::bigint;
  good boolean[];
begin
  select array_agg(j.answer), array_agg(j.at), array_agg(j.answer = 'stored')
  into answers, ats, good
  from (
    select greatest(date_trunc('milliseconds', clock_timestamp()), k.last_at) as at,
      case
        when k.state <> 'open' or k.expires_at <= clock_timestamp() then 'closed'
        when k.staff <> k.staff_no then 'stranger'
        when k.last_entry <> k.base then 'stale'
        else 'stored'
      end as answer
    from (
      -- Not pulled up into the query around it, because of its locks: what is judged is what was locked.
      select a.base, a.staff, k.state, k.expires_at, k.staff_no, k.last_entry, k.last_at
      from unnest(tickets, bases, staffs) with ordinality as a (ticket, base, staff, place)
        join ticket k on k.id = a.ticket
      order by a.place
      for update of k
    ) k
  ) j;
  if coalesce(cardinality(answers), 0) <> cardinality(tickets) then
    raise exception 'a ticket of this batch does not exist';
  end if;

  update ticket k
  set last_entry = n.entry, last_seq = n.seq, last_at = n.at
  from unnest(tickets, tops, seqs_after, ats, good) as n (ticket, entry, seq, at, good)
  where n.good and k.id = n.ticket;

  insert into entry (ticket, entry, tx, kind, actor, at, content)
  select tickets[i.place], i.entry, me, case when i.seq is null then 'blocked' else 'message' end,
    case when i.sender = 0 then 'customer' else 'staff' end, ats[i.place], i.hash
  from unnest(t, entries, seqs, senders, hashes) as i (place, entry, seq, sender, hash)
  where good[i.place];

  insert into content (ticket, entry, seq, sender, client_id, salt, body, sealed, findings)
  select tickets[i.place], i.entry, i.seq, i.sender, i.client_id, i.salt, i.body, i.sealed, i.findings
  from unnest(t, entries, seqs, senders, client_ids, salts, bodies, sealeds, all_findings)
    as i (place, entry, seq, sender, client_id, salt, body, sealed, findings)
  where good[i.place];
end
$$;

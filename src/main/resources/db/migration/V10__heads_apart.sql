-- The head of a ticket's log in a row of its own, since every send moves it: a few dozen bytes under one index instead of
-- the whole ticket under six, whose old versions filled its page before they could be pruned. Its lock is the ticket's
-- turn: whatever happens to a ticket has an entry, and so moves the head in the same transaction.
create table ticket_head (
  ticket     text primary key references ticket,
  last_entry int not null default 0,
  last_seq   int not null default 0,
  last_at    timestamptz not null
) with (fillfactor = 25);

insert into ticket_head (ticket, last_entry, last_seq, last_at)
select id, last_entry, last_seq, last_at from ticket order by id;

alter table ticket drop column last_entry, drop column last_seq, drop column last_at;
alter table ticket reset (fillfactor);

-- As in V4.
create or replace function erase(
  t text, e int, by_whom text, at_ms timestamptz, hash bytea, salt bytea, body text, sealed bytea, fresh_key bytea
) returns boolean
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
begin
  -- A pass of the search index that has read the words must not write them down after they are gone.
  perform 1 from review_cursor for update;

  if not exists (
    select 1 from ticket k join ticket_head h on h.ticket = k.id
    where k.id = t and h.last_entry = e - 1 and k.state = 'closed' and k.erased_at is null and k.hold is null
  ) then
    return false;
  end if;

  update ticket_head set last_entry = e, last_at = at_ms where ticket = t;
  update ticket set erased_at = at_ms, data_key = fresh_key, known = '{}', title = null where id = t;
  insert into entry (ticket, entry, tx, kind, actor, at, content)
  values (t, e, pg_current_xact_id()::text::bigint, 'erased', by_whom, at_ms, hash);
  delete from content where ticket = t;
  delete from review_text where ticket = t;
  delete from review_finding where ticket = t;
  update report set text = null where ticket = t;
  delete from link where chat = t;
  delete from mark where ticket = t;

  insert into content (ticket, entry, salt, body, sealed) values (t, e, salt, body, sealed);
  return true;
end
$$;

-- Stores one batch of judged messages and refusals: the gate, the numbers and the log in one transaction.
--
-- tickets, in the order of their ids (so that batches that meet lock in one order), with the last entry each verdict was
-- made on (bases), the last entry and seq after this batch (tops, seqs_after), and the staff member who speaks in it, if
-- one does (staffs).
-- The other arrays describe the items, in the order of the log: the place of their ticket in `tickets`, their entry and
-- seq (null: blocked), sender (0: the customer), and what is stored.
--
-- Per ticket, in the order of `tickets`, it stores all items or none, and answers: stored, stale (the log has moved:
-- judge again), closed, stranger (the staff member is not in charge now), suspended or unacknowledged (the one who
-- speaks, by `barred`).
--
-- The first statement moves the heads: it locks them, and asks the gate. What it saw of a ticket may be older than a
-- lock that it waited for; but whoever changed the ticket meanwhile has moved its head, which is looked at again then,
-- and the verdict's base no longer fits. So it is with a suspension: it has an entry on each open ticket before it is
-- answered.
-- Each statement is linear in the batch: unnest feeds index probes and inserts, nothing is joined with the items.
create or replace function store(
  tickets text[], bases int[], tops int[], seqs_after int[], staffs int[],
  t int[], entries int[], seqs int[], senders int[], client_ids text[],
  hashes bytea[], salts bytea[], bodies text[], sealeds bytea[], all_findings text[],
  out answers text[], out ats timestamptz[]
)
language plpgsql
-- The tables are empty when the plans are made first; a scan of all of one, chosen then, would stay. And a plan made for
-- the arrays at hand costs more to make than the batch costs to store.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  me bigint := pg_current_xact_id()::text::bigint;
  bars int[];
  whys text[];
  places int[];
  times timestamptz[];
begin
  select array_agg(b.staff), array_agg(b.why) into bars, whys from barred(staffs) b;

  with moved as (
    update ticket_head h
    set last_entry = a.top, last_seq = a.seq, last_at = greatest(date_trunc('milliseconds', clock_timestamp()), h.last_at)
    from unnest(tickets, bases, tops, seqs_after, staffs) with ordinality as a (ticket, base, top, seq, staff, place)
      -- offset 0: one probe a ticket. The planner would rather begin with all open tickets, while there are few.
      cross join lateral (select k.state, k.expires_at, k.staff_no from ticket k where k.id = a.ticket offset 0) k
    where h.ticket = a.ticket and h.last_entry = a.base and k.state = 'open' and k.expires_at > clock_timestamp()
      and (a.staff is null or a.staff = k.staff_no and (bars is null or a.staff <> all (bars)))
    returning a.place, h.last_at
  )
  select array_agg(place::int order by place), array_agg(last_at order by place) into places, times from moved;

  if cardinality(places) = cardinality(tickets) then
    answers := array_fill('stored'::text, array[cardinality(tickets)]);
    ats := times;
  else
    select array_agg(j.answer order by j.place), array_agg(j.at order by j.place) into answers, ats
    from (
      select a.place, m.at,
        case
          when k.id is null then null
          when m.place is not null then 'stored'
          when a.staff = any (bars) then whys[array_position(bars, a.staff)]
          when k.state <> 'open' or k.expires_at <= clock_timestamp() then 'closed'
          when a.staff <> k.staff_no then 'stranger'
          else 'stale'
        end as answer
      from unnest(tickets, staffs) with ordinality as a (ticket, staff, place)
        left join lateral (select * from ticket k where k.id = a.ticket offset 0) k on true
        left join unnest(places, times) as m (place, at) on m.place = a.place
    ) j;
    if array_position(answers, null) is not null then
      raise exception 'a ticket of this batch does not exist';
    end if;
  end if;

  insert into entry (ticket, entry, tx, kind, actor, at, content)
  select tickets[i.place], i.entry, me, case when i.seq is null then 'blocked' else 'message' end,
    case when i.sender = 0 then 'customer' else 'staff' end, ats[i.place], i.hash
  from unnest(t, entries, seqs, senders, hashes) as i (place, entry, seq, sender, hash)
  where answers[i.place] = 'stored';

  insert into content (ticket, entry, seq, sender, client_id, salt, body, sealed, findings)
  select tickets[i.place], i.entry, i.seq, i.sender, i.client_id, i.salt, i.body, i.sealed, i.findings
  from unnest(t, entries, seqs, senders, client_ids, salts, bodies, sealeds, all_findings)
    as i (place, entry, seq, sender, client_id, salt, body, sealed, findings)
  where answers[i.place] = 'stored';
end
$$;

-- Standing: who may speak as staff. A person needs no registration; a row comes with the first ticket, too.

-- suspended_at: since when the person is cut off, while a suspension is in force.
-- acknowledged, acknowledged_until: the policy that the person acknowledged last, and until when that holds.
-- postponed_at: when the person, in the middle of a trip, put the acknowledgement off for a little while.
alter table staff
  add column registered_at      timestamptz,
  add column team               text,
  add column employer           text,
  add column started_on         date,
  add column supervisor_no      int references staff,
  add column suspended_at       timestamptz,
  add column acknowledged       int,
  add column acknowledged_until timestamptz,
  add column postponed_at       timestamptz;

create index staff_suspended on staff (suspended_at) where suspended_at is not null;

-- Keyed fingerprints of the numbers of registered staff.
create table staff_phone (
  staff_no    int not null references staff,
  fingerprint bytea not null,
  primary key (staff_no, fingerprint)
);

create index staff_phone_fingerprint on staff_phone (fingerprint);

-- The rules that staff acknowledge. The newest is in force. renew_every: ISO 8601.
create table policy (
  no           int generated always as identity primary key,
  version      text not null unique,
  text_id      text not null,
  text_en      text not null,
  renew_every  text not null,
  published_at timestamptz not null
);

create table acknowledgement (
  no       bigint generated always as identity primary key,
  staff_no int not null references staff,
  policy   int not null references policy,
  at       timestamptz not null
);

create index acknowledgement_staff on acknowledgement (staff_no, no desc);

-- What a staff member was told for breaking the rules. sealed: who proposed, confirmed and lifted it, and why.
create table sanction (
  id           text primary key,
  staff_no     int not null references staff,
  kind         text not null check (kind in ('coaching', 'warning', 'suspension')),
  state        text not null check (state in ('proposed', 'confirmed', 'lifted')),
  case_id      text,
  proposed_at  timestamptz not null,
  confirmed_at timestamptz,
  lifted_at    timestamptz,
  sealed       bytea not null
);

create index sanction_staff on sanction (staff_no, id desc);

-- Each suspension of a person: by the platform (sanction null) or by a sanction. sealed: by whom and why, also lifted.
create table suspension (
  no        bigint generated always as identity primary key,
  staff_no  int not null references staff,
  sanction  text references sanction,
  since     timestamptz not null,
  lifted_at timestamptz,
  sealed    bytea not null,
  lifting   bytea
);

create unique index suspension_in_force on suspension (staff_no, coalesce(sanction, '')) where lifted_at is null;
create index suspension_staff on suspension (staff_no, no desc);

-- How a report ended, as its maker is told, and what "someone contacted me outside this app" says.
alter table report add column outcome text, add column outcome_at timestamptz;

create table report_contact (
  report      text primary key references report,
  at          timestamptz,
  how         text,
  fingerprint bytea,
  -- Whether it was the number of a registered staff member when the report was made.
  is_staff    boolean
);

-- It goes with what was said on the ticket.
create function forget_contacts() returns trigger language plpgsql as $$
begin
  delete from report_contact c using report r where r.id = c.report and r.ticket = new.id;
  return null;
end
$$;

create trigger contacts_go after update of erased_at on ticket
  for each row when (new.erased_at is not null) execute function forget_contacts();

-- Acts that the people of a ticket are told.
drop index entry_acts;
create index entry_acts on entry (tx) where kind in ('opened', 'assigned', 'closed', 'suspended', 'reinstated');

-- Of these staff members, those who may not send now, and why: the one question that the gate asks of standing.
create function barred(staffs int[]) returns table (staff int, why text)
language sql stable
as $$
  select s.no, case when s.suspended_at is not null then 'suspended' else 'unacknowledged' end
  from staff s left join (select no, published_at from policy order by no desc limit 1) p on true
  where s.no = any (staffs)
    and (s.suspended_at is not null
      or p.no is not null
        and (s.acknowledged is distinct from p.no or s.acknowledged_until <= clock_timestamp())
        and (s.postponed_at is null or s.postponed_at < p.published_at
          or s.postponed_at + interval '15 minutes' <= clock_timestamp()))
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
-- Several statements, not one: those after the first see the rows that were committed while it waited for its locks.
-- Each is linear in the batch: unnest feeds index probes and inserts, nothing is joined with the items.
-- Standing is asked before the tickets are locked. Whoever is suspended in between has an entry of it on each open ticket
-- before the suspension is answered: a verdict made before that entry is stale.
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
  bars int[];
  whys text[];
begin
  select array_agg(b.staff), array_agg(b.why) into bars, whys from barred(staffs) b;

  select array_agg(j.answer), array_agg(j.at), array_agg(j.answer = 'stored')
  into answers, ats, good
  from (
    select greatest(date_trunc('milliseconds', clock_timestamp()), k.last_at) as at,
      case
        when k.staff = any (bars) then whys[array_position(bars, k.staff)]
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

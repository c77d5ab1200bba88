-- Staff as reviewers may see them (stf_…) beside the platform's own id. no is what other tables carry: 0 is the customer.
create table staff (
  no          int generated always as identity primary key,
  id          text not null unique,
  platform_id text not null unique
);

-- The ticket, its gate and the head of its log. Every send updates last_*: none of these is indexed, and half of each
-- page is left free, so that the update stays on its page (HOT).
create table ticket (
  id             text primary key,
  ref            text not null unique,
  kind           text not null check (kind in ('transaction', 'verification')),
  language       text not null check (language in ('id', 'en')),
  title          text,
  opening        bytea not null,
  data_key       bytea not null,
  known          bytea[] not null,
  customer_id    text not null,
  customer_alias text not null,
  staff_no       int not null references staff,
  staff_alias    text not null,
  staff_since    int not null default 1,
  state          text not null default 'open' check (state in ('open', 'closed')),
  opened_at      timestamptz not null,
  expires_at     timestamptz not null,
  closed_at      timestamptz,
  close_reason   text,
  last_entry     int not null default 0,
  last_seq       int not null default 0,
  last_at        timestamptz not null
) with (fillfactor = 50);

create index ticket_customer on ticket (customer_id, id desc);
create index ticket_staff on ticket (staff_no, id desc);
create index ticket_end on ticket (expires_at) where state = 'open';

-- Who was staff on a ticket, from which entry on, under which alias.
create table assignment (
  ticket   text not null references ticket,
  entry    int not null,
  staff_no int not null references staff,
  alias    text not null,
  primary key (ticket, entry)
);

-- The records of the log (CONTRACT section 7). pos is drawn while the ticket's row is locked (CACHE 1, the default), so
-- within a ticket it has the order of entry. tx lets a reader take only transactions that have ended.
create table entry (
  ticket  text not null,
  entry   int not null,
  pos     bigint generated always as identity,
  tx      bigint not null,
  kind    text not null,
  actor   text not null,
  at      timestamptz not null,
  content bytea not null,
  primary key (ticket, entry)
);

create index entry_tx on entry using brin (tx) with (pages_per_range = 16, autosummarize = on);
create index entry_acts on entry (tx) where kind in ('opened', 'assigned', 'closed');

-- What the records commit to, kept apart so that it can be destroyed later while the log still holds.
-- body is the very text that was hashed; sealed opens only with the ticket's data key.
create table content (
  ticket    text not null,
  entry     int not null,
  seq       int,
  sender    int,
  client_id text,
  salt      bytea not null,
  body      text not null,
  sealed    bytea not null,
  findings  text,
  primary key (ticket, entry)
);

create unique index content_client on content (ticket, sender, client_id) where client_id is not null;

-- How far each party has been shown and has read: hints for people, no entries.
create table mark (
  ticket    text not null,
  party     text not null check (party in ('customer', 'staff')),
  delivered int not null default 0,
  read      int not null default 0,
  primary key (ticket, party)
) with (fillfactor = 50);

create table report (
  id       text primary key,
  ticket   text not null references ticket,
  entry    int not null,
  party    text not null,
  category text not null,
  seq      int,
  text     text
);

create table link (
  code       bytea primary key,
  role       text not null,
  sub        text not null,
  chat       text,
  expires_at timestamptz not null
);

-- The sealed private key for tokens that Tabir hands out, where the settings name none. One row.
create table minting_key (
  one boolean primary key default true check (one),
  jwk bytea not null
);

-- Which keys this database was written with: a node with others must not serve.
create table key_id (
  name text primary key,
  id   text not null
);

-- Stores one batch of judged messages and refusals: the gate, the numbers and the log in one transaction.
--
-- tickets, bases, staffs: the tickets of the batch, the last entry each verdict was made on, and the staff member who
-- speaks in it, if one does.
-- The other arrays describe the items, in the order of the log: the place of their ticket in `tickets`, their entry and
-- seq (null: blocked), sender (0: the customer), and what is stored.
--
-- Per ticket, in the order of `tickets`, it stores all items or none, and answers: stored, stale (the log has moved:
-- judge again), closed, stranger (the staff member is not in charge now), repeat (a client_id is there already), missing.
--
-- Several statements, not one: those after the first see the rows that were committed while it waited for its locks.
-- Each is linear in the batch: unnest feeds index probes and inserts, nothing is joined with the items.
create function store(
  tickets text[], bases int[], staffs int[],
  t int[], entries int[], seqs int[], senders int[], client_ids text[],
  hashes bytea[], salts bytea[], bodies text[], sealeds bytea[], all_findings text[],
  out answers text[], out ats timestamptz[]
)
language plpgsql
-- The tables are empty when the plans are made first; a sequential scan chosen then would stay.
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  me bigint := pg_current_xact_id()::text::bigint;
  now_ms timestamptz;
  good boolean[];
  repeated int[];
begin
  perform 1 from ticket k where k.id = any (tickets) order by k.id for update;
  now_ms := date_trunc('milliseconds', clock_timestamp());

  select array_agg(distinct i.place) into repeated
  from unnest(t, senders, client_ids) as i (place, sender, client_id)
    join content c on c.ticket = tickets[i.place] and c.sender = i.sender and c.client_id = i.client_id
  where i.client_id is not null;

  select array_agg(j.answer order by j.place), array_agg(j.at order by j.place),
    array_agg(j.answer = 'stored' order by j.place)
  into answers, ats, good
  from (
    select a.place, greatest(now_ms, k.last_at) as at,
      case
        when k.id is null then 'missing'
        when k.state <> 'open' or k.expires_at <= clock_timestamp() then 'closed'
        when a.staff <> k.staff_no then 'stranger'
        when k.last_entry <> a.base then 'stale'
        when a.place = any (repeated) then 'repeat'
        else 'stored'
      end as answer
    from unnest(tickets, bases, staffs) with ordinality as a (ticket, base, staff, place)
      left join ticket k on k.id = a.ticket
  ) j;

  update ticket k
  set last_entry = n.entry, last_seq = coalesce(n.seq, k.last_seq), last_at = ats[n.place]
  from (
    select i.place, max(i.entry) as entry, max(i.seq) as seq from unnest(t, entries, seqs) as i (place, entry, seq)
    where good[i.place] group by i.place
  ) n
  where k.id = tickets[n.place];

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

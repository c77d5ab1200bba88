-- Oversight: what compliance works through, what it was let see, and who watches the watchers.

-- As Ids in Java: 48 bits of time and random ones, in Crockford's base 32, so that ids sort by the time they were made.
create function fresh_id(prefix text, at timestamptz) returns text
language plpgsql volatile
as $$
declare
  digits constant text := '0123456789abcdefghjkmnpqrstvwxyz';
  made_ms bigint := floor(extract(epoch from at) * 1000);
  random bytea := uuid_send(gen_random_uuid());
  id text := '';
begin
  for i in reverse 9..0 loop
    id := id || substr(digits, ((made_ms >> (5 * i)) & 31)::int + 1, 1);
  end loop;
  for i in 0..15 loop
    id := id || substr(digits, (get_byte(random, i) & 31) + 1, 1);
  end loop;
  return prefix || id;
end
$$;

-- Something that a reviewer has to judge on a ticket. One is open on a ticket at a time, besides second looks.
--
-- staff_no: who was in charge when it was opened. kinds: kinds of findings and categories of reports that it is about,
-- in the entries first_entry to last_entry; found: how many of them.
-- severity: 3 is the worst. due_at: severity and age in one order.
-- second_of: the decided case that this one judges again, blind.
-- holder, held_until: the reviewer who has it, until when if it is left alone.
-- sealed: who did what when and why, with the notes.
-- No foreign key to ticket: cases are opened behind the log, and would wait for the locks of those who send.
create table review_case (
  id          text primary key,
  ticket      text not null,
  staff_no    int not null,
  origin      text not null check (origin in ('finding', 'report', 'hand')),
  state       text not null default 'open' check (state in ('open', 'decided')),
  level       text not null default 'reviewer' check (level in ('reviewer', 'lead')),
  second_of   text references review_case,
  severity    int not null check (severity between 1 and 3),
  kinds       text[] not null default '{}',
  found       int not null default 0,
  first_entry int not null,
  last_entry  int not null,
  opened_at   timestamptz not null,
  due_at      timestamptz not null,
  holder      text,
  held_until  timestamptz,
  verdict     text check (verdict in ('clean', 'coaching', 'violation')),
  marked      int[] not null default '{}',
  decided_by  text,
  decided_at  timestamptz,
  sealed      bytea
);

create unique index review_case_open on review_case (ticket) where state = 'open' and second_of is null;
create index review_case_queue on review_case (level, due_at, id) where state = 'open';
create index review_case_held on review_case (holder) where state = 'open' and holder is not null;
create index review_case_decided on review_case (decided_at desc, id) where state = 'decided';
create index review_case_ticket on review_case (ticket, id);
create index review_case_staff on review_case (staff_no, id desc);
create index review_case_second on review_case (second_of) where second_of is not null;

create function case_severity(kind text, by_staff boolean, blocked boolean) returns int
language sql immutable
as $$
  select case
    when kind in ('outside-contact', 'harassment', 'asked-for-secret') then 3
    when not by_staff then case when kind = 'ask-secret' then 2 else 1 end
    when kind in ('ask-secret', 'flirt') then 3
    when blocked and kind in ('ask-number', 'off-platform') then 3
    else 2
  end
$$;

create function case_due(opened timestamptz, severity int) returns timestamptz
language sql immutable
as $$
  select opened + case severity when 3 then interval '4 hours' when 2 then interval '1 day' else interval '3 days' end
$$;

-- Who asked to see what was masked or blocked, and whether a lead let them. entry null: the whole transcript, to export.
-- seen_at: when it was first shown. sealed: why they asked, and why it was refused.
create table reveal (
  id         text primary key,
  ticket     text not null references ticket,
  entry      int,
  state      text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  asked_by   text not null,
  asked_at   timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  seen_at    timestamptz,
  sealed     bytea
);

create index reveal_waiting on reveal (id) where state = 'asked';
create index reveal_asker on reveal (asked_by, id desc);
create index reveal_ticket on reveal (ticket, id);

-- Every look of a reviewer or lead, also the refused ones: what the audit reads and the quotas count.
-- same: equal for looks that count once a day (the same transcript again, the next page of a search).
-- sealed: why, and what was searched for.
create table look (
  no      bigint generated always as identity primary key,
  at      timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  who     text not null,
  role    text not null,
  act     text not null,
  ticket  text,
  entry   int,
  refused text,
  same    bytea,
  sealed  bytea
);

create index look_who on look (who, act, at);
create index look_at on look (at);
create index look_ticket on look (ticket, no) where ticket is not null;

-- How much was said and found, by day and by who was in charge: what charts and the weekly report are drawn from.
-- what: message, blocked, flagged, or the kind of a finding.
create table day_count (
  day      date not null,
  staff_no int not null,
  what     text not null,
  n        int not null,
  primary key (day, staff_no, what)
);

-- Notes on what was said go with it, as in the log; that there was a case, and how it ended, or a look, stays.
create function forget_notes() returns trigger language plpgsql as $$
begin
  update review_case set sealed = null where ticket = new.id;
  update reveal set sealed = null where ticket = new.id;
  update look set sealed = null where ticket = new.id;
  return null;
end
$$;

create trigger notes_go after update of erased_at on ticket
  for each row when (new.erased_at is not null) execute function forget_notes();

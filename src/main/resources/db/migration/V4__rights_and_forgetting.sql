-- The log is only added to. The serving role has no right to do more; these refuse whoever has.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only added to: % on % is refused', lower(tg_op), tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_stays before update or delete or truncate on entry
  for each statement execute function refuse_change();
create trigger key_id_stays before update or delete or truncate on key_id
  for each statement execute function refuse_change();
create trigger content_stays before update or truncate on content
  for each statement execute function refuse_change();

-- Content goes only where the log says so behind it.
create function refuse_unsaid_erasure() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from (select ticket, max(entry) as entry from gone group by ticket) g
    where not exists (
      select 1 from entry e where e.ticket = g.ticket and e.entry > g.entry and e.kind = 'erased')
  ) then
    raise exception 'the log is only added to: content goes by way of erase'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create trigger content_goes_with_an_entry after delete on content
  referencing old table as gone for each statement execute function refuse_unsaid_erasure();

-- erased_at: since when its content is gone. hold: the entry of the legal hold in force, which keeps it from going.
alter table ticket add column erased_at timestamptz, add column hold int;

create index ticket_retention on ticket (kind, closed_at)
  where state = 'closed' and erased_at is null and hold is null;

create index ticket_erased on ticket (erased_at, id) where erased_at is not null;

-- What may be missing in content: all of a ticket before its entry here. The records stay.
create view erased with (security_invoker = on) as
  select ticket, entry, at from entry where kind = 'erased';

-- Destroys what was said on a closed ticket, its salts, what was derived from it and the key of what was sealed, and
-- appends the entry that says so (e; hash, salt, body, sealed: its content; fresh_key: the key of what comes after).
-- The caller holds the lock on the ticket's row. False, and nothing done, if the ticket is open, held or erased already,
-- or e isn't its next entry.
create function erase(
  t text, e int, by_whom text, at_ms timestamptz, hash bytea, salt bytea, body text, sealed bytea, fresh_key bytea
) returns boolean
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
begin
  -- A pass of the search index that has read the words must not write them down after they are gone.
  perform 1 from review_cursor for update;

  update ticket
  set last_entry = e, last_at = at_ms, erased_at = at_ms, data_key = fresh_key, known = '{}', title = null
  where id = t and last_entry = e - 1 and state = 'closed' and erased_at is null and hold is null;
  if not found then
    return false;
  end if;

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

revoke all on function erase from public;

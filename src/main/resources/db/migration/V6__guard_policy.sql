-- By which policies the guard has judged on this database. Findings carry the first 12 digits of the hash.
create table guard_policy (
  hash       text primary key,
  version    text not null,
  first_at   timestamptz not null default clock_timestamp(),
  -- When a node last started with it.
  started_at timestamptz not null default clock_timestamp()
);

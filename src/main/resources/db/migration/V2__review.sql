-- What reviewers search. It is derived from the log and from nothing else, by whichever node comes first, about twice a
-- second: sending a message pays nothing for it.

-- How far the log has been read: entries of transactions before this one are in.
create table review_cursor (
  one  boolean primary key default true check (one),
  upto bigint not null
);

insert into review_cursor (upto)
select coalesce(min(tx), pg_snapshot_xmin(pg_current_snapshot())::text::bigint) from entry;

-- The words of each message as delivered. Stemmed only: whatever equals a word has its stem, too, so that a second
-- vector of the words as written would cost as much again and find nothing more.
create table review_text (
  ticket text not null,
  entry  int not null,
  words  tsvector not null,
  primary key (ticket, entry)
);

create index review_text_words on review_text using gin (words);

-- How often the guard found what on a ticket, in delivered and in blocked texts.
create table review_finding (
  ticket text not null,
  kind   text not null,
  found  int not null,
  primary key (ticket, kind)
);

create index review_finding_kind on review_finding (kind, ticket);

create index assignment_staff on assignment (staff_no, ticket);
create index report_ticket on report (ticket, entry);

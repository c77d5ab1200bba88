-- ANALYZE keeps samples of a column's values in pg_statistic, where what was erased would stay for anybody who may read
-- the table, for as long as the rest of the table doesn't change much. Whatever an erasure destroys is not sampled: words,
-- salts, keys, and what is sealed or fingerprinted. Setting a column's type, though to what it is, drops what was sampled
-- before; no table is rewritten.
alter table content
  alter column client_id type text,
  alter column client_id set statistics 0,
  alter column salt type bytea,
  alter column salt set statistics 0,
  alter column body type text,
  alter column body set statistics 0,
  alter column sealed type bytea,
  alter column sealed set statistics 0,
  alter column findings type text,
  alter column findings set statistics 0;

alter table ticket
  alter column title type text,
  alter column title set statistics 0,
  alter column data_key type bytea,
  alter column data_key set statistics 0,
  alter column known type bytea[],
  alter column known set statistics 0;

alter table review_text
  alter column words type tsvector,
  alter column words set statistics 0;

alter table report
  alter column text type text,
  alter column text set statistics 0;

alter table report_contact
  alter column how type text,
  alter column how set statistics 0,
  alter column fingerprint type bytea,
  alter column fingerprint set statistics 0;

alter table review_case
  alter column sealed type bytea,
  alter column sealed set statistics 0;

alter table reveal
  alter column sealed type bytea,
  alter column sealed set statistics 0;

alter table look
  alter column sealed type bytea,
  alter column sealed set statistics 0;

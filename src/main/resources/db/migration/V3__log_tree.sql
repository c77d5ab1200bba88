-- The Merkle tree over all entries (CONTRACT section 7): one sequencer among all nodes appends what was committed.

-- How far the tree has grown. One row.
-- generation: 1, and one more for each restore from a backup; the checkpoint's origin names it from the second on.
-- taken: the entries of all transactions visible in this snapshot are in the tree, and no others.
-- checkpoint: over size leaves, as the log's key signed it; '' until a node has started.
create table log_head (
  one        boolean primary key default true check (one),
  generation int not null default 1,
  size       bigint not null default 0,
  taken      pg_snapshot not null default '3:3:',
  checkpoint text not null default ''
);

insert into log_head default values;

-- The tree's hashes as tlog-tiles cut them, up to 256 in a row; the last one of a level grows until it is full.
create table tile (
  level  int not null,
  n      bigint not null,
  hashes bytea not null,
  primary key (level, n)
);

-- Hashes don't compress.
alter table tile alter column hashes set storage external;

-- Which entries the leaves are: up to 256 lines "ticket entry" a row, in the tree's order. The records themselves stand
-- in entry alone. txs spans their transactions, so that an entry's leaf is found from its tx.
create table bundle (
  n      bigint primary key,
  leaves text not null,
  txs    int8range not null
);

alter table bundle alter column leaves set storage external;
create index bundle_txs on bundle using gist (txs);

-- Followers of the log read the entries of the newest transactions, again and again. A BRIN index knows nothing of pages
-- that no vacuum has summarised yet: each pass read all that had been stored since then. Equal values at the right edge
-- are the cheapest case of a B-tree.
drop index entry_tx;
create index entry_tx on entry (tx);

-- The head that each node keeps of a ticket knows every client_id of its messages, and the storing statement refuses a
-- verdict made on a head that is behind (stale): a repeat is found before it is stored.
drop index content_client;

-- Made anew in V7, where what it asks is complete.
drop function store;

-- By which a document is found in any spelling: its symbol without zeros and without what stands
-- between letters and digits.
alter table document add column bare varchar(200) default '' not null;
-- One after the other: translate() leaves what it has nothing for in H2 and drops it in PostgreSQL.
update document set bare = 
    replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(symbol
    , '0', ''), '/', ''), '.', ''), '_', ''), ',', '')
    , '&', ''), '''', ''), '+', ''), '(', ''), ')', '')
    , '[', ''), ']', ''), ' ', ''), '-', '');
create index document_by_bare on document (bare);

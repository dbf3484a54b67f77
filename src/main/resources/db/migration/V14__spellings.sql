-- By which a document is found in any spelling: its symbol without zeros and without what stands
-- between letters and digits.
alter table document add column bare varchar(200) default '' not null;
update document set bare = translate(symbol, '0/._,&''+()[] -', '');
create index document_by_bare on document (bare);

-- A revision of a language version whose text went on from one of another document: the text of
-- X/REV.1 from that of X.
alter table revision add column carried_from bigint references revision (id);
create index revision_by_origin on revision (carried_from);

-- The languages that a corrigendum applies to, each between commas; null for all.
alter table document add column applies_to varchar(400);

-- A file that came back and was applied is one row of kit_import: the kit that it was made from,
-- and what it holds beyond texts, states and notes, one name a line, were in a table of their own.
-- Both rows were always written together, so each row of that table has its import.
alter table kit_import add column kit_id varchar(64);
alter table kit_import add column also_holds text default '' not null;
update kit_import
set kit_id = (
        select r.kit_id from returned_file r where r.id = (
            select min(f.id) from returned_file f
            where f.symbol = kit_import.symbol and f.language = kit_import.target
            and f.sha256 = kit_import.sha256)),
    also_holds = coalesce((
        select r.also_holds from returned_file r where r.id = (
            select min(f.id) from returned_file f
            where f.symbol = kit_import.symbol and f.language = kit_import.target
            and f.sha256 = kit_import.sha256)), '')
where applied_at is not null;
drop table returned_file;

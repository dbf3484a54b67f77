-- The search index follows what was changed last.
alter table document add column changed_at timestamp with time zone;
create index document_by_change on document (changed_at);
create index language_version_by_change on language_version (changed_at);
